import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Waiter")
struct WaiterTests {
    private let clock = ManualClock()
    private let looks = Recorder<Duration>()

    /// Waits on a subject that is the number of the look, from 1.
    private func waiter(
        deadline: Duration = .seconds(60),
        interval: Backoff = Backoff(base: .seconds(1), maximum: .seconds(8)),
        look: @escaping @Sendable (Int) throws -> Void = { _ in },
        judge: @escaping @Sendable (Int) -> Waiter<Int>.Verdict
    ) -> Waiter<Int> {
        let elapsed = clock.time.stopwatch()
        let looks = looks
        return Waiter(
            for: "the thing",
            policy: WaitPolicy(interval: interval, deadline: deadline),
            time: clock.time,
            poll: {
                let number = looks.note(elapsed())
                try look(number)
                return number
            },
            judge: judge
        )
    }

    @Test func `looks first and returns at once what is done`() async throws {
        #expect(try await waiter { _ in .done }.value() == 1)
        #expect(looks.values == [.zero])
    }

    @Test func `pauses as the policy says, without jitter`() async throws {
        #expect(try await waiter { $0 == 7 ? .done : .pending("on its way") }.value() == 7)
        #expect(looks.values == [0, 1, 3, 7, 15, 23, 31].map { Duration.seconds($0) })
    }

    @Test func `a transient failure of a look does not end the wait`() async throws {
        let waiter = waiter(
            look: { number in
                if number < 4 { throw CloudError(.serverFault, "A fault.") }
            },
            judge: { _ in .done }
        )
        #expect(try await waiter.value() == 4)
    }

    @Test func `a lasting failure of a look ends the wait`() async throws {
        let waiter = waiter(look: { _ in throw CloudError(.forbidden, "No.") }, judge: { _ in .done })
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.code == .forbidden)
        #expect(looks.count == 1)
    }

    @Test func `a verdict's failure ends the wait even where its code is transient`() async throws {
        let waiter = waiter { _ in .failed(CloudError(.serverFault, "It broke for good.")) }
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.message == "It broke for good.")
        #expect(looks.count == 1)
    }

    @Test func `looks once more at the deadline, never after, and says what it saw last`() async throws {
        let waiter = waiter(deadline: .seconds(10)) { .pending("look \($0)") }
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.code == .timedOut)
        #expect(looks.values == [0, 1, 3, 7, 10].map { Duration.seconds($0) })
        #expect(clock.now.offset == .seconds(10))
        #expect(error?.message.contains("Waited 10.0 seconds in vain for the thing; last seen: look 5.") == true)
    }

    @Test func `a look may use what is left of the deadline, and at least five seconds`() async throws {
        let left = Recorder<Duration>()
        let waiter = waiter(
            deadline: .seconds(16),
            look: { _ in left.note(Deadline.current?.remaining ?? .seconds(-1)) },
            judge: { _ in .pending("no") }
        )
        await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(looks.values == [0, 1, 3, 7, 15, 16].map { Duration.seconds($0) })
        #expect(left.values == [16, 15, 13, 9, 5, 5].map { .seconds($0) })
        #expect(Deadline.current == nil)
    }

    @Test(arguments: 1...10)
    func `ends at its deadline though each look retries on its own for longer`(seed: UInt64) async throws {
        // As a silent endpoint does: every attempt takes all the time that it has.
        let transport = MockTransport { [clock] received in
            try await clock.time.sleep(for: received.limits.deadline)
            throw CloudError(.timedOut, "Silent.")
        }
        let pipeline = RequestPipeline(
            ClientConfiguration(transport: transport, time: clock.time, randomness: Randomness(seed: seed)),
            retry: RetryPolicy(
                maximumAttempts: 8,
                budget: .seconds(600),
                backoff: Backoff(base: .seconds(1), maximum: .seconds(30))
            ),
            authorizer: Link { try await $3($0, $1, $2) },
            statusCheck: StatusCheckMiddleware(requestIDHeader: .requestID, time: clock.time) { _, _, _ in
                CloudError(.serverFault, "A fault.")
            }
        )
        let waiter = Waiter<Int>(
            for: "the thing",
            policy: WaitPolicy(deadline: .seconds(300)),
            time: clock.time,
            poll: {
                _ = try await pipeline(
                    HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/"),
                    body: nil,
                    context: RequestContext(
                        provider: "cloud",
                        operation: "GetThing",
                        isRepeatable: true,
                        limits: TransportLimits()
                    )
                )
                return 1
            },
            judge: { _ in .done }
        )
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.code == .timedOut)
        #expect(clock.now.offset >= .seconds(300) && clock.now.offset <= .seconds(305))
        #expect(transport.received.count > 2)
    }

    @Test func `a wait within another's look ends with that one`() async throws {
        let inner = waiter(deadline: .seconds(600)) { _ in .pending("no") }
        let outer = Waiter<Int>(
            for: "the whole",
            policy: WaitPolicy(deadline: .seconds(20)),
            time: clock.time,
            poll: { try await inner.value() },
            judge: { _ in .done }
        )
        let error = await #expect(throws: CloudError.self) { try await outer.value() }
        #expect(error?.message.contains("Waited 20.0 seconds in vain for the whole") == true)
        #expect(clock.now.offset == .seconds(20))
    }

    @Test func `tells how long it really waited where no time was left from the start`() async throws {
        let waiter = waiter(deadline: .seconds(-3)) { _ in .pending("no") }
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.message.contains("Waited 0.0 seconds in vain") == true)
        #expect(looks.count == 1)
    }

    @Test func `what comes at the very deadline is not missed`() async throws {
        #expect(try await waiter(deadline: .seconds(10)) { $0 == 5 ? .done : .pending("no") }.value() == 5)
    }

    @Test func `names the last failure if it never saw the subject`() async throws {
        let waiter = waiter(
            deadline: .zero,
            look: { _ in throw CloudError(.unreachable, "No route.") },
            judge: { _ in .done }
        )
        let error = await #expect(throws: CloudError.self) { try await waiter.value() }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("last seen: No route.") == true)
        #expect(looks.count == 1)
    }

    @Test func `cancellation during a pause ends the wait without another look`() async throws {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let looks = Recorder<Int>()
        let waiter = Waiter<Int>(
            for: "the thing",
            policy: .standard,
            time: clock.time,
            poll: { looks.note(1) },
            judge: { _ in .pending("no") }
        )
        let task = Task { try await waiter.value() }
        while clock.sleeperCount == 0 { await Task.yield() }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(looks.count == 1)
    }

    @Test func `cancellation thrown by a look travels unwrapped`() async throws {
        let waiter = waiter(look: { _ in throw CancellationError() }, judge: { _ in .done })
        await #expect(throws: CancellationError.self) { try await waiter.value() }
    }
}
