import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("What is remembered")
struct RememberedTests {
    private let clock = ManualClock()

    private func remembered() -> Remembered<Int> { Remembered(for: .seconds(60), elapsed: clock.time.stopwatch()) }

    @Test func `a value is read once, until it is too old`() async throws {
        let reads = Locked(0)
        let memory = remembered()
        func read() async throws -> Int {
            try await memory.value {
                reads.withLock { $0 += 1 }
                return reads.withLock { $0 }
            }
        }
        #expect(try await read() == 1)
        clock.advance(by: .seconds(59))
        #expect(try await read() == 1)
        clock.advance(by: .seconds(1))
        #expect(try await read() == 2)
    }

    @Test func `a value is forgotten only if it was read before`() async throws {
        let memory = remembered()
        #expect(!memory.forget(before: .seconds(1)))
        clock.advance(by: .seconds(5))
        #expect(try await memory.value { 1 } == 1)
        #expect(!memory.forget(before: .seconds(5)))
        #expect(memory.forget(before: .seconds(6)))
        #expect(try await memory.value { 2 } == 2)
    }

    @Test func `a failure is not remembered`() async throws {
        let memory = remembered()
        await #expect(throws: CloudError.self) { try await memory.value { throw CloudError(.notFound, "No.") } }
        #expect(try await memory.value { 3 } == 3)
    }

    @Test func `callers at once share one reading, and one that is cancelled fails no other`() async throws {
        let memory = remembered()
        let reads = Locked(0)
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        @Sendable func read() async throws -> Int {
            try await memory.value {
                reads.withLock { $0 += 1 }
                for await _ in gate {}
                try Task.checkCancellation()
                return 7
            }
        }
        let first = Task { try await read() }
        while reads.withLock({ $0 }) == 0 { await Task.yield() }
        let others = (0..<5).map { _ in Task { try await read() } }
        for _ in 0..<100 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        opener.finish()
        for other in others { #expect(try await other.value == 7) }
        #expect(reads.withLock { $0 } == 1)
    }
}
