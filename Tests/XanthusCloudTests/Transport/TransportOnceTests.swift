import HTTPTypes
import Testing
import XanthusCloud

@Suite("Transport: one request, one host", .timeLimit(.minutes(5)))
struct TransportOnceTests {
    @Test(arguments: TransportUnderTest.allCases, [HTTPRequest.Method.post, .put, .patch, .delete])
    func `never repeats a request whose connection dropped`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        // Keeps a connection open until a request comes that it doesn't answer.
        let server = try LoopbackServer { connection in
            while connection.request()?.line.contains("/warm") == true { connection.answer() }
        }
        defer { server.stop() }
        let transport = transport.make()
        // One connection from reading and one from writing are now there to be reused.
        _ = try await transport.call(.get, server.authority, "/warm")
        _ = try await transport.call(method, server.authority, "/warm")
        for number in 1...3 {
            let error = await #expect(throws: CloudError.self) {
                try await transport.call(method, server.authority, "/\(number)", body: number == 2 ? "x" : nil)
            }
            #expect(error?.code == .transport)
        }
        for number in 1...3 {
            #expect(server.requests.count { $0.line.hasPrefix("\(method) /\(number) ") } == 1)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, [HTTPRequest.Method.get, .post, .put, .delete])
    func `reports a dropped request as a broken way`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try LoopbackServer { connection in
            while connection.request()?.line.contains("/warm") == true { connection.answer() }
        }
        defer { server.stop() }
        let transport = transport.make()
        _ = try await transport.call(.get, server.authority, "/warm")
        let error = await #expect(throws: CloudError.self) {
            try await transport.call(method, server.authority, "/secret?token=secret", body: method == .put ? "x" : nil)
        }
        #expect(error?.code == .transport)
        #expect(error?.message.contains(server.authority) == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `reuses a connection for what only reads`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer() }
        }
        defer { server.stop() }
        let transport = transport.make()
        for _ in 1...20 { _ = try await transport.call(.get, server.authority) }
        #expect(server.requests.count == 20)
        #expect(server.accepted == 1)
    }

    @Test(arguments: TransportUnderTest.allCases, [301, 302, 303, 307, 308])
    func `returns a redirect instead of carrying the credentials elsewhere`(
        _ transport: TransportUnderTest,
        _ status: Int
    ) async throws {
        let other = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer() }
        }
        defer { other.stop() }
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer(
                    "moved",
                    status: "\(status) Moved",
                    headers: ["Location: http://\(other.authority)/there"]
                )
            }
        }
        defer { server.stop() }
        for method in [HTTPRequest.Method.get, .post, .delete] {
            let answer = try await transport.make().call(
                method,
                server.authority,
                headers: [.authorization: "Bearer secret"]
            )
            #expect(answer.response.status.code == status)
            #expect(answer.response.headerFields[.location] == "http://\(other.authority)/there")
            #expect(String(decoding: answer.body, as: UTF8.self) == "moved")
        }
        #expect(server.requests.count == 3)
        #expect(other.accepted == 0)
    }

    @Test(
        arguments: TransportUnderTest.allCases,
        [#"Basic realm="cloud""#, #"Digest realm="cloud", nonce="n""#, "Bearer", "Signature"]
    )
    func `returns a refusal of the credentials at once`(
        _ transport: TransportUnderTest,
        _ challenge: String
    ) async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer("no", status: "401 Unauthorized", headers: ["WWW-Authenticate: \(challenge)"])
            }
        }
        defer { server.stop() }
        for method in [HTTPRequest.Method.get, .post] {
            let answer = try await transport.make().call(
                method,
                server.authority,
                limits: TransportLimits(idleTimeout: .seconds(2))
            )
            #expect(answer.response.status.code == 401)
            #expect(String(decoding: answer.body, as: UTF8.self) == "no")
        }
        #expect(server.requests.count == 2)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `keeps no cookies and no cached answers`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil {
                connection.answer("x", headers: ["Set-Cookie: a=b; Path=/", "Cache-Control: max-age=3600"])
            }
        }
        defer { server.stop() }
        let transport = transport.make()
        for _ in 1...3 { _ = try await transport.call(.get, server.authority) }
        #expect(server.requests.map { $0.values("Cookie") } == [[], [], []])
    }
}
