import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Scenarios")
struct ScenarioTests {
    /// What contradicts itself, and the field that is named for it.
    struct Contradiction<Conditions: Sendable>: Sendable, CustomTestStringConvertible {
        let field: String
        let change: @Sendable (inout Conditions) -> Void
        var testDescription: String { field }

        init(_ field: String, _ change: @escaping @Sendable (inout Conditions) -> Void) {
            self.field = field
            self.change = change
        }
    }

    static let oci: [Contradiction<OCIConditions>] = [
        .init("capacity[0].instances") { $0.capacity = [.left(-1)] },
        .init("capacity[0].shape") { $0.capacity = [.full(shape: "VM.Standard.A9.Flex")] },
        .init("capacity[1].availabilityDomain") { $0.capacity = [.full(in: "AD-3"), .full(in: "AD-4")] },
        .init("capacity[0].faultDomain") { $0.capacity = [.full(faultDomain: "FAULT-DOMAIN-9")] },
        .init("capacity[0].until") {
            $0.capacity = [OCICapacity(instances: 0, from: .after(.seconds(9)), until: .after(.seconds(9)))]
        },
        .init("capacity[0].until") { $0.capacity = [.full(for: .zero)] },
        .init("absentShapes") { $0.absentShapes = ["VM.Standard.A9.Flex": ["AD-1"]] },
        .init("absentShapes.VM.Standard.A1.Flex") { $0.absentShapes = ["VM.Standard.A1.Flex": ["AD-9"]] },
        .init("limits.standard-a9-core-count") { $0.limits = ["standard-a9-core-count": 1] },
        .init("limits.vcn-count") { $0.limits = ["vcn-count": -1] },
        .init("quotas.vcn-count") { $0.quotas = ["vcn-count": -1] },
        .init("shapes[5].name") {
            $0.shapes.append(OCIShape("VM.Standard.A1.Flex", processor: .arm, ocpus: 1, memory: 6))
        },
        .init("shapes[5].ocpus") { $0.shapes.append(OCIShape("VM.X", processor: .arm, ocpus: 0, memory: 6)) },
        .init("shapes[5].most") {
            $0.shapes.append(OCIShape("VM.X", processor: .arm, ocpus: 4, memory: 24, upTo: (2, 12)))
        },
        .init("prices.B00000") { $0.prices = ["B00000": 1] },
        .init("prices.B97384") { $0.prices = ["B97384": -1] },
        .init("linger") { $0.linger = .seconds(-1) },
        .init("emptyPages") { $0.emptyPages = -1 },
        .init("throttle.launchesPerMinute") { $0.throttle.launchesPerMinute = 0 },
        .init("throttle.requestsPerSecond") { $0.throttle.requestsPerSecond = -3 },
        .init("lag.lists") { $0.lag.lists = .seconds(-1) },
        .init("phantomUsage.failures") { $0.phantomUsage = .init(after: 0) },
    ]

