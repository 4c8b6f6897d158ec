import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@Suite("Transport: the bytes on the wire", .timeLimit(.minutes(5)))
struct TransportWireTests {
    private static func echo() throws -> LoopbackServer {
        try LoopbackServer { connection in
            while let request = connection.request() { connection.answer(request.line) }
        }
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        ["/", "/a%2Fb%3Ac/%2B+*~'()!", "/x?a=%2F%3A%2B+&b=*~'()!&c", "/n//m/?", "/%e4%b8%ad;v=1,2@3$"]
    )
    func `sends the path as it was given`(_ transport: TransportUnderTest, _ path: String) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        let answer = try await transport.make().call(.get, server.authority, path)
        #expect(String(decoding: answer.body, as: UTF8.self) == "GET \(path) HTTP/1.1")
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        ["/a b", "/a/../b", "/./a", "/a/%2E%2e", "/a#b", "a", "/ü", "/%zz", "/<>"]
    )
    func `refuses a path that would not arrive as it was given`(
        _ transport: TransportUnderTest,
        _ path: String
    ) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(.get, server.authority, path)
        }
        #expect(error?.code == .invalidRequest)
        #expect(server.accepted == 0)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `keeps the headers that a provider signs`(_ transport: TransportUnderTest) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        var headers = HTTPFields()
        headers[HTTPField.Name("Date")!] = "Mon, 01 Jan 2024 00:00:00 GMT"
        headers[.authorization] = #"Signature version="1",keyId="a/b/c",signature="aB+/=""#
        headers[HTTPField.Name("x-content-sha256")!] = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
        headers[.contentType] = "application/json"
        _ = try await transport.make().call(.post, server.authority, headers: headers, body: "{}")
        let request = try #require(server.requests.first)
        for field in headers { #expect(request.values(field.name.rawName) == [field.value]) }
        #expect(request.values("Host") == [server.authority])
        #expect(request.body == Data("{}".utf8))
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `takes the host header from the authority unless one is given`(
        _ transport: TransportUnderTest
    ) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        let host = try #require(HTTPField.Name("Host"))
        _ = try await transport.make().call(.get, server.authority, headers: [host: "signed.example"])
        #expect(server.requests.first?.values("Host") == ["signed.example"])
    }

    @Test(arguments: TransportUnderTest.allCases, [HTTPRequest.Method.post, .put, .patch])
    func `states the length of a missing body`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        _ = try await transport.make().call(method, server.authority)
        _ = try await transport.make().call(method, server.authority, body: "")
        #expect(server.requests.map { $0.values("Content-Length") } == [["0"], ["0"]])
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `sends a large body whole`(_ transport: TransportUnderTest) async throws {
        let server = try Self.echo()
        defer { server.stop() }
        let body = String(repeating: "0123456789abcdef", count: 20_000)
        _ = try await transport.make().call(.put, server.authority, body: body)
        #expect(server.requests.map(\.body) == [Data(body.utf8)])
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `refuses a body on a request that only reads`(_ transport: TransportUnderTest) async throws {
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(.get, "127.0.0.1:1", body: "x")
        }
        #expect(error?.code == .invalidRequest)
    }

    @Test(arguments: TransportUnderTest.allCases, [200, 201, 204, 304, 404, 429, 503])
    func `returns status, header fields and body whatever the status`(
        _ transport: TransportUnderTest,
        _ status: Int
    ) async throws {
        let body = status == 204 || status == 304 ? "" : #"{"a":"ü"}"#
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer(
                    body,
                    status: "\(status) Some",
                    headers: ["opc-request-id: A/B", "X-Two: 1", "X-Two: 2"]
                )
            }
        }
        defer { server.stop() }
        let answer = try await transport.make().call(.get, server.authority)
        #expect(answer.response.status.code == status)
        #expect(answer.response.headerFields[HTTPField.Name("Opc-Request-Id")!] == "A/B")
        #expect(answer.response.headerFields[HTTPField.Name("X-Two")!] == "1, 2")
        #expect(answer.body == Data(body.utf8))
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `reads chunks, and a body that ends with the connection`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            guard let request = connection.request() else { return }
            if request.line.contains("/chunks") {
                connection.write(
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
                )
            } else {
                connection.write("HTTP/1.1 200 OK\r\n\r\nabcde")
            }
        }
        defer { server.stop() }
        for path in ["/chunks", "/close"] {
            let answer = try await transport.make().call(.get, server.authority, path)
            #expect(answer.body == Data("abcde".utf8))
        }
    }
}
