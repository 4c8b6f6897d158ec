import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@Suite("Transport: limits and cancellation", .timeLimit(.minutes(5)))
struct TransportLimitsTests {
    private static let methods = [HTTPRequest.Method.get, .post]

    /// A server that takes each request and does nothing until the other side closes.
    private static func silent() throws -> LoopbackServer {
        try LoopbackServer { connection in
            _ = connection.request()
            connection.awaitClose()
        }
    }

    @Test(arguments: TransportUnderTest.allCases, methods)
    func `ends a silent call, and its connection, after the idle timeout`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try Self.silent()
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(
                method,
                server.authority,
                limits: TransportLimits(idleTimeout: .milliseconds(80))
            )
        }
        #expect(error?.code == .timedOut)
        #expect(await eventually { server.open == 0 })
    }

    @Test(arguments: TransportUnderTest.allCases, methods)
    func `ends a trickling call at the deadline`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try LoopbackServer { connection in
            _ = connection.request()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            while connection.write("x") { usleep(10_000) }
        }
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(
                method,
                server.authority,
                limits: TransportLimits(idleTimeout: .seconds(60), deadline: .milliseconds(150))
            )
        }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("in full") == true)
        #expect(await eventually { server.open == 0 })
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `lets a slow answer pass as long as something moves`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            _ = connection.request()
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 25\r\n\r\n")
            for _ in 1...25 {
                connection.write("x")
                usleep(100_000)
            }
        }
        defer { server.stop() }
        let answer = try await transport.make().call(
            .get,
            server.authority,
            limits: TransportLimits(idleTimeout: .seconds(2))
        )
        #expect(answer.body.count == 25)
    }

    @Test(arguments: TransportUnderTest.allCases, methods)
    func `stops soon when the answer is too large`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let chunk = String(repeating: "x", count: 65_536)
        let written = Tally()
        let server = try LoopbackServer { connection in
            _ = connection.request()
            connection.write("HTTP/1.1 200 OK\r\n\r\n")
            // At a fast network's pace, 1 GiB if nobody stops it.
            for _ in 1...16_384 where connection.write(chunk) {
                written.add(chunk.utf8.count)
                usleep(1_000)
            }
        }
        defer { server.stop() }
        let error = await #expect(throws: CloudError.self) {
            try await transport.make().call(
                method,
                server.authority,
                limits: TransportLimits(maximumResponseBytes: 1 << 20)
            )
        }
        #expect(error?.code == .invalidResponse)
        #expect(await eventually { server.open == 0 })
        #expect(written.total < 512 << 20)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `takes an answer of exactly the largest size`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer(String(repeating: "x", count: 100_000)) }
        }
        defer { server.stop() }
        let transport = transport.make()
        let limits = TransportLimits(maximumResponseBytes: 100_000)
        #expect(try await transport.call(.get, server.authority, limits: limits).body.count == 100_000)
        let tighter = TransportLimits(maximumResponseBytes: 99_999)
        await #expect(throws: CloudError.self) {
            try await transport.call(.get, server.authority, limits: tighter)
        }
    }

    @Test(arguments: TransportUnderTest.allCases, methods)
    func `has fifty calls under way at once`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        // Nobody gets an answer before all have asked.
        let server = try LoopbackServer { connection in
            guard connection.request() != nil else { return }
            while connection.server.requests.count < 50 { usleep(2_000) }
            connection.answer()
        }
        defer { server.stop() }
        let transport = transport.make()
        let answered = try await withThrowingTaskGroup { group in
            for _ in 1...50 {
                group.addTask { try await transport.call(method, server.authority).response.status.code }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answered == Array(repeating: 200, count: 50))
    }

    @Test(arguments: TransportUnderTest.allCases, methods)
    func `carries cancellation to the socket`(
        _ transport: TransportUnderTest,
        _ method: HTTPRequest.Method
    ) async throws {
        let server = try Self.silent()
        defer { server.stop() }
        let transport = transport.make()
        let call = Task { try await transport.call(method, server.authority) }
        #expect(await eventually { server.requests.count == 1 })
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(await eventually { server.open == 0 })
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `sends nothing for a task that is cancelled already`(_ transport: TransportUnderTest) async throws {
        let server = try Self.silent()
        defer { server.stop() }
        let transport = transport.make()
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await transport.call(.post, server.authority)
        }
        call.cancel()
        await #expect(throws: CancellationError.self) { try await call.value }
        #expect(server.accepted == 0)
    }

    @Test(arguments: TransportUnderTest.allCases)
    func `survives cancellation at any moment`(_ transport: TransportUnderTest) async throws {
        let server = try LoopbackServer { connection in
            while connection.request() != nil { connection.answer("x") }
        }
        defer { server.stop() }
        let transport = transport.make()
        for delay in 0..<100 {
            let call = Task { try await transport.call(delay.isMultiple(of: 2) ? .get : .post, server.authority) }
            try await ContinuousClock().sleep(for: .microseconds(delay * 10))
            call.cancel()
            switch await call.result {
            case .success(let answer): #expect(answer.body == Data("x".utf8))
            case .failure(let error): #expect(error is CancellationError)
            }
        }
        #expect(try await transport.call(.get, server.authority).response.status == .ok)
    }
}
