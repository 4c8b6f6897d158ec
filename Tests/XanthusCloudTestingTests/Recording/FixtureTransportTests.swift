import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Fixture transport")
struct FixtureTransportTests {
    private static func exchange(
        _ method: HTTPRequest.Method,
        _ target: String,
        _ body: JSON? = nil,
        answer: JSON
    ) -> RecordedExchange {
        var exchange = RecordedExchange(
            HTTPRequest(method: method, scheme: nil, authority: nil, path: target),
            body: body?.data
        )
        exchange.answer(HTTPResponse(status: .ok), answer.data)
        return exchange
    }

    private static func replay(_ exchanges: RecordedExchange...) -> FixtureTransport {
        FixtureTransport(Fixture(exchanges: exchanges))
    }

    @discardableResult
    private func ask(
        _ transport: FixtureTransport,
        _ method: HTTPRequest.Method,
        _ target: String,
        _ body: JSON? = nil
    ) async throws -> JSON? {
        let request = HTTPRequest(method: method, scheme: "https", authority: "a.example", path: target)
        let (_, data) = try await transport.send(request, body: body?.data, limits: TransportLimits())
        return JSON(parsing: data)
    }

    @Test func `answers equal requests in the order of the recording, and others in any`() async throws {
        let replay = Self.replay(
            Self.exchange(.get, "/v1/servers/900000001", answer: ["status": "starting"]),
            Self.exchange(.get, "/v1/locations", answer: ["locations": []]),
            Self.exchange(.get, "/v1/servers/900000001", answer: ["status": "running"])
        )
        #expect(try await ask(replay, .get, "/v1/servers/900000001") == ["status": "starting"])
        #expect(try await ask(replay, .get, "/v1/servers/900000001") == ["status": "running"])
        #expect(replay.remaining == ["exchange 2, GET /v1/locations"])
        let unused = #expect(throws: ReplayError.self) { try replay.verifyAllUsed() }
        #expect(unused?.description == "Nobody asked for exchange 2, GET /v1/locations.")
        #expect(try await ask(replay, .get, "/v1/locations") == ["locations": []])
        try replay.verifyAllUsed()
        let error = await #expect(throws: CloudError.self) { try await ask(replay, .get, "/v1/locations") }
        #expect(error?.code == .failed)
        #expect(
            replay.failures == [
                "GET /v1/locations came more often than in the recording, where exchange 2 is the last."
            ]
        )
        #expect(throws: ReplayError.self) { try replay.verifyAllUsed() }
    }

    @Test func `compares JSON as values and queries by name`() async throws {
        let replay = Self.replay(
            Self.exchange(.post, "/v1/x?b=2&a=1", ["one": 1, "list": [1, 2], "empty": [:]], answer: [:])
        )
        try await ask(replay, .post, "/v1/x?a=1&b=2", ["empty": [:], "list": [1, 2], "one": .number(1)])
        try replay.verifyAllUsed()
    }

    private static let others: [(HTTPRequest.Method, String, JSON, String)] = [
        (.post, "/v1/x?a=1", ["server_type": "cx33"], "body.server_type was 'cx23', and now is 'cx33'"),
        (.post, "/v1/x?a=2", ["server_type": "cx23"], "query.a was '1', and now is '2'"),
        (.post, "/v1/x?a=1&b=1", ["server_type": "cx23"], "query.b was not there"),
        (.post, "/v1/x", ["server_type": "cx23"], "query.a is missing, which was '1'"),
        (.post, "/v1/x?a=1", [:], "body.server_type is missing, which was 'cx23'"),
        (.post, "/v1/x?a=1", ["server_type": 1], "body.server_type was 'cx23', and now is '1.0'"),
        (.post, "/v1/y?a=1", ["server_type": "cx23"], "POST /v1/y is not in the recording."),
        (.put, "/v1/x?a=1", ["server_type": "cx23"], "PUT /v1/x is not in the recording."),
    ]

    @Test(arguments: others)
    func `names what differs`(
        _ method: HTTPRequest.Method,
        _ target: String,
        _ body: JSON,
        _ difference: String
    ) async throws {
        let replay = Self.replay(Self.exchange(.post, "/v1/x?a=1", ["server_type": "cx23"], answer: [:]))
        let error = await #expect(throws: CloudError.self) { try await ask(replay, method, target, body) }
        #expect(error?.message.contains(difference) == true, "\(error?.message ?? "")")
        #expect(replay.remaining.count == 1)
    }

    private static let made: JSON = ["server": ["id": 900_000_001, "name": "name1", "public_net": ["ip": "192.0.2.1"]]]

    @Test func `a pseudonym is the caller's word from the first request on`() async throws {
        let replay = Self.replay(
            Self.exchange(.post, "/v1/servers", ["name": "name1", "labels": ["token": "name2"]], answer: Self.made),
            Self.exchange(.get, "/v1/servers?name=name1", answer: ["servers": [["name": "name1"], ["name": "name3"]]])
        )
        let made = try await ask(replay, .post, "/v1/servers", ["name": "blog", "labels": ["token": "random"]])
        #expect(made?["server"]?["name"] == "blog")
        #expect(made?["server"]?["id"] == 900_000_001)
        let other = await #expect(throws: CloudError.self) { try await ask(replay, .get, "/v1/servers?name=shop") }
        #expect(other?.message.contains("query.name was 'name1', and now is '<another name>'") == true)
        #expect(
            try await ask(replay, .get, "/v1/servers?name=blog") == ["servers": [["name": "blog"], ["name": "name3"]]]
        )
    }

    @Test func `what the cloud draws must be what it answered`() async throws {
        let replay = Self.replay(
            Self.exchange(.post, "/v1/servers", ["name": "name1"], answer: Self.made),
            Self.exchange(.delete, "/v1/servers/900000001", answer: [:])
        )
        try await ask(replay, .post, "/v1/servers", ["name": "blog"])
        await #expect(throws: CloudError.self) { try await ask(replay, .delete, "/v1/servers/4000007") }
        try await ask(replay, .delete, "/v1/servers/900000001")
    }

    @Test func `two things are not one, and one is not two`() async throws {
        let replay = Self.replay(
            Self.exchange(.post, "/v1/servers", ["name": "name1"], answer: [:]),
            Self.exchange(.post, "/v1/servers", ["name": "name2"], answer: [:])
        )
        try await ask(replay, .post, "/v1/servers", ["name": "blog"])
        await #expect(throws: CloudError.self) { try await ask(replay, .post, "/v1/servers", ["name": "blog"]) }
        try await ask(replay, .post, "/v1/servers", ["name": "shop"])
        #expect(replay.remaining.isEmpty)
    }

    @Test(.timeLimit(.minutes(15))) func `takes a long recording in its stride`() async throws {
        let polls = (0..<4_000).map {
            Self.exchange(.get, "/v1/servers/\(900_000_001 + $0 % 200)", answer: ["number": .integer($0)])
        }
        let replay = FixtureTransport(Fixture(exchanges: polls))
        for number in 0..<4_000 {
            let answer = try await ask(replay, .get, "/v1/servers/\(900_000_001 + number % 200)")
            #expect(answer == ["number": .integer(number)])
        }
        try replay.verifyAllUsed()
    }
}
