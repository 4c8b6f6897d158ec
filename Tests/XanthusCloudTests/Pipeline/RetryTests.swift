import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Retry")
struct RetryTests {
    private struct Exotic: Error {}

    /// The pauses between the requests that arrived.
    private func pauses(_ harness: PipelineHarness) -> [Duration] {
        zip(harness.arrivals.values, harness.arrivals.values.dropFirst()).map { $1 - $0 }
    }

    private func policy(attempts: Int = 100, budget: Duration = .seconds(3_600)) -> RetryPolicy {
        RetryPolicy(
            maximumAttempts: attempts,
            budget: budget,
            backoff: Backoff(base: .seconds(1), maximum: .seconds(8))
        )
    }

    @Test func `repeats until it works, and no further`() async throws {
        let harness = PipelineHarness([.status(500), .failure(Exotic()), .status(429), .status(200)])
        #expect(try await harness.send().0.status == .ok)
        #expect(harness.arrivals.count == 4)
    }

    @Test(arguments: [1, 2, 7])
    func `makes at most so many attempts, then throws the last error`(attempts: Int) async throws {
        let harness = PipelineHarness([.status(500)], policy: policy(attempts: attempts))
        let error = try #require(await harness.failure())
        #expect(harness.arrivals.count == attempts)
        #expect(error.requestID == "request-\(attempts)")
    }

    @Test func `the caller's policy wins over the vendor's`() async throws {
        let harness = PipelineHarness([.status(500)], policy: RetryPolicy.none)
        #expect(await harness.failure() != nil)
        #expect(harness.arrivals.count == 1)
        let other = PipelineHarness([.status(500)])
        #expect(await other.failure() != nil)
        #expect(other.arrivals.count == 4)
    }

    @Test(arguments: 1...20)
    func `pauses are drawn between zero and the doubling ceiling`(seed: UInt64) async throws {
        let harness = PipelineHarness([.status(500)], policy: policy(attempts: 7), seed: seed)
        #expect(await harness.failure() != nil)
        let ceilings = [1, 2, 4, 8, 8, 8].map { Duration.seconds($0) }
        let drawn = pauses(harness)
        #expect(drawn.count == ceilings.count)
        #expect(zip(drawn, ceilings).allSatisfy { $0 >= .zero && $0 <= $1 })
    }

    @Test func `pauses repeat themselves for the same seed and differ for another`() async throws {
        var runs: [[Duration]] = []
        for seed: UInt64 in [5, 5, 6] {
            let harness = PipelineHarness([.status(500)], policy: policy(attempts: 7), seed: seed)
            #expect(await harness.failure() != nil)
            runs.append(pauses(harness))
        }
        #expect(runs[0] == runs[1])
        #expect(runs[0] != runs[2])
    }

    @Test(arguments: 1...10)
    func `starts no attempt after the budget of time`(seed: UInt64) async throws {
        let harness = PipelineHarness([.status(500)], policy: policy(budget: .seconds(20)), seed: seed)
        #expect(await harness.failure()?.code == .serverFault)
        let last = try #require(harness.arrivals.values.last)
        #expect(last <= .seconds(20))
        // No pause is longer than 8 s, so the budget must have been used until then.
        #expect(last >= .seconds(12))
        // It gives up at once instead of sleeping for nothing.
        #expect(harness.clock.now.offset == last)
    }

    @Test func `waits at least as long as the cloud says`() async throws {
        let harness = PipelineHarness([.status(429, retryAfter: .seconds(30)), .status(200)])
        try await harness.send()
        #expect(harness.arrivals.values == [.zero, .seconds(30)])
    }

    @Test func `waits its own pause where the cloud says less`() async throws {
        let asked = PipelineHarness([.status(500, retryAfter: .zero), .status(200)], seed: 3)
        let unasked = PipelineHarness([.status(500), .status(200)], seed: 3)
        try await asked.send()
        try await unasked.send()
        #expect(asked.arrivals.values == unasked.arrivals.values)
        #expect(asked.arrivals.values[1] > .zero)
    }

