import HTTPTypes
import MetricsTestKit
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Circuit breaker")
struct CircuitBreakerTests {
    private typealias Fate = PipelineHarness.Fate

    private let clock = ManualClock(passage: .onlyWhenAdvanced)

    private func harness(_ fates: [Fate], _ policy: CircuitBreakerPolicy? = .standard) -> PipelineHarness {
        PipelineHarness(fates, clock: clock, policy: RetryPolicy.none, circuitBreaker: policy)
    }

    /// Sends so many requests, each so long after the one before.
    private func send(_ count: Int, every pause: Duration = .seconds(2), to harness: PipelineHarness) async {
        for _ in 0..<count {
            _ = await harness.failure()
            clock.advance(by: pause)
        }
    }

    @Test(
        arguments: [
            .status(500), .status(502), .status(503), .status(504), .failure(CloudError(.unreachable, "No.")),
            .failure(CloudError(.transport, "No.")), .failure(CloudError(.timedOut, "No.")),
        ] as [PipelineHarness.Fate]
    )
    func `opens after ten failures in a row, and lets one request try after thirty seconds`(
        fate: PipelineHarness.Fate
    ) async throws {
        let harness = harness([fate])
        await send(9, to: harness)
        _ = await harness.failure()
        #expect(harness.arrivals.count == 10)
        clock.advance(by: .seconds(29))
        let refused = try #require(await harness.failure())
        #expect(harness.arrivals.count == 10)
        #expect(refused.retryAfter == .seconds(1) && refused.httpStatus == nil && refused.attempt == 1)
        #expect(refused.operation == "MakeThing" && refused.provider == "cloud")
        #expect(refused.message.hasPrefix("x has failed 10 times in a row, so nothing was sent. "))
        #expect(refused.message.contains("2026-11-01T12:00:48Z"))
        clock.advance(by: .seconds(1))
        _ = await harness.failure()
        #expect(harness.arrivals.count == 11)
        // That one failed too.
        clock.advance(by: .seconds(29))
        _ = await harness.failure()
        #expect(harness.arrivals.count == 11)
        #expect(harness.lines("Sending nothing to a cloud's endpoint for a while").count == 1)
        let counter = try harness.metrics.expectCounter(
            "xanthus_cloud_circuits_opened",
            [("provider", "cloud"), ("endpoint", "x")]
        )
        #expect(counter.totalValue == 1)
    }

    @Test func `closes with the first answer, and counts from one again`() async throws {
        let harness = harness(Array(repeating: .status(503), count: 10) + [.status(200), .status(503)])
        await send(10, to: harness)
        clock.advance(by: .seconds(28))
        #expect(await harness.failure() == nil)
        await send(9, to: harness)
        #expect(harness.arrivals.count == 20)
        _ = await harness.failure()
        #expect(harness.arrivals.count == 21)
        _ = await harness.failure()
        #expect(harness.arrivals.count == 21)
    }

    @Test(arguments: [400, 409, 412, 429, 501, 505])
    func `any answer that shows life starts the count anew`(status: Int) async {
        let down = Array(repeating: Fate.status(503), count: 9)
        let harness = harness(down + [.status(status)] + down + [.status(status)])
        await send(60, to: harness)
        #expect(harness.arrivals.count == 60)
    }

    @Test func `failures of a moment do not open it, however many`() async {
        let harness = harness([.status(503)])
        await send(100, every: .milliseconds(99), to: harness)
        #expect(harness.arrivals.count == 100)
        clock.advance(by: .milliseconds(200))
        await send(3, to: harness)
        #expect(harness.arrivals.count == 101)
    }

    @Test func `is switched off by the configuration`() async {
        let harness = harness([.status(503)], nil)
        await send(30, to: harness)
        #expect(harness.arrivals.count == 30)
        #expect(ClientConfiguration().circuitBreaker == .standard)
    }

    @Test func `lets one request try, and another if that one is cancelled`() async throws {
        let gate = Recorder<Int>()
        let clock = clock
        let slow = Link { request, body, context, next in
            if gate.count > 0 { try await clock.sleep(for: .seconds(5)) }
            return try await next(request, body, context)
        }
        let harness = PipelineHarness(
            [.status(503)],
            clock: clock,
            authorizer: slow,
            policy: RetryPolicy.none,
            circuitBreaker: .standard
        )
        await send(10, to: harness)
        clock.advance(by: .seconds(30))
        gate.note(1)
        let first = Task { try await harness.send() }
        while clock.sleeperCount == 0 { await Task.yield() }
        let second = try #require(await harness.failure())
        #expect(second.retryAfter == .seconds(1))
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        let third = Task { await harness.failure() }
        while clock.sleeperCount == 0 { await Task.yield() }
        clock.advance(by: .seconds(5))
        #expect(await third.value?.httpStatus == 503)
        #expect(harness.arrivals.count == 11)
    }

    @Test func `a call that may be repeated waits for its turn`() async throws {
        let clock = ManualClock()
        let fates = Array(repeating: Fate.status(503), count: 12) + [.status(200)]
        let policy = RetryPolicy(
            maximumAttempts: 40,
            budget: .seconds(600),
            backoff: Backoff(base: .seconds(8), maximum: .seconds(8))
        )
        let harness = PipelineHarness(fates, clock: clock, policy: policy, circuitBreaker: .standard)
        #expect(try await harness.send().0.status == .ok)
        let pauses = zip(harness.arrivals.values, harness.arrivals.values.dropFirst()).map { $1 - $0 }
        #expect(pauses.filter { $0 >= .seconds(30) }.count == 3)
    }

    @Test func `nobody waits for an address that nobody answers at`() async throws {
        let harness = PipelineHarness(
            [.failure(CloudError(.unreachable, "No."))],
            clock: ManualClock(),
            policy: RetryPolicy(
                maximumAttempts: 100,
                budget: .seconds(600),
                backoff: Backoff(base: .seconds(2), maximum: .seconds(2))
            ),
            circuitBreaker: CircuitBreakerPolicy(span: .seconds(5))
        )
        for _ in 0..<5 { #expect(await harness.failure()?.code == .unreachable) }
        let (count, time) = (harness.arrivals.count, harness.clock.now)
        let refused = try #require(await harness.failure())
        #expect(refused.message.contains("nothing was sent"))
        #expect(harness.arrivals.count == count && harness.clock.now == time)
    }
}
