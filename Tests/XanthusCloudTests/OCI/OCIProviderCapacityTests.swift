import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: fault domains with room")
struct OCIProviderCapacityTests {
    private static let launch = "POST /20160918/instances"
    private static let report = "POST /20160918/computeCapacityReports"
    private static let list = "GET /20160918/faultDomains"

    private let clock = ManualClock()

    /// A region that has room in some fault domains of AD-1 alone, which a launch finds only by their names.
    private func cloud(
        full: [Int] = [1, 3],
        _ change: (inout OCIConditions) -> Void = { _ in }
    ) -> SimulatedOCI {
        var conditions = OCIConditions()
        conditions.looksInOneFaultDomain = true
        conditions.capacity =
            [.full(in: "AD-2"), .full(in: "AD-3")] + full.map { .full(in: "AD-1", faultDomain: "FAULT-DOMAIN-\($0)") }
        change(&conditions)
        return SimulatedOCI(time: clock.time, conditions: conditions)
    }

    /// The simulated cloud, whose capacity reports say that there is room in these fault domains of each domain.
    private func reporting(_ open: [Int], _ cloud: SimulatedOCI) -> MockTransport {
        MockTransport { received in
            guard received.path.hasSuffix("/computeCapacityReports") else {
                return try await cloud.transport.send(received.request, body: received.body, limits: received.limits)
            }
            let entries = (1...3).map { number in
                let status = open.contains(number) ? "AVAILABLE" : "OUT_OF_HOST_CAPACITY"
                return #"{"faultDomain":"FAULT-DOMAIN-\#(number)","availabilityStatus":"\#(status)"}"#
            }
            let body = #"{"shapeAvailabilities":[\#(entries.joined(separator: ","))]}"#
            return (HTTPResponse(status: .ok), Data(body.utf8))
        }
    }

    private func provider(_ cloud: SimulatedOCI, _ transport: (any HTTPTransport)? = nil) throws -> OCIProvider {
        try OCISetup.provider(of: cloud, through: transport, clock: clock)
    }

    private func place(of id: Server.ID, in cloud: SimulatedOCI) async throws -> [String?] {
        let instance = try await cloud.provider.client.send(OCI.GetInstance(id: id.rawValue))
        return [instance.availabilityDomain, instance.faultDomain]
    }

    @Test
    func `are tried by name when no domain has room`() async throws {
        let cloud = cloud()
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let tap = TappedTransport(cloud.transport)
        let pending = try await provider(cloud, tap).createServer(spec)
        #expect(try await place(of: pending.server, in: cloud) == ["Uocm:PHX-AD-1", "FAULT-DOMAIN-2"])
        #expect(tap.requests.count { $0 == Self.launch } == 4)
        #expect(tap.requests.count { $0 == Self.report } == 3)
        #expect(tap.requests.count { $0 == Self.list } == 3)
    }

    @Test
    func `are not asked for where a launch finds room by itself`() async throws {
        let cloud = cloud { $0.looksInOneFaultDomain = false }
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let tap = TappedTransport(cloud.transport)
        let pending = try await provider(cloud, tap).createServer(spec)
        #expect(try await place(of: pending.server, in: cloud) == ["Uocm:PHX-AD-1", "FAULT-DOMAIN-2"])
        #expect(tap.requests.count { $0 == Self.launch } == 1)
        #expect(!tap.requests.contains(Self.report) && !tap.requests.contains(Self.list))
    }