    @Test(arguments: oci)
    func `conditions of Oracle's that contradict themselves are refused by field`(
        contradiction: Contradiction<OCIConditions>
    ) throws {
        var conditions = OCIConditions()
        contradiction.change(&conditions)
        #expect { try OCIScenario(conditions: conditions) } throws: { error in
            (error as? ConfigurationError)?.field == contradiction.field
        }
        #expect { try OCIScenario.default.then(after: .seconds(1)) { contradiction.change(&$0) } } throws: { error in
            (error as? ConfigurationError)?.field == "then[0].\(contradiction.field)"
        }
    }

    static let hetzner: [Contradiction<HetznerConditions>] = [
        .init("requestsPerHour") { $0.requestsPerHour = 0 },
        .init("soldOut") { $0.soldOut = [.init("cx99", in: "fsn1")] },
        .init("soldOut") { $0.soldOut = [.init("cx23", in: "mars1")] },
        .init("soldOut") { $0.soldOut = [.init("cx23", in: "ash")] },
        .init("disabledLocations") { $0.disabledLocations = ["mars1"] },
        .init("locationsWithoutVolumeSpace") { $0.locationsWithoutVolumeSpace = ["mars1"] },
        .init("limits.dogs") { $0.limits = ["dogs": 1] },
        .init("limits.servers") { $0.limits = ["servers": -1] },
        .init("dedicatedAddresses") { $0.dedicatedAddresses = ["somewhere"] },
        .init("deprecatedImages") { $0.deprecatedImages = ["plan-9": .distantPast ... .distantFuture] },
        .init("serverTypes[8].name") { $0.serverTypes.append($0.serverTypes[0]) },
        .init("serverTypes[0].locations") { $0.serverTypes[0].locations = [] },
        .init("serverTypes[0].locations") { $0.serverTypes[0].locations = ["mars1"] },
        .init("serverTypes[0].hourly") { $0.serverTypes[0].price(hourly: -1, monthly: 1) },
        .init("serverTypes[0].monthly") { $0.serverTypes[0].price(hourly: 2, monthly: 1) },
        .init("serverTypes[0].deprecations.fsn1") {
            $0.serverTypes[0].deprecate(
                announced: Date(timeIntervalSince1970: 2),
                until: Date(timeIntervalSince1970: 1),
                in: ["fsn1"]
            )
        },
        .init("serverTypes[0].deprecations") {
            $0.serverTypes[0].deprecate(announced: .distantPast, until: .distantFuture, in: ["ash"])
        },
        .init("serverTypes[8].cores") {
            $0.serverTypes.append(
                HetznerServerType("x1", cores: 0, memory: 1, disk: 1, in: ["fsn1"], hourly: 1, monthly: 1)
            )
        },
    ]

    @Test(arguments: hetzner)
    func `conditions of Hetzner's that contradict themselves are refused by field`(
        contradiction: Contradiction<HetznerConditions>
    ) throws {
        var conditions = HetznerConditions()
        contradiction.change(&conditions)
        #expect { try HetznerScenario(conditions: conditions) } throws: { error in
            (error as? ConfigurationError)?.field == contradiction.field
        }
        #expect { try HetznerScenario.default.then(after: .seconds(1)) { contradiction.change(&$0) } } throws: {
            error in
            (error as? ConfigurationError)?.field == "then[0].\(contradiction.field)"
        }
    }

    @Test func `what is to be there already has to be possible`() {
        func field(_ body: () throws -> Void) -> String? {
            do {
                try body()
                return nil
            } catch {
                return (error as? ConfigurationError)?.field
            }
        }
        #expect(field { _ = try HetznerScenario(existing: [.server("a", type: "cx99")]) } == "existing[0]")
        #expect(field { _ = try HetznerScenario(existing: [.network("a"), .network("a")]) } == "existing[1].name")
        #expect(
            field { _ = try HetznerScenario(existing: [.network("n"), .volume("v", gigabytes: 1)]) } == "existing[1]"
        )
        var conditions = HetznerConditions()
        conditions.limits = ["servers": 0]
        #expect(
            field { _ = try HetznerScenario(conditions: conditions, existing: [.server("a", type: "cx23")]) }
                == "limits.servers"
        )
        #expect(field { _ = try OCIScenario(existing: [.server("a", type: "VM.Standard.A9.Flex")]) } == "existing[0]")
        #expect(
            field { _ = try OCIScenario(existing: [.server("a", type: "VM.Standard2.1", in: "AD-7")]) } == "existing[0]"
        )
        #expect(field { _ = try OCIScenario(existing: [.network("a", range: "10.0.0.0/33")]) } == "existing[0]")
        #expect(field { _ = try OCIScenario(region: "mars-north-1") } == "region")
        #expect(field { _ = try OCIScenario(availabilityDomains: 4) } == "availabilityDomains")
        #expect(field { _ = try OCIScenario(faultDomains: 0) } == "faultDomains")
        var durations = OCIDurations()
        durations.launch = .seconds(-1)
        #expect(field { _ = try OCIScenario(durations: durations) } == "durations.launch")
        #expect(
            field { _ = try HetznerScenario(durations: HetznerDurations(create: .seconds(-1))) } == "durations.create"
        )
        #expect(field { _ = try OCIScenario.default.then(after: .zero) { _ in } } == "then[0].after")
        #expect(
            field {
                _ = try HetznerScenario.default.then(after: .seconds(2)) { _ in }.then(after: .seconds(2)) { _ in }
            } == "then[1].after"
        )
        #expect(field { _ = try HetznerScenario.default.limited(toRequestsPerHour: 0) } == "requestsPerHour")
    }

    @Test func `conditions follow each other in the world's time, whatever its speed`() async throws {
        let scenario = try HetznerScenario.default
            .then(after: .seconds(3_600)) { $0.disabledLocations = ["fsn1"] }
            .then(after: .seconds(7_200)) { $0.disabledLocations = [] }
        let cloud = SimulatedHetzner(scenario, speed: 100)
        for (minutes, expected) in [(59, [] as Set<String>), (1, ["fsn1"]), (59, ["fsn1"]), (1, [])] {
            cloud.clock.advance(by: .seconds(minutes * 60))
            _ = await cloud.contents
            #expect(await cloud.conditions.disabledLocations == expected)
        }
        let oci = SimulatedOCI(try OCIScenario.default.then(after: .seconds(60)) { $0.account = .payAsYouGo })
        #expect(await oci.conditions.account == .alwaysFree)
        oci.clock.advance(by: .seconds(60))
        _ = await oci.contents
        #expect(await oci.conditions.account == .payAsYouGo)
    }

    @Test func `types, prices and ends of one's own are in the catalogue`() async throws {
        let clock = ManualClock()
        var conditions = HetznerConditions()
        conditions.serverTypes.append(
            HetznerServerType("cx99", cores: 64, memory: 256, disk: 900, in: ["fsn1"], hourly: 1, monthly: 600)
        )
        conditions.serverTypes[0].deprecate(announced: clock.date, until: clock.date.addingTimeInterval(86_400))
        conditions.deprecatedImages = ["debian-12": clock.date...clock.date.addingTimeInterval(86_400)]
        let cloud = SimulatedHetzner(try HetznerScenario(conditions: conditions), time: clock.time)
        let provider = try cloud.provider.at("fsn1")
        #expect(try await provider.serverTypes().all().contains { $0.id == "cx99" })
        #expect(
            try await provider.wait(for: provider.createServer(ServerSpec(name: "a", type: "cx99"))).status == .running
        )
        clock.advance(by: .seconds(86_400))
        for spec in [
            ServerSpec(name: "b", type: "cx23"),
            ServerSpec(name: "c", type: "cx99", image: .newest(operatingSystem: "debian", version: "12")),
        ] {
            await #expect(throws: (any Error).self) { try await provider.createServer(spec) }
        }

        var shapes = OCIConditions.unlimited
        shapes.shapes.append(OCIShape("VM.Standard.E6.Flex", processor: .x86, ocpus: 1, memory: 11, upTo: (126, 1_454)))
        let oci = SimulatedOCI(try OCIScenario(conditions: shapes, existing: [.network("office")]))
        let spec = await WorldHarness.spec(in: oci, type: "VM.Standard.E6.Flex")
        #expect(try await oci.provider.wait(for: oci.provider.createServer(spec)).type == "VM.Standard.E6.Flex")
    }

    @Test func `what is there already runs since yesterday, and counts for the limits`() async throws {
        let scenario = try OCIScenario(
            existing: [
                .server("neighbour", type: "VM.Standard.E2.1.Micro", tags: ["team": "other"]),
                .volume("archive", gigabytes: 50), .network("office", range: "10.1.0.0/16"),
            ]
        )
        let cloud = SimulatedOCI(scenario)
        let found = await cloud.snapshot().resources
        let server = try #require(found.first { $0.name == "neighbour" })
        #expect(server.tags == ["team": "other"] && server.fields["lifecycleState"] == "\"RUNNING\"")
        #expect(
            found.contains { $0.name == "archive" } && found.contains { $0.fields["cidrBlock"] == "\"10.1.0.0/16\"" }
        )
        #expect(try await cloud.provider.servers().all().map(\.name) == ["neighbour"])
        #expect(await cloud.timeline.entries.count == (await cloud.calls.count))
        #expect(await cloud.cost.total == 0)
    }
}
