import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI session")
struct OCISessionTests {
    typealias Setup = OCICredentialsTests.Setup

    /// A set-up whose profile DEFAULT has a session of an hour.
    private static func setup() throws -> Setup {
        var setup = try Setup()
        setup.config["user"] = .some(nil)
        setup.config["security_token_file"] = "~/.oci/token"
        try setup.home.write(try token("first", setup.clock.date), to: ".oci/token")
        return setup
    }

    private static func token(_ name: String, _ issued: Date, of user: String = "first") throws -> String {
        try OCITokens.text([
            "jti": name, "sub": "ocid1.user.oc1..\(user)", "tenant": Setup.tenancy,
            "iat": Int(issued.timeIntervalSince1970),
            "exp": Int(issued.timeIntervalSince1970) + 3600,
        ])
    }

    private static func client(
        _ credentials: OCICredentials,
        _ transport: any HTTPTransport,
        _ setup: Setup
    ) throws -> OCI.Client {
        OCI.Client(credentials, configuration: try OCISetup.configuration(transport, clock: setup.clock, endpoint: nil))
    }

    /// Answers refreshes with a younger token, and anything else with an empty list while the token is good.
    private static func cloud(_ setup: Setup, refusing status: Int? = nil) -> MockTransport {
        let clock = setup.clock
        return MockTransport { received in
            guard received.request.method == .post else { return try OCITokens.answer(received, at: clock.date) }
            if let status {
                let body = OCISetup.error("NotAuthenticated", "Too old.")
                return (HTTPResponse(status: .init(code: status)), Data(body.utf8))
            }
            return (HTTPResponse(status: .ok), Data(#"{"token":"\#(try token("second", clock.date))"}"#.utf8))
        }
    }

    @Test
    func `signs with its token, and works without a user`() async throws {
        let setup = try Self.setup()
        try setup.write()
        let found = try setup.discovered()
        #expect(found.form == .securityToken)
        #expect(found.user == "ocid1.user.oc1..first")
        #expect(found.keyID == nil)
        #expect(found.privateKey == nil)
        let transport = Self.cloud(setup)
        _ = try await Self.client(found, transport, setup).send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        let header = try #require(transport.received.first?.header("authorization"))
        #expect(header.contains("keyId=\"ST$\(try Self.token("first", setup.clock.date))\""))
    }

    @Test
    func `takes what it lacks from variables, all of it if need be`() throws {
        var setup = try Self.setup()
        setup.config = [:]
        setup.variables = [
            "OCI_CLI_SECURITY_TOKEN_FILE": "~/.oci/token", "OCI_CLI_KEY_FILE": setup.keyPath, "OCI_CLI_REGION": "phx",
        ]
        let found = try setup.discovered()
        #expect(found.tenancy == Setup.tenancy)
        #expect(found.form == .securityToken)
        #expect(found.report.attempts.first?.objection == nil)
    }

    @Test
    func `is chosen by its own token though the user is inherited, and left by who asks for an API key`() throws {
        var setup = try Self.setup()
        setup.config["security_token_file"] = .some(nil)
        setup.config["user"] = "\(Setup.user)\n[work]\nsecurity_token_file=~/.oci/token\nkey_file=~/.oci/key.pem"
        setup.profile = "work"
        try setup.write()
        #expect(try setup.discovered().form == .securityToken)
        setup.form = .apiKey
        let found = try setup.discovered()
        #expect(found.form == .apiKey)
        #expect(found.report.warnings.contains { $0.contains("security_token_file, which is not used") })
        setup.form = nil
        setup.variables["OCI_CLI_AUTH"] = "api_key"
        #expect(try setup.discovered().form == .apiKey)
    }

    @Test
    func `does not hide the user of a profile behind a token that is inherited`() throws {
        var setup = try Self.setup()
        setup.config["tenancy"] = "\(Setup.tenancy)\n[work]\nuser=\(Setup.user)"
        setup.profile = "work"
        try setup.write()
        #expect(try setup.discovered().form == .apiKey)
    }

    @Test
    func `is renewed in time at its own region, and put back for the owner's eyes`() async throws {
        let setup = try Self.setup()
        try setup.write()
        let transport = Self.cloud(setup)
        let client = try Self.client(try setup.discovered().at(OCIRegion("fra")), transport, setup)
        setup.clock.advance(by: .seconds(3400))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask { _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c")) }
            }
            try await group.waitForAll()
        }
        let posts = transport.received.filter { $0.request.method == .post }
        #expect(posts.count == 1)
        #expect(posts.first?.request.authority == "auth.us-phoenix-1.oraclecloud.com")
        #expect(posts.first?.path == "/v1/authentication/refresh")
        let first = try Self.token("first", setup.clock.date.addingTimeInterval(-3400))
        #expect(posts.first?.json["currentToken"] as? String == first)
        #expect(posts.first?.header("authorization")?.contains("ST$\(first)") == true)
        let path = setup.home.path + "/.oci/token"
        let second = try Self.token("second", setup.clock.date)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == second)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let beside = try FileManager.default.contentsOfDirectory(atPath: setup.home.path + "/.oci")
        #expect(beside.sorted() == ["config", "key.pem", "token"])
        #expect(transport.received.last?.header("authorization")?.contains("ST$\(second)") == true)
    }