    @Test
    func `are tried in the order of domains and names, three at most, each with a token of its own`() async throws {
        let cloud = cloud(full: [1, 2, 3])
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let transport = reporting([1, 3], cloud)
        let error = await #expect(throws: CloudError.self) {
            try await provider(cloud, transport).createServer(spec)
        }
        #expect(error?.code == .outOfCapacity)
        let launches = transport.received.filter { $0.request.method == .post && $0.path.hasSuffix("/instances") }
        let places = launches.map { "\($0.json["availabilityDomain"] ?? "-") \($0.json["faultDomain"] ?? "-")" }
        #expect(
            places == [
                "Uocm:PHX-AD-1 -", "Uocm:PHX-AD-2 -", "Uocm:PHX-AD-3 -", "Uocm:PHX-AD-1 FAULT-DOMAIN-1",
                "Uocm:PHX-AD-1 FAULT-DOMAIN-3", "Uocm:PHX-AD-2 FAULT-DOMAIN-1",
            ]
        )
        #expect(Set(launches.map { $0.header("opc-retry-token") }).count == 6)
        #expect(error?.message.contains("Uocm:PHX-AD-3, FAULT-DOMAIN-1 of Uocm:PHX-AD-1") == true)
        #expect(error?.message.contains("there was room in FAULT-DOMAIN-1 of Uocm:PHX-AD-1") == true)
    }

    @Test
    func `leave the refusal as it is where reports see no room, and say so`() async throws {
        let cloud = cloud(full: [1, 2, 3])
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let tap = TappedTransport(cloud.transport)
        let provider = try provider(cloud, tap)
        for _ in 0..<2 {
            let error = await #expect(throws: CloudError.self) { try await provider.createServer(spec) }
            #expect(error?.code == .outOfCapacity && error?.providerCode == "InternalError")
            #expect(error?.message.contains("Capacity reports see room in no fault domain either.") == true)
        }
        #expect(tap.requests.count { $0 == Self.launch } == 6)
        // The names are remembered, what is said of them is not.
        #expect(tap.requests.count { $0 == Self.list } == 3)
        #expect(tap.requests.count { $0 == Self.report } == 6)
    }

    @Test(arguments: [404, 429, 503], ["/computeCapacityReports", "/faultDomains"])
    func `leave the refusal as it is where no report is to be had, which takes seconds`(
        status: Int,
        path: String
    ) async throws {
        let cloud = cloud()
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let transport = MockTransport { received in
            guard received.path.contains(path) else {
                return try await cloud.transport.send(received.request, body: received.body, limits: received.limits)
            }
            let body = OCISetup.error(status == 404 ? "NotAuthorizedOrNotFound" : "TooManyRequests", "No reports here.")
            return (HTTPResponse(status: .init(code: status)), Data(body.utf8))
        }
        let start = clock.now.offset
        let error = await #expect(throws: CloudError.self) {
            try await provider(cloud, transport).createServer(spec)
        }
        #expect(error?.code == .outOfCapacity && error?.operation == "LaunchInstance")
        #expect(error?.message.contains("No capacity report was to be had: No reports here.") == true)
        #expect(transport.received.count { $0.request.method == .post && $0.path.hasSuffix("/instances") } == 3)
        #expect(clock.now.offset - start <= OCIProvider.reportPatience)
    }

    @Test(arguments: [(400, "InvalidParameter"), (404, "NotAuthorizedOrNotFound"), (429, "TooManyRequests")])
    func `leave the refusal as it is where a launch by name is refused for another reason`(
        status: Int,
        code: String
    ) async throws {
        let cloud = cloud()
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let launches = Locked(0)
        let transport = MockTransport { received in
            let isLaunch = received.request.method == .post && received.path.hasSuffix("/instances")
            guard isLaunch,
                launches.withLock({
                    $0 += 1
                    return $0 > 3
                })
            else {
                return try await cloud.transport.send(received.request, body: received.body, limits: received.limits)
            }
            return (HTTPResponse(status: .init(code: status)), Data(OCISetup.error(code, "Not by name.").utf8))
        }
        let start = clock.now.offset
        let error = await #expect(throws: CloudError.self) {
            try await provider(cloud, transport).createServer(spec)
        }
        #expect(error?.code == .outOfCapacity && error?.operation == "LaunchInstance")
        #expect(error?.message.contains("Not by name.") == true)
        if status != 429 { #expect(launches.withLock { $0 } == 4) }
        // A launch that was asked for more than once is searched for.
        let patience = OCIProvider.reportPatience + OCIProvider.namedPatience + OCIProvider.searchPolicy.deadline
        #expect(clock.now.offset - start <= patience + .seconds(5))
    }

    @Test
    func `leave the refusal as it is where nobody can tell whether another process was faster`() async throws {
        let cloud = cloud()
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let isAsked = Locked(false)
        let transport = MockTransport { received in
            if received.path.hasSuffix("/computeCapacityReports") { isAsked.withLock { $0 = true } }
            let isList = received.request.method == .get && received.path.contains("displayName=blog")
            guard isList, isAsked.withLock({ $0 }) else {
                return try await cloud.transport.send(received.request, body: received.body, limits: received.limits)
            }
            return (HTTPResponse(status: .internalServerError), Data(OCISetup.error("InternalError", "A fault.").utf8))
        }
        let start = clock.now.offset
        let error = await #expect(throws: CloudError.self) {
            try await provider(cloud, transport).createServer(spec)
        }
        #expect(isAsked.withLock { $0 })
        #expect(error?.code == .outOfCapacity && error?.operation == "LaunchInstance")
        #expect(transport.received.count { $0.request.method == .post && $0.path.hasSuffix("/instances") } == 3)
        #expect(clock.now.offset - start <= OCIProvider.reportPatience + OCIProvider.namedPatience)
    }

    @Test
    func `are not asked for where a limit is in the way`() async throws {
        let cloud = cloud(full: [1, 2, 3]) { $0.phantomUsage = .init(after: 1) }
        var spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        spec.zone = "Uocm:PHX-AD-1"
        let tap = TappedTransport(cloud.transport)
        let provider = try provider(cloud, tap)
        for _ in 0..<2 { await #expect(throws: CloudError.self) { try await provider.createServer(spec) } }
        #expect(tap.requests.count { $0 == Self.launch } == 2)
        #expect(tap.requests.count { $0 == Self.report } == 1)
    }

    @Test
    func `hold one machine, however many processes look for them at once`() async throws {
        let cloud = cloud()
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let ids = try await withThrowingTaskGroup(of: Server.ID.self) { group in
            for _ in 0..<8 { group.addTask { try await provider(cloud).createServer(spec).server } }
            return try await group.reduce(into: Set<Server.ID>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try await cloud.provider.servers().all().map(\.id) == Array(ids))
    }

    @Test(arguments: [true, false])
    func `hold one machine though processes are told different things`(isSameTime: Bool) async throws {
        let cloud = cloud(full: [1])
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        async let second = provider(cloud, reporting([2], cloud)).createServer(spec).server
        if !isSameTime { _ = try await second }
        let first = try await provider(cloud, reporting([3], cloud)).createServer(spec).server
        #expect(try await second == first)
        #expect(try await cloud.provider.servers().all().map(\.id) == [first])
    }

    @Test
    func `are left alone without DNS, where processes that are told different things would make two`() async throws {
        let cloud = cloud(full: [1])
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: false)
        for open in [2, 3] {
            let transport = reporting([open], cloud)
            let error = await #expect(throws: CloudError.self) {
                try await provider(cloud, transport).createServer(spec)
            }
            #expect(error?.code == .outOfCapacity)
            #expect(!transport.calls.contains(Self.report))
            #expect(transport.calls.count { $0 == Self.launch } == 3)
        }
        #expect(try await cloud.provider.servers().all().isEmpty)
    }

    @Test
    func `are left alone if another process was faster while reports were asked for`() async throws {
        // With another place in mind.
        let cloud = cloud(full: [1])
        let spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: true)
        let made = Locked<[Server.ID]>([])
        let slow = reporting([3], cloud)
        let tap = TappedTransport(slow) { _, text in
            guard text == Self.report, made.withLock(\.isEmpty) else { return }
            let other = try? await provider(cloud, reporting([2], cloud)).createServer(spec).server
            made.withLock { $0 += [other].compactMap(\.self) }
        }
        let pending = try await provider(cloud, tap).createServer(spec)
        #expect(made.withLock { $0.contains(pending.server) })
        #expect(tap.requests.count { $0 == Self.launch } == 3)
        #expect(try await cloud.provider.servers().all().map(\.id) == [pending.server])
    }
}
