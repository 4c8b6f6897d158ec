import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI instance principal")
struct OCIInstancePrincipalTests {
    private let clock = ManualClock()
    private let cloud: SimulatedOCI
    /// Everything that was asked, the metadata service and the others.
    private let transport: MockTransport

    init() {
        let cloud = SimulatedOCI(time: clock.time)
        self.cloud = cloud
        transport = MockTransport { await cloud.respond(to: $0.request, body: $0.body ?? Data()) }
    }

    private func client(_ transport: (any HTTPTransport)? = nil) -> ClientConfiguration {
        ClientConfiguration(
            transport: transport ?? self.transport,
            time: clock.time,
            randomness: Randomness(seed: 1)
        )
    }

    private func discovered(
        _ variables: [String: String] = ["OCI_CLI_AUTH": "instance_principal"],
        home: String = "/nonexistent",
        over transport: (any HTTPTransport)? = nil
    ) async throws -> OCICredentials {
        try await OCICredentials.discovered(
            in: Environment(variables, homeDirectory: home),
            over: client(transport)
        )
    }

    private func calls(_ part: String) -> Int {
        transport.received.count { $0.path.contains(part) }
    }

    @Test
    func `is found, told about and used`() async throws {
        let found = try await discovered()
        #expect(found.form == .instancePrincipal)
        #expect(found.tenancy == cloud.tenancy)
        #expect(found.region.id == "us-phoenix-1")
        #expect(found.user == nil)
        #expect(
            found.report.description == """
                - environment variables: passed over, OCI_CLI_AUTH asks for instance_principal
                - configuration file: passed over, OCI_CLI_AUTH asks for instance_principal
                - resource principal: passed over, OCI_CLI_AUTH asks for instance_principal
                - instance principal (http://169.254.169.254/opc/v2): used
                """
        )
        // Nobody has signed in yet: that is for the first request.
        #expect(calls("/v1/x509") == 0)
        let provider = try OCIProvider(found, configuration: OCIConfiguration(client: client()))
        #expect(try await provider.servers().all().isEmpty)
        let federation = try #require(transport.received.first { $0.path == "/v1/x509" })
        #expect(federation.request.authority == "auth.us-phoenix-1.oraclecloud.com")
        let authorization = try #require(federation.header("authorization"))
        #expect(
            authorization.contains(#"headers="date (request-target) content-length content-type x-content-sha256""#)
        )
        #expect(authorization.contains("keyId=\"\(cloud.tenancy)/fed-x509-sha256/"))
        #expect(federation.json["fingerprintAlgorithm"] as? String == "SHA256")
        let certificate = try #require(federation.json["certificate"] as? String)
        #expect(Data(base64Encoded: certificate).flatMap { Certificate(der: $0) }?.subject.count == 4)
        #expect(transport.received.last?.header("authorization")?.contains(#"keyId="ST$"#) == true)
    }

    @Test
    func `is renewed in time for hours, with keys and certificates that change, once for all callers`() async throws {
        let provider = try OCIProvider(await discovered(), configuration: OCIConfiguration(client: client()))
        let neighbour = try provider.neighbour(in: "us-phoenix-1")
        var keys: Set<String> = []
        for _ in 0..<20 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<8 {
                    group.addTask { _ = try await (index.isMultiple(of: 2) ? provider : neighbour).regions().all() }
                }
                try await group.waitForAll()
            }
            let federation = try #require(transport.received.last { $0.path == "/v1/x509" })
            keys.insert(try #require(federation.json["publicKey"] as? String))
            clock.advance(by: .seconds(1000))
        }
        // A token lasts 1,200 s and is renewed 300 s before its end, so each round finds it due.
        #expect(calls("/v1/x509") == 20)
        #expect(keys.count == 20)
        let refused = transport.received.count { $0.header("authorization") == nil }
        #expect(refused == 0)
    }

    @Test
    func `takes another token when the one at hand is refused`() async throws {
        let (inner, asked) = (transport, Recorder<Int>())
        let moody = MockTransport { received in
            if received.path.contains("/availabilityDomains"), asked.note(1) == 2 {
                return (HTTPResponse(status: .unauthorized), Data(OCISetup.error("NotAuthenticated", "No.").utf8))
            }
            return try await inner.send(received.request, body: received.body, limits: received.limits)
        }
        let client = OCI.Client(try await discovered(), configuration: OCIConfiguration(client: client(moody)))
        let operation = OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy)
        _ = try await client.send(operation)
        clock.advance(by: .seconds(60))
        #expect(try await client.send(operation).count == 3)
        #expect(calls("/v1/x509") == 2)
        #expect(asked.count == 3)
    }

    @Test(arguments: [2400, -2400])
    func `gets its token though the clock is wrong`(seconds: Double) async throws {
        let clock = clock
        let wrong = TimeSource(clock: clock, now: { clock.date.addingTimeInterval(seconds) })
        var client = client()
        client.time = wrong
        let found = try await OCICredentials.discovered(
            in: Environment(["OCI_CLI_AUTH": "instance_principal"], homeDirectory: "/nonexistent"),
            over: client
        )
        let provider = try OCIProvider(found, configuration: OCIConfiguration(client: client))
        #expect(try await provider.servers().all().isEmpty)
        #expect(calls("/v1/x509") == 2)
    }

    @Test
    func `is asked for by a profile, and may work in another region than its own`() async throws {
        let home = try TemporaryDirectory()
        try home.write("[DEFAULT]\nauthentication_type=instance_principal\nregion=iad\n", to: ".oci/config")
        let found = try await discovered([:], home: home.path)
        #expect(found.region.id == "us-ashburn-1")
        #expect(found.report.attempts.map(\.objection).last == .some(nil))
        let configuration = OCIConfiguration(client: client())
        _ = try? await OCI.Client(found, configuration: configuration).send(
            OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy)
        )
        #expect(transport.received.contains { $0.request.authority == "auth.us-phoenix-1.oraclecloud.com" })
        #expect(transport.received.last?.request.authority == "identity.us-ashburn-1.oci.oraclecloud.com")
    }

    @Test
    func `acts for a user whose token it is given`() async throws {
        let home = try TemporaryDirectory()
        let token = try home.write("delegation\n", to: "token")
        let found = try await discovered([
            "OCI_CLI_AUTH": "instance_obo_user", "OCI_CLI_DELEGATION_TOKEN_FILE": token,
        ])
        _ = try await OCI.Client(found, configuration: OCIConfiguration(client: client())).send(
            OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy)
        )
        let last = try #require(transport.received.last)
        #expect(last.header("opc-obo-token") == "delegation")
        #expect(last.header("authorization")?.contains("host opc-obo-token") == true)
        try home.write("two\nlines", to: "token")
        let error = await #expect(throws: ConfigurationError.self) {
            try await discovered(["OCI_CLI_AUTH": "instance_obo_user", "OCI_CLI_DELEGATION_TOKEN_FILE": token])
        }
        #expect(error?.rule.contains("holds no token") == true)
    }

    @Test
    func `is found last if the metadata service answers, and costs no call if something else is there`() async throws {
        let found = try await discovered([:])
        #expect(found.form == .instancePrincipal)
        #expect(found.report.attempts.count == 4)
        let before = transport.received.count
        let setup = try OCICredentialsTests.Setup()
        try setup.write()
        #expect(try await discovered([:], home: setup.home.path).form == .apiKey)
        #expect(transport.received.count == before)
    }

    @Test(arguments: [nil, 404, 401, 400])
    func `is no answer where there is no instance of Oracle's`(status: Int?) async throws {
        let elsewhere = MockTransport { _ in
            guard let status else { throw CloudError(.unreachable, "No route.") }
            return (HTTPResponse(status: .init(code: status)), Data("<html>".utf8))
        }
        let error = await #expect(throws: ConfigurationError.self) { try await discovered([:], over: elsewhere) }
        #expect(error?.rule.contains("does not exist, and no metadata service answers.") == true)
        #expect(elsewhere.received.count == (status == nil ? 2 : 1))
        #expect(elsewhere.received.allSatisfy { $0.limits.deadline <= .milliseconds(1500) })
        #expect(elsewhere.received.allSatisfy { $0.header("authorization") == "Bearer Oracle" })
    }

    @Test
    func `is not sought by IPv6 as well where IPv4 leads somewhere and nobody answers`() async throws {
        let silent = MockTransport { _ in throw CloudError(.timedOut, "Silence.") }
        await #expect(throws: ConfigurationError.self) { try await discovered([:], over: silent) }
        #expect(silent.received.map(\.request.authority) == ["169.254.169.254"])
    }

    @Test
    func `is waited for if it is asked for, and its absence is the network's`() async throws {
        let elsewhere = MockTransport { _ in throw CloudError(.unreachable, "No route.") }
        let error = await #expect(throws: CloudError.self) { try await discovered(over: elsewhere) }
        #expect(error?.code == .unreachable)
        #expect(error?.message.contains("instances of Oracle's alone") == true)
        #expect(elsewhere.received.count > 2)
        #expect(Set(elsewhere.received.map { $0.request.authority }).count == 2)
    }

    @Test(arguments: ["https://metadata.example/x?y", "http://198.51.100.1/opc/v2", "nonsense"])
    func `is not sought at an address in the network`(address: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) {
            try await discovered(["OCI_CLI_AUTH": "instance_principal", "OCI_METADATA_BASE_URL": address])
        }
        #expect(error?.field == "OCI_METADATA_BASE_URL")
        #expect(transport.received.isEmpty)
    }

    @Test(
        arguments: [
            ("/identity/cert.pem", "<html>", "holds no certificate"),
            ("/identity/cert.pem", SampleKeys.certificate, "names no tenancy"),
            ("/identity/intermediate.pem", "", "intermediate.pem holds no certificate"),
            ("/identity/key.pem", "", "key.pem is of no use"),
            ("/identity/key.pem", SampleKeys.pkcs1, "do not belong together"),
            ("/instance/regionInfo", "{}", "in a form that is not known"),
        ]
    )
    func `is refused if the metadata service answers nonsense`(path: String, body: String, words: String) async throws {
        let inner = transport
        let lying = MockTransport { received in
            if received.path.hasSuffix(path) { return (HTTPResponse(status: .ok), Data(body.utf8)) }
            return try await inner.send(received.request, body: received.body, limits: received.limits)
        }
        let error = await #expect(throws: CloudError.self) { try await discovered([:], over: lying) }
        #expect(error?.code == .invalidResponse)
        #expect(error?.message.contains(words) == true)
        #expect(error?.message.contains("MII") == false)
    }

    @Test
    func `shows its keys to no middleware and in no description`() async throws {
        struct Spy: HTTPMiddleware {
            let seen: Recorder<String>

            func intercept(
                _ request: HTTPRequest,
                body: Data?,
                context: RequestContext,
                next: Next
            ) async throws -> (HTTPResponse, Data) {
                let (response, data) = try await next(request, body, context)
                seen.note("\(request) \(String(decoding: data, as: UTF8.self))")
                return (response, data)
            }
        }
        let seen = Recorder<String>()
        var client = client()
        client.middleware = [Spy(seen: seen)]
        let found = try await OCICredentials.discovered(
            in: Environment(["OCI_CLI_AUTH": "instance_principal"], homeDirectory: "/nonexistent"),
            over: client
        )
        let provider = try OCIProvider(found, configuration: OCIConfiguration(client: client))
        _ = try await provider.regions().all()
        #expect(seen.count == 2)
        var dumped = ""
        dump(found, to: &dumped)
        for text in seen.values + [dumped, "\(found)"] {
            #expect(!text.contains("PRIVATE"))
            #expect(!text.contains("ST$ey"))
        }
    }
}
