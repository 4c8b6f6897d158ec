import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI: signing in")
struct OCISignInTests {
    private let setup = OCISetup()

    private func discovered(_ profile: String, in folder: URL) throws -> OCICredentials {
        try OCICredentials.discovered(
            in: Environment([:], homeDirectory: "/nonexistent"),
            profile: profile,
            configFile: folder.appendingPathComponent("config").path,
            time: setup.clock.time
        )
    }

    private func provider(_ credentials: OCICredentials) throws -> OCIProvider {
        let client = ClientConfiguration(transport: setup.cloud.transport, time: setup.clock.time)
        return try OCIProvider(credentials, configuration: OCIConfiguration(client: client))
    }

    private func ask(
        _ path: String,
        host: String = "169.254.169.254",
        authorization: String? = "Bearer Oracle"
    ) async -> (Int, String) {
        var request = HTTPRequest(method: .get, scheme: "http", authority: host, path: path)
        request.headerFields[.authorization] = authorization
        let (response, data) = await setup.cloud.respond(to: request, body: Data())
        return (response.status.code, String(decoding: data, as: UTF8.self))
    }

    @Test
    func `a session lives a day, renewed by the hour, and then somebody has to open another`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try setup.cloud.writeConfigFile(in: folder.path)
        // The profile takes its user from DEFAULT, which must not make an API key of it.
        let found = try discovered("SESSION", in: folder)
        #expect(found.form == .securityToken)
        #expect(found.user == setup.cloud.user)
        let provider = try provider(found)
        let token = folder.appendingPathComponent("session_token")
        var tokens: Set<String> = []
        for _ in 0..<48 {
            _ = try await provider.regions().all()
            tokens.insert(try String(contentsOf: token, encoding: .utf8))
            setup.clock.advance(by: .seconds(1790))
        }
        #expect(tokens.count == 24)
        setup.clock.advance(by: .seconds(1800))
        let error = await #expect(throws: CloudError.self) { try await provider.regions().all() }
        #expect(error?.code == .unauthenticated)
        #expect(error?.message.contains("oci session authenticate") == true)
        #expect(try discovered("SESSION", in: folder).report.warnings.contains { $0.contains("expired at") })
        setup.clock.advance(by: .seconds(86_400))
        let again = #expect(throws: ConfigurationError.self) { try discovered("SESSION", in: folder) }
        #expect(again?.rule.contains("The session has ended") == true)
    }

    @Test
    func `a token signs with its own key alone, and until it expires`() async throws {
        let (own, other) = (try RSAPrivateKey.generate(), try RSAPrivateKey.generate())
        let token = setup.cloud.openSession(for: own.publicKey, lasting: .seconds(600))
        func status(_ key: RSAPrivateKey, _ token: String) async throws -> Int {
            try await setup.call(
                .get,
                "/vcns" + setup.query,
                mistakes: .init(key: key, keyID: "ST$\(token)")
            ).status
        }
        #expect(try await status(own, token) == 200)
        #expect(try await status(other, token) == 401)
        #expect(try await status(own, String(token.dropLast(8)) + "AAAAAAAA") == 401)
        #expect(try await status(own, "hm") == 401)
        setup.clock.advance(by: .seconds(599))
        #expect(try await status(own, token) == 200)
        setup.clock.advance(by: .seconds(1))
        #expect(try await status(own, token) == 401)
    }

    @Test
    func `the metadata service answers whoever has its header, on its own address and on loopback`() async throws {
        #expect(await ask("/opc/v2/instance/region") == (200, "phx"))
        #expect(await ask("/opc/v2/instance/region", host: "127.0.0.1:8080") == (200, "phx"))
        #expect(await ask("/opc/v2/instance/region", authorization: nil).0 == 401)
        let info = await ask("/opc/v2/instance/regionInfo").1
        #expect(JSON(parsing: Data(info.utf8))?["regionIdentifier"] == "us-phoenix-1")
        let instance = await ask("/opc/v2/instance/").1
        #expect(JSON(parsing: Data(instance.utf8))?["tenantId"]?.string == setup.cloud.tenancy)
        #expect(await ask("/opc/v2/vnics/").0 == 501)
        #expect(await ask("/opc/v2/instance/region", host: "iaas.us-phoenix-1.oraclecloud.com").0 == 501)
    }

    @Test
    func `the certificate is replaced every two hours, and names the tenancy`() async throws {
        func leaf() async throws -> Certificate {
            try #require(Certificate.all(in: await ask("/opc/v2/identity/cert.pem").1)?.first)
        }
        let first = try await leaf()
        #expect(first.subject.contains("opc-tenant:\(setup.cloud.tenancy)"))
        let key = try RSAPrivateKey(pem: Secret(await ask("/opc/v2/identity/key.pem").1))
        #expect(key.publicKey == first.publicKey)
        #expect(try await leaf() == first)
        setup.clock.advance(by: .seconds(7200))
        #expect(try await leaf() != first)
        #expect(Certificate.all(in: await ask("/opc/v2/identity/intermediate.pem").1)?.count == 1)
    }

    @Test
    func `a certificate is exchanged for a token by either fingerprint, its own alone and while it is good`()
        async throws
    {
        let leaf = try #require(Certificate.all(in: await ask("/opc/v2/identity/cert.pem").1)?.first)
        let key = try RSAPrivateKey(pem: Secret(await ask("/opc/v2/identity/key.pem").1))
        let session = try RSAPrivateKey.generate()
        func answer(
            _ keyID: String,
            _ certificate: Certificate? = nil,
            signing: RSAPrivateKey? = nil
        ) async throws -> (Int, JSON) {
            let body: JSON = [
                "certificate": .string((certificate ?? leaf).der.base64EncodedString()),
                "publicKey": .string(
                    try session.publicKey.pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
                ),
            ]
            var request = HTTPRequest(method: .post, scheme: "https", authority: "a.b", path: "/v1/x509")
            request.headerFields[.date] = OCIDate.http(setup.clock.date)
            request.headerFields[.contentType] = "application/json"
            request.headerFields[.contentLength] = String(body.data.count)
            request.headerFields[.xContentSHA256] = Digest.sha256(body.data).base64
            // As Oracle's Python SDK signs it: without the host.
            let names = ["date", "(request-target)", "content-length", "content-type", "x-content-sha256"]
            let text = names.map { name in
                let value = name.hasPrefix("(") ? "post /v1/x509" : request.headerFields[HTTPField.Name(name)!]!
                return "\(name): \(value)"
            }.joined(separator: "\n")
            let signature = try (signing ?? key).signature(for: text.utf8).base64EncodedString()
            request.headerFields[.authorization] =
                #"Signature version="1",headers="\#(names.joined(separator: " "))",keyId="\#(keyID)","#
                + #"algorithm="rsa-sha256",signature="\#(signature)""#
            let (response, data) = await setup.cloud.respond(to: request, body: body.data)
            return (response.status.code, JSON(parsing: data) ?? .null)
        }
        let modern = "\(setup.cloud.tenancy)/fed-x509-sha256/\(leaf.fingerprint.colonSeparated)"
        let legacy = "\(setup.cloud.tenancy)/fed-x509/\(leaf.legacyFingerprint.colonSeparated.uppercased())"
        for keyID in [modern, legacy] {
            let (status, json) = try await answer(keyID)
            #expect(status == 200)
            let token = try #require(json["token"]?.string)
            let mistakes = SignedCaller.Mistakes(key: session, keyID: "ST$\(token)")
            #expect(try await setup.call(.get, "/vcns" + setup.query, mistakes: mistakes).status == 200)
        }
        #expect(try await answer(modern, signing: session).0 == 401)
        #expect(try await answer("x/fed-x509-sha256/\(leaf.fingerprint.colonSeparated)").0 == 401)
        let other = try #require(Certificate.all(in: await ask("/opc/v2/identity/intermediate.pem").1)?.first)
        #expect(try await answer(modern, other).0 == 401)
        setup.clock.advance(by: .seconds(7200))
        #expect(try await answer(modern).0 == 200)
        setup.clock.advance(by: .seconds(7200))
        #expect(try await answer(modern).0 == 401)
    }
}