    @Test func `gives up at once where the cloud's wish exceeds the budget`() async throws {
        let harness = PipelineHarness(
            [.status(429, retryAfter: .seconds(21))],
            policy: policy(budget: .seconds(20))
        )
        let error = try #require(await harness.failure())
        #expect(error.code == .rateLimited)
        #expect(error.retryAfter == .seconds(21))
        #expect(harness.arrivals.count == 1)
        #expect(harness.clock.now.offset == .zero)
    }

    @Test(
        arguments: [
            (.status(429), 2), (.status(409), 2), (.failure(CloudError(.unreachable, "No.")), 2),
            (.status(500), 1), (.status(503), 1), (.failure(Exotic()), 1),
            (.failure(CloudError(.transport, "No.")), 1), (.failure(CloudError(.timedOut, "No.")), 1),
        ] as [(PipelineHarness.Fate, Int)]
    )
    func `what must not happen twice is repeated only where nothing can have happened`(
        fate: PipelineHarness.Fate,
        requests: Int
    ) async throws {
        let harness = PipelineHarness([fate, .status(200)])
        let error = await harness.failure(isRepeatable: false)
        #expect(harness.arrivals.count == requests)
        #expect((error == nil) == (requests == 2))
    }

    @Test(
        arguments: [.status(400), .status(412), .failure(CloudError(.invalidResponse, "No."))] as [PipelineHarness.Fate]
    )
    func `what repeating cannot help is not repeated`(fate: PipelineHarness.Fate) async throws {
        let harness = PipelineHarness([fate])
        #expect(await harness.failure() != nil)
        #expect(harness.arrivals.count == 1)
    }

    @Test(arguments: 1...10)
    func `gives up on an address that nobody answers at after ten seconds, whatever the budget`(
        seed: UInt64
    ) async throws {
        let harness = PipelineHarness([.failure(CloudError(.unreachable, "No."))], policy: policy(), seed: seed)
        #expect(await harness.failure()?.code == .unreachable)
        let last = try #require(harness.arrivals.values.last)
        // The longest pause is 8 s.
        #expect(last <= .seconds(10) && last >= .seconds(2))
        #expect(harness.clock.now.offset == last)
    }

    @Test func `a wait's deadline cuts the transport's`() async throws {
        let harness = PipelineHarness([.status(200)])
        try await Deadline(after: .seconds(7), on: harness.clock.time).apply {
            _ = try await harness.send()
            try await harness.clock.time.sleep(for: .seconds(3))
            _ = try await harness.send()
        }
        try await harness.send()
        #expect(harness.transport.received.map(\.limits.deadline) == [7, 4, 120].map { .seconds($0) })
        #expect(harness.transport.received.allSatisfy { $0.limits.maximumResponseBytes == 77 })
    }

    @Test(arguments: 1...10)
    func `makes no pause that ends beyond a wait's deadline, and throws the last error instead`(
        seed: UInt64
    ) async throws {
        let harness = PipelineHarness([.status(500)], policy: policy(), seed: seed)
        let error = await Deadline(after: .seconds(20), on: harness.clock.time).apply { await harness.failure() }
        #expect(error?.code == .serverFault)
        let last = try #require(harness.arrivals.values.last)
        #expect(last < .seconds(20) && last >= .seconds(12))
        #expect(harness.clock.now.offset == last)
    }

    @Test func `sends nothing after a wait's deadline`() async throws {
        let harness = PipelineHarness([.status(200)])
        let error = await Deadline(after: .zero, on: harness.clock.time).apply { await harness.failure() }
        #expect(error?.code == .timedOut)
        #expect(error?.operation == "MakeThing" && error?.provider == "cloud")
        #expect(harness.arrivals.count == 0)
    }

    @Test func `cancellation during a pause surfaces as such, with no further request`() async throws {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let harness = PipelineHarness([.status(429, retryAfter: .seconds(5))], clock: clock)
        let task = Task { try await harness.send() }
        while clock.sleeperCount == 0 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        clock.advance(by: .seconds(60))
        #expect(harness.arrivals.count == 1)
    }

    @Test func `a task that is cancelled already sends nothing`() async throws {
        let harness = PipelineHarness([.status(200)])
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await harness.send()
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(harness.arrivals.count == 0)
    }
}
