import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Keeping below a cloud's rate", .timeLimit(.minutes(10)))
struct RateLimitGateTests {
    private let clock = ManualClock(passage: .onlyWhenAdvanced)

    private func gate(limit: Int, per span: Duration) -> RateLimitGate {
        RateLimitGate(RateEstimate(limit: limit, per: span), time: clock.time) { _ in nil }
    }

    private func pass(
        _ gate: RateLimitGate,
        for span: Duration = .zero,
        then: @escaping @Sendable () -> Void = {}
    ) async throws {
        let request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/")
        let limits = TransportLimits()
        let context = RequestContext(provider: "cloud", operation: "Look", isRepeatable: true, limits: limits)
        _ = try await gate.intercept(request, body: nil, context: context) { [clock] request, body, context in
            try await gate.meter.intercept(request, body: body, context: context) { _, _, _ in
                then()
                if span > .zero { try await clock.sleep(for: span) }
                return (HTTPResponse(status: .ok), Data())
            }
        }
    }

    @Test func `lets through in the order of arrival, one for each refill`() async throws {
        let gate = gate(limit: 1, per: .seconds(1))
        let passed = Recorder<Int>()
        let dates = Recorder<Duration>()
        try await pass(gate)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<5 {
                group.addTask {
                    try await pass(gate) {
                        passed.note(number)
                        dates.note(clock.now.offset)
                    }
                }
                while (gate.queued < number + 1 || clock.sleeperCount == 0) && !Task.isCancelled { await Task.yield() }
            }
            // Who sleeps is the head of the queue.
            group.addTask {
                await clock.drive(isBusy: { passed.count + gate.queued < 5 || clock.sleeperCount == 0 }) {
                    passed.count < 5
                }
            }
            try await group.waitForAll()
        }
        #expect(passed.values == [0, 1, 2, 3, 4])
        for (number, date) in dates.values.enumerated() {
            #expect(date >= .seconds(number + 1) && date <= .seconds(Double(number) + 1.3))
        }
        #expect(gate.queued == 0)
    }

    @Test func `who gives up leaves the queue, at its head or within, and the others move up`() async throws {
        let gate = gate(limit: 1, per: .seconds(1))
        let passed = Recorder<Int>()
        try await pass(gate)
        var tasks: [Task<Void, any Error>] = []
        for number in 0..<5 {
            tasks.append(Task { try await pass(gate) { passed.note(number) } })
            while (gate.queued < number + 1 || clock.sleeperCount == 0) && !Task.isCancelled { await Task.yield() }
        }
        tasks[0].cancel()
        tasks[2].cancel()
        await #expect(throws: CancellationError.self) { try await tasks[0].value }
        await #expect(throws: CancellationError.self) { try await tasks[2].value }
        await clock.drive(isBusy: { passed.count + gate.queued < 3 || clock.sleeperCount == 0 }) { passed.count < 3 }
        for number in [1, 3, 4] { try await tasks[number].value }
        #expect(passed.values == [1, 3, 4])
        #expect(clock.now.offset < .seconds(3.5))
    }

    @Test func `a call whose turn comes after its deadline is not sent`() async throws {
        let gate = gate(limit: 1, per: .seconds(60))
        try await pass(gate)
        let error = await #expect(throws: CloudError.self) {
            try await Deadline(after: .seconds(30), on: clock.time).apply { try await pass(gate) }
        }
        #expect(error?.code == .timedOut && error?.operation == "Look")
        #expect(gate.queued == 0)
    }

    // What is reckoned, and what answers change.

    private func taken(_ estimate: inout RateEstimate, at date: Duration, upTo limit: Int = .max) -> Int {
        var count = 0
        while count < limit, estimate.take(at: date) == nil { count += 1 }
        return count
    }

    @Test func `reckons with a bucket that refills evenly and holds no more than its limit`() {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero) == 3600)
        #expect(taken(&estimate, at: .seconds(0.9)) == 0)
        #expect(taken(&estimate, at: .seconds(10)) == 10)
        #expect(taken(&estimate, at: .seconds(100_000)) == 3600)
    }

    @Test(arguments: [
        // A larger project, another process, a reading that is rounded down, and one that is as reckoned.
        (7200, 7199, 7199), (3600, 10, 10), (3600, 3599, 3599), (10, 9, 9), (3600, 3598, 3598),
    ])
    func `an answer corrects what cannot be true`(limit: Int, remaining: Int, left: Int) {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero, upTo: 1) == 1)
        let sending = estimate.send(at: .zero)
        let reading = RateReading(limit: limit, remaining: remaining)
        estimate.end(sending, reading: reading, isAnswered: true, isRefused: false, at: .zero)
        #expect(taken(&estimate, at: .zero) == left)
    }

    @Test func `an old answer does not give back what was sent since`() {
        var estimate = RateEstimate(limit: 100, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero, upTo: 1) == 1)
        let slow = estimate.send(at: .zero)
        for _ in 0..<50 {
            #expect(taken(&estimate, at: .zero, upTo: 1) == 1)
            let sending = estimate.send(at: .zero)
            estimate.end(sending, reading: nil, isAnswered: true, isRefused: false, at: .zero)
        }
        estimate.end(
            slow,
            reading: RateReading(limit: 100, remaining: 99),
            isAnswered: true,
            isRefused: false,
            at: .zero
        )
        #expect(taken(&estimate, at: .zero) == 49)
    }

    @Test func `an answer does not give back what was let through and is not on the wire yet`() {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero) == 3600)
        let first = estimate.send(at: .zero)
        estimate.end(
            first,
            reading: RateReading(limit: 3600, remaining: 3599),
            isAnswered: true,
            isRefused: false,
            at: .zero
        )
        #expect(taken(&estimate, at: .zero) == 0)
    }

    @Test func `a refusal empties the bucket, and one refill is enough`() {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero, upTo: 1) == 1)
        let sending = estimate.send(at: .zero)
        let reading = RateReading(limit: 3600, remaining: 0)
        estimate.end(sending, reading: reading, isAnswered: false, isRefused: true, at: .zero)
        guard case .pause(let pause) = estimate.take(at: .zero) else {
            Issue.record("Nothing is to be waited for.")
            return
        }
        #expect(pause > .seconds(1) && pause < .seconds(1.1))
        #expect(taken(&estimate, at: pause) == 1)
    }

    // While nothing is known.

    @Test(
        arguments: [
            // The answer to a scout tells what is left, of which the other scouts may have been counted, or not.
            (RateReading(limit: 100, remaining: 40), false, false, 37),
            (RateReading(limit: 10, remaining: 3), false, false, 0),
            // A cloud that tells nothing is taken for an ordinary one; one that refuses is empty.
            (nil, true, false, 3596), (nil, false, true, 0),
        ] as [(RateReading?, Bool, Bool, Int)]
    )
    func `only scouts go until an answer tells what is left`(
        reading: RateReading?,
        isAnswered: Bool,
        isRefused: Bool,
        left: Int
    ) {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600), scouts: 4)
        #expect(taken(&estimate, at: .zero) == 4)
        #expect(estimate.take(at: .zero) == .answer && estimate.awaitsAnswer && estimate.rate == nil)
        let sending = estimate.send(at: .zero)
        estimate.end(sending, reading: reading, isAnswered: isAnswered, isRefused: isRefused, at: .zero)
        #expect(!estimate.awaitsAnswer && estimate.rate != nil)
        #expect(taken(&estimate, at: .zero) == left)
    }

    @Test func `a scout that learns nothing makes room for the next`() {
        var estimate = RateEstimate(limit: 3600, per: .seconds(3600), scouts: 1)
        for wasSent in [true, false, true] {
            #expect(taken(&estimate, at: .zero) == 1)
            let sending = estimate.send(at: .zero)
            estimate.end(sending, reading: nil, isAnswered: false, isRefused: false, at: .zero)
            #expect(estimate.take(at: .zero) == .answer)
            estimate.finish(wasSent: wasSent)
        }
    }

    @Test func `what was let through and not sent is put back`() {
        var estimate = RateEstimate(limit: 5, per: .seconds(3600))
        #expect(taken(&estimate, at: .zero) == 5)
        estimate.finish(wasSent: false)
        #expect(taken(&estimate, at: .zero) == 1)
        estimate.finish(wasSent: true)
        #expect(taken(&estimate, at: .zero) == 0)
    }

    @Test func `who waits for a scout may leave, and the next one waits in its stead`() async throws {
        let gate = RateLimitGate(RateEstimate(limit: 9, per: .seconds(9), scouts: 1), time: clock.time) { _ in nil }
        let scout = Task { try await pass(gate, for: .seconds(1)) }
        while clock.sleeperCount < 1 { await Task.yield() }
        let first = Task { try await pass(gate) }
        while gate.queued < 1 { await Task.yield() }
        let second = Task { try await pass(gate) }
        while gate.queued < 2 { await Task.yield() }
        first.cancel()
        await #expect(throws: CancellationError.self) { try await first.value }
        #expect(gate.queued == 1)
        clock.advance(by: .seconds(1))
        try await scout.value
        try await second.value
        #expect(clock.now.offset == .seconds(1))
    }
}
