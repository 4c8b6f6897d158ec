import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI tokens on a wrong clock")
struct OCITokenClockTests {
    typealias Setup = OCICredentialsTests.Setup

    /// A way to sign in by a token of an hour, issued now by Oracle's clock.
    enum Way: CaseIterable {
        case session
        case resourcePrincipal

        func setup(issued date: Date, tenancy: String = OCISetup.tenancy) throws -> Setup {
            var setup = try Setup()
            switch self {
            case .session:
                setup.config["user"] = .some(nil)
                setup.config["tenancy"] = tenancy
                setup.config["security_token_file"] = "~/.oci/token"
                try setup.home.write(try OCITokens.text("u", issued: date), to: ".oci/token")
                try setup.write()
            case .resourcePrincipal: try setup.becomeResource()
            }
            return setup
        }

        var hint: String {
            switch self {
            case .session: "oci session authenticate"
            case .resourcePrincipal: "OCI_RESOURCE_PRINCIPAL_RPST"
            }
        }
    }

    /// A client on a machine whose clock is so many seconds ahead of Oracle's.
    private func client(_ setup: Setup, ahead: TimeInterval, _ transport: any HTTPTransport) throws -> OCI.Client {
        let clock = setup.clock
        let time = TimeSource(clock: clock, now: { clock.date.addingTimeInterval(ahead) })
        let found = try OCICredentials.discovered(
            in: Environment(setup.variables, homeDirectory: setup.home.path),
            time: time
        )
        let client = ClientConfiguration(transport: transport, time: time, randomness: Randomness(seed: 1))
        return OCI.Client(found, configuration: OCIConfiguration(client: client))
    }

    private static let list = OCI.ListAvailabilityDomains(compartmentId: "c")

    @Test(arguments: Way.allCases, [-86_000, -3600, 3599, 3600, 7200, 43_200, 86_000])
    func `are good for as long as Oracle says`(way: Way, ahead: Int) async throws {
        let setup = try way.setup(issued: ManualClock().date)
        let transport = MockTransport { [clock = setup.clock] in try OCITokens.answer($0, at: clock.date) }
        let client = try client(setup, ahead: Double(ahead), transport)
        // Tries to renew it may come between.
        func asked() -> Int { transport.received.count { $0.request.method == .get } }
        _ = try await client.send(Self.list)
        #expect(asked() == 2)
        #expect(client.clockSkew == .seconds(-ahead))
        _ = try await client.send(Self.list)
        #expect(asked() == 3)
    }

    @Test(arguments: Way.allCases)
    func `are good for all who ask at once`(way: Way) async throws {
        let setup = try way.setup(issued: ManualClock().date)
        let transport = MockTransport { [clock = setup.clock] received in
            for _ in 0..<10 { await Task.yield() }
            return try OCITokens.answer(received, at: clock.date)
        }
        let client = try client(setup, ahead: 7200, transport)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try await client.send(Self.list) } }
            try await group.waitForAll()
        }
        #expect((21...40).contains(transport.received.count))
    }

    @Test(arguments: Way.allCases, [0, 200])
    func `that have expired are refused by Oracle, which costs one request`(way: Way, ahead: Int) async throws {
        let setup = try way.setup(issued: ManualClock().date.addingTimeInterval(-3600))
        setup.clock.advance(by: .seconds(way == .session ? 0 : 3600))
        let transport = MockTransport { [clock = setup.clock] in try OCITokens.answer($0, at: clock.date) }
        let client = try client(setup, ahead: Double(ahead), transport)
        let error = await #expect(throws: CloudError.self) { try await client.send(Self.list) }
        #expect(error?.code == .unauthenticated)
        #expect(error?.message.contains(way.hint) == true)
        #expect(transport.received.count == 1)
        #expect(client.clockSkew == .zero)
    }

    @Test(arguments: Way.allCases)
    func `that expired more than a day ago are not sent, for such a clock is not corrected`(way: Way) async throws {
        let setup = try way.setup(issued: ManualClock().date)
        let transport = MockTransport { [clock = setup.clock] in try OCITokens.answer($0, at: clock.date) }
        let client = try client(setup, ahead: 0, transport)
        setup.clock.advance(by: .seconds(3600 + 86_400))
        let error = await #expect(throws: CloudError.self) { try await client.send(Self.list) }
        #expect(error?.message.contains(way.hint) == true)
        #expect(transport.received.isEmpty)
    }

    @Test
    func `are believed by the simulated Oracle, which says why it refuses a date`() async throws {
        let clock = ManualClock()
        let cloud = SimulatedOCI(time: clock.time)
        let setup = try Way.session.setup(issued: clock.date, tenancy: cloud.tenancy)
        let key = try RSAPrivateKey(pem: Secret(SampleKeys.pkcs8)).publicKey
        try setup.home.write(cloud.openSession(for: key), to: ".oci/token")
        let tap = TappedTransport(cloud.transport)
        let client = try client(setup, ahead: 7200, tap)
        for _ in 0..<2 { _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy)) }
        #expect(tap.requests.count == 3)
    }
}
