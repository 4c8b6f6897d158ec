import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Recording transport")
struct RecordingTransportTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "recording-\(UUID().uuidString)")

    /// Records one exchange and returns the fixture's only one.
    static func scrubbed(
        _ target: String = "/v1/things",
        method: HTTPRequest.Method = .post,
        headers: HTTPFields = [:],
        request: JSON? = nil,
        answer: JSON = [:],
        answerHeaders: HTTPFields = [:]
    ) async throws -> RecordedExchange {
        let recording = RecordingTransport(
            MockTransport { _ in (HTTPResponse(status: .ok, headerFields: answerHeaders), answer.data) }
        )
        try await send(target, method, headers, request, recording)
        let scrubber = Scrubber(recording.exchanges)
        let exchange = try #require(scrubber.scrubbed().first)
        _ = try FixtureGuard(scrubber, senders: []).checked(Fixture(exchanges: [exchange]), source: "test")
        return exchange
    }

    static func send(
        _ target: String,
        _ method: HTTPRequest.Method = .get,
        _ headers: HTTPFields = [:],
        _ body: JSON? = nil,
        _ transport: any HTTPTransport
    ) async throws {
        let request = HTTPRequest(
            method: method,
            scheme: "https",
            authority: "a.example",
            path: target,
            headerFields: headers
        )
        _ = try await transport.send(request, body: body?.data, limits: TransportLimits())
    }

    private static let ocid = "ocid1.instance.oc1.phx.anyhqljt" + String(repeating: "abc2", count: 13)

    @Test func `keeps nothing of what is beneath a secret field, nor of a zone file`() async throws {
        let exchange = try await Self.scrubbed(
            request: ["extendedMetadata": ["db": ["pass": "hunter2!", "hosts": ["db7"]]], "zonefile": "$TTL 60 db7"]
        )
        let text = "\(exchange)"
        #expect(!text.contains("hunter2") && !text.contains("db7"))
    }

    @Test func `gives an OCID one pseudonym of its kind and place wherever it stands`() async throws {
        let exchange = try await Self.scrubbed(
            "/20160918/instances/\(Self.ocid)?compartmentId=\(Self.ocid)",
            request: ["instanceId": .string(Self.ocid)],
            answer: ["id": .string(Self.ocid), "message": "no \(Self.ocid)."],
            answerHeaders: [.init("opc-work-request-id")!: Self.ocid, .init("opc-request-id")!: "SECRET"]
        )
        let pseudonym = exchange.path[2]
        #expect(pseudonym.hasPrefix("ocid1.instance.oc1.phx."))
        #expect(pseudonym != Self.ocid)
        #expect(pseudonym.utf8.count == Self.ocid.utf8.count)
        #expect(exchange.path[0] == "20160918")
        #expect(exchange.query.map(\.value) == [pseudonym])
        #expect(exchange.requestBody == .json(["instanceId": .string(pseudonym)]))
        #expect(exchange.responseBody == .json(["id": .string(pseudonym), "message": "no \(pseudonym)."]))
        #expect(exchange.responseHeaders == ["opc-work-request-id": pseudonym])
    }

    @Test(arguments: [
        ("8.8.4.4", "192.0.2.1"), ("8.8.4.4/32", "192.0.2.1/32"), ("203.0.113.9", "192.0.2.1"),
        ("10.0.0.4", "10.0.0.4"), ("0.0.0.0/0", "0.0.0.0/0"), ("192.168.0.0/16", "192.168.0.0/16"), ("::/0", "::/0"),
        ("93.184.216.0/24", "198.18.0.0/24"), ("2a01:4f8:c2c:1::1", "2001:db8:1::1"),
        ("2a01:4f8:c2c:1::/64", "2001:db8:1::/64"), ("2001:db8:1::/64", "2001:db8:2::/64"),
        ("192.0.2.1/32", "192.0.2.2/32"),
        ("fe80::1", "fe80::1"), ("169.254.169.254", "169.254.169.254"),
    ])
    func `maps public addresses into the blocks for documentation`(_ original: String, _ pseudonym: String) async throws
    {
        let exchange = try await Self.scrubbed(answer: ["ip": .string(original)])
        #expect(exchange.responseBody == .json(["ip": .string(pseudonym)]))
    }

    @Test func `never takes an original for a pseudonym`() async throws {
        let exchange = try await Self.scrubbed(
            answer: ["a": "192.0.2.1", "b": "192.0.2.2", "servers": [["name": "name1"], ["name": "blog"]]]
        )
        #expect(
            exchange.responseBody
                == .json(["a": "192.0.2.3", "b": "192.0.2.4", "servers": [["name": "name2"], ["name": "name3"]]])
        )
    }

    @Test func `finds names in labels, selectors and sentences too`() async throws {
        let exchange = try await Self.scrubbed(
            "/v1/servers?label_selector=stack%3D%3Dblog%2Cmanaged-by%3D%3Dxanthus-cloud&name=blog",
            request: [
                "name": "blog", "labels": ["stack": "blog", "managed-by": "xanthus-cloud"], "server_type": "cx23",
            ],
            answer: [
                "server": ["id": 4_000_001, "name": "blog", "server_type": ["id": 22, "name": "cx23"]],
                "message": "server 'blog' and blogs", "next_actions": [["resources": [["id": 4_000_001]]]],
            ]
        )
        #expect(
            exchange.query == [
                .init(name: "label_selector", value: "stack==name1,managed-by==xanthus-cloud"),
                .init(name: "name", value: "name1"),
            ]
        )
        #expect(
            exchange.requestBody
                == .json([
                    "name": "name1", "labels": ["stack": "name1", "managed-by": "xanthus-cloud"], "server_type": "cx23",
                ])
        )
        let number: JSON = 900_000_001
        #expect(
            exchange.responseBody
                == .json([
                    "server": ["id": number, "name": "name1", "server_type": ["id": 22, "name": "cx23"]],
                    "message": "server 'name1' and blogs", "next_actions": [["resources": [["id": number]]]],
                ])
        )
    }

    @Test func `lets a thing be called like a word of the API`() async throws {
        let exchange = try await Self.scrubbed(answer: ["server": ["name": "server", "status": "server"]])
        #expect(exchange.responseBody == .json(["server": ["name": "name1", "status": "server"]]))
    }

    @Test func `keeps keys and their fingerprints together`() async throws {
        let key = try SSHKeyPair.generate(comment: "me@home").publicKey
        let exchange = try await Self.scrubbed(
            "/v1/ssh_keys?fingerprint=\(key.md5Fingerprint)",
            request: ["public_key": .string(key.line)],
            answer: ["ssh_key": ["fingerprint": .string(key.md5Fingerprint)]]
        )
        guard case .json(let body) = exchange.requestBody, let line = body["public_key"]?.string else {
            Issue.record("no key")
            return
        }
        let pseudonym = try SSHPublicKey(line)
        #expect(pseudonym.blob != key.blob)
        #expect(exchange.query.map(\.value) == [pseudonym.md5Fingerprint])
        #expect(exchange.responseBody == .json(["ssh_key": ["fingerprint": .string(pseudonym.md5Fingerprint)]]))
    }

    @Test func `redacts what opens something`() async throws {
        let exchange = try await Self.scrubbed(
            headers: [.authorization: "Bearer x", .date: "today", .userAgent: "me", .contentType: "application/json"],
            request: ["metadata": ["user_data": "I2Nsb3VkLWNvbmZpZw=="], "private_key": "-----BEGIN X-----\na\n"],
            answer: ["root_password": "hunter22", "text": "-----BEGIN X-----\na\n-----END X-----\n"]
        )
        #expect(exchange.requestHeaders == ["content-type": "application/json"])
        let text = try Fixture(exchanges: [exchange]).text
        for secret in ["I2Nsb3VkLWNvbmZpZw", "hunter22", "BEGIN"] { #expect(!text.contains(secret)) }
    }

    @Test func `refuses what a field hides that it does not know`() async throws {
        let recording = RecordingTransport(
            MockTransport { received in
                let token = received.request.headerFields[.authorization]?.dropFirst("Bearer ".count) ?? ""
                return (HTTPResponse(status: .ok), JSON.object(["odd": ["in": "x\(token)"]]).data)
            }
        )
        try await Self.send("/v1/servers", .get, [.authorization: "Bearer short-secret"], nil, recording)
        let path = folder.path + ".json"
        let error = #expect(throws: ConfigurationError.self) { try recording.save(to: path) }
        #expect(error?.field == "exchange 1, response.body.json.odd.in")
        #expect(error?.description.contains("short-secret") == false)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `writes whole files that everybody may read, the same for the same recording`() async throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let answer = Data("{\"b\":1,\"a\":[]}".utf8)
        let recording = RecordingTransport(MockTransport { _ in (HTTPResponse(status: .ok), answer) })
        try await Self.send("/v1/servers?b=2&a=1", .get, [:], nil, recording)
        let path = folder.appending(path: "one.json").path
        try Data("old".utf8).write(to: URL(filePath: path))
        try recording.save(to: path)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try recording.save(to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(text.contains("\"query\" : [\n          \"a=1\",\n          \"b=2\"\n        ]"))
        let facts = try FileManager.default.attributesOfItem(atPath: path)
        #expect(facts[.posixPermissions] as? Int == 0o644)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["one.json"])
        let error = #expect(throws: ConfigurationError.self) { try recording.save(to: folder.path + "/none/x.json") }
        #expect(error?.field == "path")
    }

    @Test func `keeps what is no JSON as text, and what is no text as Base64`() async throws {
        #expect(RecordedExchange.Body(Data("plain".utf8)) == .text("plain"))
        #expect(RecordedExchange.Body(Data([0xFF, 0])) == .base64(Data([0xFF, 0])))
        #expect(RecordedExchange.Body(Data()) == .none)
        #expect(RecordedExchange.Body(Data("[1]".utf8)) == .json([1]))
    }
}
