import Foundation
import HTTPTypes
import Synchronization
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("MockTransport")
struct MockTransportTests {
    @Test func `answers a script in its order`() async throws {
        let transport = MockTransport(script: [
            .init(.get, "/a?b=1", answer: .json(200, #"{"x":1}"#, headers: [.eTag: "e"])),
            .init(.post, "/a", answer: .empty(202)),
        ])
        #expect(transport.remaining == ["GET /a?b=1", "POST /a"])
        let first = try await transport.call(.get, "h.example", "/a?b=1")
        #expect(first.response.status == .ok)
        #expect(first.response.headerFields == [.eTag: "e", .contentType: "application/json"])
        #expect(first.body == Data(#"{"x":1}"#.utf8))
        #expect(transport.remaining == ["POST /a"])
        #expect(try await transport.call(.post, "h.example", "/a").response.status == .accepted)
        #expect(transport.remaining.isEmpty)
        #expect(transport.failures.isEmpty)
    }

    @Test func `remembers what it received`() async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .noContent), Data()) }
        let limits = TransportLimits(idleTimeout: .seconds(1), deadline: .seconds(2), maximumResponseBytes: 3)
        let answer = try await transport.call(
            .put,
            "h.example",
            "/p",
            headers: [.authorization: "t"],
            body: Data("b".utf8),
            limits: limits
        )
        #expect(answer.response.status == .noContent)
        let received = try #require(transport.received.first)
        #expect(transport.received.count == 1)
        #expect(received.request.authority == "h.example")
        #expect(received.request.headerFields[.authorization] == "t")
        #expect(received.body == Data("b".utf8))
        #expect(received.limits == limits)
    }

    @Test(arguments: [(HTTPRequest.Method.delete, "/a"), (.get, "/b"), (.get, "/a?q")])
    func `fails loudly on a request that is not next`(_ method: HTTPRequest.Method, _ path: String) async throws {
        let transport = MockTransport(script: [.init(.get, "/a", answer: .empty(200))])
        let error = await #expect(throws: CloudError.self) { try await transport.call(method, "h.example", path) }
        #expect(error?.code.isTransient == false)
        #expect(error?.message == "The script expected GET /a, but \(method) \(path) came.")
        #expect(transport.failures == ["The script expected GET /a, but \(method) \(path) came."])
        #expect(transport.received.count == 1)
        // The step is still there for the request that it waits for.
        #expect(try await transport.call(.get, "h.example", "/a").response.status == .ok)
    }

    @Test func `fails loudly past the end of the script`() async throws {
        let transport = MockTransport(script: [])
        await #expect(throws: CloudError.self) { try await transport.call(.get, "h.example", "/a") }
        #expect(transport.failures == ["The script expected no further request, but GET /a came."])
    }

    @Test func `throws the failures of its script`() async throws {
        let transport = MockTransport(script: [
            .init(.get, "/a", answer: .failure(CloudError(.timedOut, "Too slow.")))
        ])
        let error = await #expect(throws: CloudError.self) { try await transport.call(.get, "h.example", "/a") }
        #expect(error?.code == .timedOut)
        #expect(transport.remaining.isEmpty)
        #expect(transport.failures.isEmpty)
    }

    @Test(arguments: [true, false])
    func `takes no request of a cancelled task`(_ scripted: Bool) async throws {
        let transport =
            scripted
            ? MockTransport(script: [.init(.get, "/a", answer: .empty(200))])
            : MockTransport { _ in (HTTPResponse(status: .ok), Data()) }
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await transport.call(.get, "h.example", "/a")
        }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(transport.received.isEmpty)
    }
}
