import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("A poll that is shared", .timeLimit(.minutes(10)))
struct SharedPollTests {
    private let clock = ManualClock(passage: .onlyWhenAdvanced)
    private let looks = Recorder<[Int]>()
    private let poll: SharedPoll<Int, String>
    private let policy = WaitPolicy(
        interval: Backoff(base: .seconds(1), maximum: .seconds(8)),
        deadline: .seconds(100)
    )

    init() {
        poll = SharedPoll(on: clock.time, batch: 2)
    }

    /// Waits for numbers, each of which is done after so many seconds.
    private func wait(
        _ numbers: [Int],
        policy: WaitPolicy? = nil,
        fails: @escaping @Sendable (Duration) throws -> Void = { _ in }
    ) async throws -> [Int: String] {
        try await poll.wait(
            for: [numbers],
            goal: "\(numbers)",
            policy: policy ?? self.policy,
            delay: (policy ?? self.policy).interval.ceiling(0),
            look: { [looks, clock] keys in
                looks.note(keys.sorted())
                let now = clock.now.offset
                let seen = try await Result<Void, any Error>.unlessCancelled { try fails(now) }
                var sight: SharedPoll<Int, String>.Sight = [:]
                for key in keys {
                    let state: String? = key < 0 ? nil : now >= .seconds(key) ? "done" : "busy"
                    sight[key] = seen.map { _ in state }
                }
                return sight
            },
            judge: { key, text in
                switch text {
                case "done": .done
                case nil: .failed(CloudError(.notFound, "There is no \(key)."))
                default: .pending("\(key) is busy")
                }
            }
        )
    }

    private func run(_ tasks: [Task<[Int: String], any Error>]) async -> [Result<[Int: String], any Error>] {
        let ended = Recorder<Int>()
        return await withTaskGroup(of: (Int, Result<[Int: String], any Error>).self) { group in
            for (index, task) in tasks.enumerated() {
                group.addTask {
                    let result = await task.result
                    ended.note(index)
                    return (index, result)
                }
            }
            await clock.drive(isBusy: { poll.waiting + ended.count < tasks.count }) { ended.count < tasks.count }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Returns when so many looks have been made, and the next is slept for.
    private func looked(_ count: Int) async {
        await clock.drive(isBusy: { false }) { looks.count < count }
        await joined(1)
    }

    /// Returns when the next look is due that soon.
    private func due(within pause: Duration) async {
        while clock.untilNextWake.map({ $0 > pause }) ?? true, !Task.isCancelled { await Task.yield() }
    }

    /// Returns when so many wait and one of them sleeps.
    private func joined(_ count: Int) async {
        while (poll.waiting < count || clock.sleeperCount == 0) && !Task.isCancelled { await Task.yield() }
    }

    @Test func `one look serves all, at growing pauses, until each has what it waits for`() async throws {
        let all = (0..<6).map { _ in Task { try await wait([3]) } }
        await joined(6)
        let results = await run(all)
        #expect(try results.map { try $0.get() } == Array(repeating: [3: "done"], count: 6))
        // After 1 s and 2 s more.
        #expect(looks.values == [[3], [3]])
        #expect(clock.sleeperCount == 0 && poll.waiting == 0)
    }

    @Test func `whoever joins later is looked at after its own first pause, and takes along whom it can for nothing`()
        async throws
    {
        let old = Task { try await wait([20]) }
        await joined(1)
        // It has looked after 1, 3 and 7 seconds, and will after 15.
        await looked(3)
        let asked = clock.now.offset
        let young = Task { try await wait([2]) }
        await due(within: .seconds(1))
        await looked(4)
        #expect(clock.now.offset - asked == .seconds(1))
        #expect(looks.values.last == [2, 20])
        let results = await run([old, young])
        #expect(try results.map { try $0.get() } == [[20: "done"], [2: "done"]])
    }

    @Test func `a look is for those who are due as far as the others would cost a further call`() async throws {
        let old = Task { try await wait([30, 31]) }
        await joined(1)
        await looked(3)
        let young = Task { try await wait([2]) }
        await due(within: .seconds(1))
        _ = await run([young])
        #expect(looks.values == [[30, 31], [30, 31], [30, 31], [2]])
        old.cancel()
        _ = await run([old])
    }

    @Test func `who fails is told at once, and the others wait on`() async throws {
        let tasks = [[-1], [4], [5, -2]].map { numbers in Task { try await wait(numbers) } }
        await joined(3)
        let results = await run(tasks)
        #expect(throws: CloudError.self) { try results[0].get() }
        #expect(try results[1].get() == [4: "done"])
        let error = #expect(throws: CloudError.self) { try results[2].get() }
        #expect(error?.message == "There is no -2.")
        #expect(looks.values.first?.sorted() == [-2, -1, 4, 5])
        #expect(looks.values.dropFirst().allSatisfy { $0 == [4] })
    }

    @Test func `the one who looks may leave, and another takes over`() async throws {
        let first = Task { try await wait([9]) }
        await joined(1)
        let second = Task { try await wait([3]) }
        await joined(2)
        first.cancel()
        let results = await run([first, second])
        #expect(throws: CancellationError.self) { try results[0].get() }
        #expect(try results[1].get() == [3: "done"])
        #expect(looks.values.allSatisfy { $0 == [3] })
    }

    @Test func `one who waits may leave, and nobody minds`() async throws {
        let first = Task { try await wait([3]) }
        await joined(1)
        let second = Task { try await wait([9]) }
        await joined(2)
        second.cancel()
        let left = await second.result
        #expect(throws: CancellationError.self) { try left.get() }
        let results = await run([first])
        #expect(try results[0].get() == [3: "done"])
    }

    @Test func `a wait that is cancelled before it begins asks nothing`() async throws {
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await wait([3])
        }
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(looks.count == 0 && poll.waiting == 0)
    }

    @Test func `a passing failure of a look does not end a wait, another does`() async throws {
        let patient = Task {
            try await wait([3]) { now in if now < .seconds(2) { throw CloudError(.serverFault, "Ouch.") } }
        }
        await joined(1)
        #expect(try await run([patient])[0].get() == [3: "done"])
        let refused = Task { try await wait([3]) { _ in throw CloudError(.unauthenticated, "Who?") } }
        await joined(1)
        let error = await run([refused])[0]
        #expect { try error.get() } throws: { ($0 as? CloudError)?.code == .unauthenticated }
    }

    @Test func `each keeps its own deadline, and says what it saw last`() async throws {
        let long = Task { try await wait([12]) }
        await joined(1)
        let short = Task {
            try await wait([50], policy: WaitPolicy(interval: policy.interval, deadline: .seconds(5)))
        }
        await joined(2)
        let results = await run([long, short])
        #expect(try results[0].get() == [12: "done"])
        let error = #expect(throws: CloudError.self) { try results[1].get() }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("[50]; last seen: 50 is busy") == true)
        // After 1 s, 3 s, and the 5 s that it has.
        #expect(looks.values.prefix(3).allSatisfy { $0.contains(50) })
    }

    @Test func `stages follow each other without beginning anew`() async throws {
        let task = Task {
            try await poll.wait(
                for: [[1], [2, 3]],
                goal: "",
                policy: policy,
                delay: .seconds(1),
                look: { [looks] keys in
                    looks.note(keys.sorted())
                    return Dictionary(uniqueKeysWithValues: keys.map { ($0, .success("done")) })
                },
                judge: { _, _ in .done }
            )
        }
        await joined(1)
        #expect(try await run([task])[0].get().count == 3)
        #expect(looks.values == [[1], [2, 3]])
        #expect(clock.now.offset >= .seconds(3))
    }
}
