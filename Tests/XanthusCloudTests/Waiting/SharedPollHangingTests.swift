import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("A poll that is shared, when looks hang", .timeLimit(.minutes(10)))
struct SharedPollHangingTests {
    private let harness = SharedPollHarness()
    private var clock: ManualClock { harness.clock }

    /// Hangs the first so many looks at a key, as if nobody answered.
    private func hang(at key: Int, looks count: Int = 1) -> @Sendable ([Int]) -> Duration {
        let seen = Locked(0)
        return { keys in
            guard keys.contains(key) else { return .zero }
            return seen.withLock {
                $0 += 1
                return $0 <= count ? .seconds(1_000) : .zero
            }
        }
    }

    @Test func `who waits for a look that hangs is told of its own deadline, in time, in its own words`() async throws {
        let slow = hang(at: 60, looks: 1)
        let patient = Task { try await harness.wait([60], takes: slow) }
        await harness.joined(1)
        let short = WaitPolicy(interval: harness.policy.interval, deadline: .seconds(10))
        let hasty = Task { try await harness.wait([50], policy: short, takes: slow) }
        await harness.joined(2)
        let ended = await harness.run([patient, hasty])
        let error = #expect(throws: CloudError.self) { try ended[1].result.get() }
        #expect(error?.code == .timedOut && error?.message.contains("in vain for [50]; last seen: ") == true)
        #expect(ended[1].date <= .seconds(10))
        #expect(try ended[0].result.get() == [60: "done"])
        #expect(ended[0].date < .seconds(80))
    }

    @Test(arguments: [0, 1])
    func `a call that hangs keeps nobody from the others`(first: Int) async throws {
        let slow = hang(at: 1, looks: 1)
        // Whoever came first, two numbers fill a call.
        let numbers = first == 0 ? [[1, 2], [3, 4], [5, 6]] : [[3, 4], [1, 2], [5, 6]]
        var tasks: [Task<[Int: String], any Error>] = []
        for (index, some) in numbers.enumerated() {
            tasks.append(Task { try await harness.wait(some, takes: slow) })
            await harness.joined(index + 1)
        }
        let ended = await harness.run(tasks)
        #expect(try ended.map { try $0.result.get().count } == [2, 2, 2])
        let dates = zip(numbers, ended).map { ($0[0], $1.date) }.sorted { $0.0 < $1.0 }.map(\.1)
        // After 1 s and 3 s, and 7 s; the hanging one is given up and made again.
        #expect(dates[1] <= .seconds(7) && dates[2] <= .seconds(7))
        #expect(dates[0] > .seconds(30) && dates[0] < .seconds(50))
    }

    @Test func `a look that hangs is given up, and made again after the pause`() async throws {
        let task = Task { try await harness.wait([2], takes: hang(at: 2)) }
        await harness.joined(1)
        let ended = await harness.run([task])
        #expect(try ended[0].result.get() == [2: "done"])
        #expect(harness.looks.values == [[2], [2]])
        #expect(ended[0].date < .seconds(40))
    }

    @Test func `a look that hangs at the deadline has five seconds`() async throws {
        let short = WaitPolicy(interval: harness.policy.interval, deadline: .seconds(7))
        let task = Task { try await harness.wait([2], policy: short, takes: hang(at: 2, looks: .max)) }
        await harness.joined(1)
        let ended = await harness.run([task])
        let error = #expect(throws: CloudError.self) { try ended[0].result.get() }
        #expect(error?.code == .timedOut && error?.message.contains("in vain for [2]") == true)
        #expect(ended[0].date <= .seconds(12))
    }

    @Test(arguments: [0, 1])
    func `who leaves while a look hangs leaves the others to look again`(leaver: Int) async throws {
        let slow = hang(at: 60)
        var tasks: [Task<[Int: String], any Error>] = []
        for number in [60, 2] {
            tasks.append(Task { try await harness.wait([number], takes: slow) })
            await harness.joined(tasks.count)
        }
        await harness.hung()
        tasks[leaver].cancel()
        let ended = await harness.run(tasks)
        #expect(throws: CancellationError.self) { try ended[leaver].result.get() }
        #expect(try ended[1 - leaver].result.get().count == 1)
        #expect(clock.sleeperCount == 0 && harness.poll.waiting == 0)
    }

    @Test func `a newcomer does not wait for a look that hangs`() async throws {
        let old = Task { try await harness.wait([1], takes: hang(at: 1)) }
        await harness.joined(1)
        await harness.hung()
        let asked = clock.now.offset
        let young = Task { try await harness.wait([2]) }
        await harness.joined(2)
        let ended = await harness.run([old, young])
        #expect(try ended.map { try $0.result.get().count } == [1, 1])
        #expect(ended[1].date - asked <= .seconds(3))
    }
}