    @Test
    func `takes what somebody else has put into the file`() async throws {
        let setup = try Self.setup()
        try setup.write()
        let transport = Self.cloud(setup)
        let client = try Self.client(try setup.discovered(), transport, setup)
        setup.clock.advance(by: .seconds(4000))
        let other = try Self.token("other", setup.clock.date)
        try setup.home.write(other, to: ".oci/token")
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        #expect(transport.received.count == 1)
        #expect(transport.received.first?.header("authorization")?.contains("ST$\(other)") == true)
    }

    @Test
    func `is left alone when the file holds another account's by now`() async throws {
        let setup = try Self.setup()
        try setup.write()
        let transport = Self.cloud(setup)
        let client = try Self.client(try setup.discovered(), transport, setup)
        setup.clock.advance(by: .seconds(4000))
        try setup.home.write(try Self.token("other", setup.clock.date, of: "other"), to: ".oci/token")
        let error = await #expect(throws: CloudError.self) {
            try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        }
        #expect(error?.code == .unauthenticated)
        #expect(error?.message.contains("The session has ended") == true)
        let first = try Self.token("first", setup.clock.date.addingTimeInterval(-4000))
        #expect(transport.received.map { $0.header("authorization")?.contains("ST$\(first)") } == [true])
    }

    @Test(arguments: [(3400, 401), (4000, nil)])
    func `says how to open another when it has ended`(age: Int, status: Int?) async throws {
        let setup = try Self.setup()
        try setup.write()
        let client = try Self.client(try setup.discovered(), Self.cloud(setup, refusing: status), setup)
        setup.clock.advance(by: .seconds(age))
        if age < 3600 {
            // What is at hand is good for a while, whatever the renewal says.
            _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
            setup.clock.advance(by: .seconds(600))
        }
        let error = await #expect(throws: CloudError.self) {
            try await client.send(OCI.ListAvailabilityDomains(compartmentId: "c"))
        }
        #expect(error?.code == .unauthenticated)
        #expect(error?.message.contains("The session has ended") == true)
        #expect(
            error?.message.contains("`oci session authenticate --profile-name DEFAULT --region us-phoenix-1`") == true
        )
    }

    @Test
    func `is warned of if its fingerprint is another key's`() throws {
        var setup = try Self.setup()
        setup.config["fingerprint"] = "20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34"
        try setup.write()
        #expect(try setup.discovered().report.warnings.contains { $0.contains(SampleKeys.fingerprint) })
    }

    @Test
    func `shows no secret`() throws {
        let setup = try Self.setup()
        try setup.write()
        let found = try setup.discovered()
        var dumped = ""
        dump(found, to: &dumped)
        let token = try Self.token("first", setup.clock.date)
        for text in ["\(found)", String(reflecting: found), dumped] {
            #expect(!text.contains(token.suffix(30)))
            #expect(!text.contains("MII"))
        }
    }
}
