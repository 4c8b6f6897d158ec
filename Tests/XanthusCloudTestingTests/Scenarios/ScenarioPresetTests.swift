import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Presets of scenarios")
struct ScenarioPresetTests {
    @Test func `each has a name of its own, and makes a world`() async {
        #expect(Set(OCIScenario.named.map(\.name)).count == OCIScenario.named.count)
        #expect(Set(HetznerScenario.named.map(\.name)).count == HetznerScenario.named.count)
        for scenario in OCIScenario.named {
            #expect(
                await SimulatedOCI(scenario).contents.count == (scenario.existing.isEmpty ? 0 : 3),
                "\(scenario.name)"
            )
        }
        for scenario in HetznerScenario.named {
            #expect(await SimulatedHetzner(scenario).contents.count == scenario.existing.count, "\(scenario.name)")
        }
    }

    private func code(_ body: () async throws -> Void) async -> CloudError.Code? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? CloudError)?.code
        }
    }

    /// What a first server meets.
    @Test(
        arguments: [
            ("default", nil), ("location-disabled", .outOfCapacity), ("sold-out", .outOfCapacity),
            ("account-at-its-limits", .quotaExceeded), ("slow-morning", nil), ("rate-limited", nil),
            ("small-quota", nil),
            ("without-arm", nil),
        ] as [(String, CloudError.Code?)]
    )
    func `a first server at Hetzner meets what the name says`(name: String, expected: CloudError.Code?) async throws {
        let scenario = try #require(HetznerScenario.named.first { $0.name == name })
        let cloud = SimulatedHetzner(scenario)
        let provider = try cloud.provider.at("fsn1")
        let found = await code { _ = try await provider.createServer(ServerSpec(name: "blog", type: "cx23")) }
        #expect(found == expected)
    }

    @Test func `without Arm there is none, and with a small quota there is no second server`() async throws {
        let armless = SimulatedHetzner(.withoutArm).provider
        #expect(
            await code { _ = try await armless.createServer(ServerSpec(name: "a", type: "cax11")) } == .outOfCapacity
        )
        let small = SimulatedHetzner(.smallQuota).provider
        _ = try await small.createServer(ServerSpec(name: "a", type: "cx23"))
        #expect(await code { _ = try await small.createServer(ServerSpec(name: "b", type: "cx23")) } == .quotaExceeded)
    }

    @Test func `a tenth of the requests is told with each answer`() async throws {
        let cloud = SimulatedHetzner(.rateLimited)
        let (before, provider) = (cloud.clock.now, cloud.provider)
        for _ in 0..<400 { _ = try await provider.servers().all() }
        #expect(await cloud.calls.count { $0.status == 429 } == 0)
        #expect(cloud.clock.now.offset - before.offset > .seconds(300))
    }

    private func oci(_ scenario: OCIScenario) throws -> SimulatedOCI {
        SimulatedOCI(
            try OCIScenario(
                conditions: scenario.conditions,
                durations: scenario.durations,
                existing: [.network("office")] + scenario.existing
            )
        )
    }

    @Test(
        arguments: [
            ("default", nil), ("free-tier-out-of-capacity", .outOfCapacity), ("account-at-its-limits", .quotaExceeded),
            ("slow-morning", nil), ("small-quota", nil), ("rate-limited", nil), ("without-arm", .notFound),
            ("launches-lost", nil),
        ] as [(String, CloudError.Code?)]
    )
    func `a first server at Oracle's meets what the name says`(name: String, expected: CloudError.Code?) async throws {
        let cloud = try oci(try #require(OCIScenario.named.first { $0.name == name }))
        let spec = await WorldHarness.spec(in: cloud)
        let found = await code { _ = try await cloud.provider.createServer(spec) }
        #expect(found == expected)
    }

    @Test func `what is lost after the launch is out of capacity when it is awaited`() async throws {
        let cloud = try oci(.launchesLost(for: .seconds(7_200)))
        let pending = try await cloud.provider.createServer(await WorldHarness.spec(in: cloud))
        #expect(await code { _ = try await cloud.provider.wait(for: pending) } == .outOfCapacity)
    }

    @Test func `a small region has one availability domain, and the small shape in it`() async throws {
        let cloud = SimulatedOCI(.smallRegion)
        #expect(cloud.region == "eu-zurich-1")
        let region = try #require(try await cloud.provider.regions().all().first { $0.id == "eu-zurich-1" })
        #expect(region.zones == ["Uocm:EU-ZURICH-AD-1"])
        #expect(try await cloud.provider.serverTypes().all().map(\.id).contains("VM.Standard.E2.1.Micro"))
    }
}
