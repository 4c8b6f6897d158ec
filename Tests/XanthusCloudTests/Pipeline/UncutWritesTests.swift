import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Writes that are let finish")
struct UncutWritesTests {
    private let clock = ManualClock(passage: .onlyWhenAdvanced)

    /// A cloud that answers ten seconds after it was asked, and whose callers close the socket when they are cancelled.
    private func slow(_ answers: (status: Int, body: String)...) -> MockTransport {
        let count = Recorder<Int>()
        return MockTransport { [clock] _ in
            let answer = answers[min(count.note(0), answers.count) - 1]
            try await clock.sleep(until: clock.now.advanced(by: .seconds(10)))
            return (HTTPResponse(status: .init(code: answer.status)), Data(answer.body.utf8))
        }
    }

    private static let vcn = #"{"id":"v","compartmentId":"c","lifecycleState":"PROVISIONING"}"#
    private static let creation = OCI.CreateVcn(OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"]))

    /// Cancels a call when it is on the wire, and says whether it is on the wire still.
    private func cutting<Value: Sendable>(_ task: Task<Value, any Error>) async -> Bool {
        while clock.sleeperCount == 0 { await Task.yield() }
        task.cancel()
        return clock.sleeperCount == 1
    }

    @Test func `a cancelled write gets its answer, and its caller learns it`() async throws {
        let client = try OCISetup.client(slow((200, Self.vcn)), clock: clock)
        let writes = UncutWrites()
        let task = Task { try await writes.apply { try await client.send(Self.creation) } }
        #expect(await cutting(task))
        clock.advance(by: .seconds(10))
        #expect(try await task.value.id == "v")
        #expect(writes.mayHaveTakenEffect)
    }

    @Test func `a cancelled read ends at once, and so does a write that nobody wants whole`() async throws {
        let client = try OCISetup.client(slow((200, Self.vcn)), clock: clock)
        let writes = UncutWrites()
        let read = Task { try await writes.apply { try await client.send(OCI.GetVcn(id: "v")) } }
        #expect(await !cutting(read))
        await #expect(throws: CancellationError.self) { try await read.value }
        #expect(!writes.mayHaveTakenEffect)
        let write = Task { try await client.send(Self.creation) }
        #expect(await !cutting(write))
        await #expect(throws: CancellationError.self) { try await write.value }
    }

    @Test func `a cancelled write is not repeated`() async throws {
        let transport = slow((500, OCISetup.error("InternalError", "A fault.")))
        let client = try OCISetup.client(transport, clock: clock)
        let writes = UncutWrites()
        let task = Task { try await writes.apply { try await client.send(Self.creation) } }
        #expect(await cutting(task))
        clock.advance(by: .seconds(10))
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.received.count == 1)
        #expect(writes.mayHaveTakenEffect)
    }

    @Test func `nothing is sent after a cancellation`() async throws {
        let transport = slow((200, Self.vcn))
        let client = try OCISetup.client(transport, clock: clock)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await UncutWrites().apply { try await client.send(Self.creation) }
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(transport.received.isEmpty)
    }

    @Test(
        arguments: [
            (200, true), (302, true), (400, false), (404, false), (408, true), (409, false), (429, false), (500, true),
            (503, true),
        ]
    )
    func `only a refusal proves that nothing was changed`(status: Int, mayHaveTakenEffect: Bool) async throws {
        let writes = UncutWrites()
        let transport = MockTransport { _ in (HTTPResponse(status: .init(code: status)), Data()) }
        #expect(writes.mayHaveTakenEffect, "nothing was seen yet")
        _ = try await send(.get, within: writes, over: transport)
        #expect(!writes.mayHaveTakenEffect, "a read changes nothing")
        _ = try await send(.delete, within: writes, over: transport)
        #expect(writes.mayHaveTakenEffect == mayHaveTakenEffect)
    }

    @Test(arguments: [(CloudError.Code.unreachable, false), (.untrusted, false), (.transport, true), (.timedOut, true)])
    func `nor does a failure of the way, but for one to connect`(
        code: CloudError.Code,
        mayHaveTakenEffect: Bool
    ) async throws {
        let writes = UncutWrites()
        let transport = MockTransport { _ in throw CloudError(code, "No.") }
        await #expect(throws: CloudError.self) { try await send(.post, within: writes, over: transport) }
        #expect(writes.mayHaveTakenEffect == mayHaveTakenEffect)
    }

    private func send(
        _ method: HTTPRequest.Method,
        within writes: UncutWrites,
        over transport: MockTransport
    ) async throws -> HTTPResponse {
        let request = HTTPRequest(method: method, scheme: "https", authority: "x", path: "/")
        return try await writes.apply {
            try await UncutWrites.send(request, body: nil, limits: TransportLimits(), over: transport).0
        }
    }
}
