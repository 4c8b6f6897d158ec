import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@Suite("Transport: failures and what they prove", .timeLimit(.minutes(5)))
struct TransportFailureTests {
    /// What a server may do wrong once it has the request.
    enum Fault: CaseIterable {
        case noAnswer
        case halfBody
        case reset
        case notHTTP
        case brokenChunks

        func play(_ connection: LoopbackServer.Connection) {
            guard connection.request() != nil else { return }
            switch self {
            case .noAnswer: break
            case .halfBody: connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
            case .reset: connection.reset()
            case .notHTTP: connection.write("220 smtp.example ESMTP\r\n\r\n")
            case .brokenChunks: connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
            }
        }
    }

    @Test(arguments: TransportUnderTest.allCases, Fault.allCases)
    func `does not claim that a request which was sent never arrived`(
        _ transport: TransportUnderTest,
        _ fault: Fault
    ) async throws {
        let server = try LoopbackServer { fault.play($0) }
        defer { server.stop() }
        // `localhost` may first be refused on ::1; that says nothing about the connection that came about.
        for host in ["127.0.0.1", "localhost"] {
            for method in [HTTPRequest.Method.get, .post] {
                let error = await #expect(throws: CloudError.self) {
                    try await transport.make().call(method, "\(host):\(server.port)")
                }
                #expect(error?.code == .transport)
                #expect(error?.code.provesNoEffect == false)
            }
        }
        #expect(server.requests.count == 4)
    }

    @Test(arguments: TransportUnderTest.allCases, [HTTPRequest.Method.get, .post])
    func `calls a refused connection unreachable`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        // Port 1 (tcpmux) has no server anywhere.
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(method, "127.0.0.1:1", "/?token=secret")
        }
        #expect(error?.code == .unreachable)
        #expect(error?.message.contains("127.0.0.1:1") == true)
        #expect(error?.message.contains("Check the endpoint") == true)
        #expect(error?.description.contains("secret") == false)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `calls a host without an address unreachable`(_ transport: TransportUnderTest) async throws {
        // A label of 64 letters is one too long to be asked for, so no name server ever hears of it.
        let host = String(repeating: "a", count: 64) + ".invalid"
        let error = await #expect(throws: CloudError.self) { try await transport.make().call(.post, host) }
        #expect(error?.code == .unreachable)
        #expect(error?.message.contains(host) == true)
    }

    @Test(arguments: TransportUnderTest.allCases, [HTTPRequest.Method.get, .post])
    func `refuses a certificate that nobody vouches for`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try await SelfSignedServer.start()
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(method, "localhost:\(server.port)", scheme: "https")
        }
        #expect(error?.code == .untrusted)
        #expect(error?.message.contains("certificate authorities") == true)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `calls a server without TLS unreachable`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            connection.answer(status: "400 Bad Request")
            connection.awaitClose()
        }
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(.post, server.authority, scheme: "https")
        }
        #expect(error?.code == .unreachable)
    }

    @Test(arguments: TransportUnderTest.allCases, ["", "a b", "user:secret@127.0.0.1:1"])
    func `refuses an authority that is not just a host`(
        _ transport: TransportUnderTest,
        _ authority: String
    ) async throws {
        let error = await #expect(throws: CloudError.self) { try await transport.make().call(.post, authority) }
        #expect(error?.code == .invalidRequest)
        #expect(error?.description.contains("secret") == false)
    }
}
