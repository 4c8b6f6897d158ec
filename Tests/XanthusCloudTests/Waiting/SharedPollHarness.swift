import XanthusCloudTesting

@testable import XanthusCloud

/// A poll of numbers, each of which is done after so many seconds, on a clock that moves when all has come to rest.
struct SharedPollHarness: Sendable {
    let clock = ManualClock(passage: .onlyWhenAdvanced)
    /// The numbers of each look, as it begins.
    let looks = Recorder<[Int]>()
    /// Two numbers fill a call.
    let poll: SharedPoll<Int, String>
    let policy = WaitPolicy(
        interval: Backoff(base: .seconds(1), maximum: .seconds(8)),
        deadline: .seconds(100)
    )

    /// What became of a task, and when.
    struct Ending: Sendable {
        let result: Result<[Int: String], any Error>
        let date: Duration
    }

    init() {
        poll = SharedPoll(on: clock.time, batch: 2)
    }

    /// Waits for numbers.
    ///
    /// - Parameters:
    ///   - takes: How long a look at numbers takes.
    ///   - fails: Throws what a look at that time fails with.
    func wait(
        _ numbers: [Int],
        policy: WaitPolicy? = nil,
        takes: @escaping @Sendable ([Int]) -> Duration = { _ in .zero },
        fails: @escaping @Sendable (Duration) throws -> Void = { _ in }
    ) async throws -> [Int: String] {
        try await poll.wait(
            for: [numbers],
            goal: "\(numbers)",
            policy: policy ?? self.policy,
            delay: (policy ?? self.policy).interval.ceiling(0),
            look: { [looks, clock] keys in
                looks.note(keys.sorted())
                let pause = takes(keys)
                if pause > .zero { try await clock.sleep(for: pause) }
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

    /// Moves the clock until all tasks have ended.
    func run(_ tasks: [Task<[Int: String], any Error>]) async -> [Ending] {
        let ended = Recorder<Int>()
        return await withTaskGroup(of: (Int, Ending).self) { group in
            for (index, task) in tasks.enumerated() {
                group.addTask { [clock] in
                    let result = await task.result
                    let ending = Ending(result: result, date: clock.now.offset)
                    ended.note(index)
                    return (index, ending)
                }
            }
            await move {
                ended.count < tasks.count
            } isComplete: {
                poll.waiting + ended.count >= tasks.count
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    /// Moves the clock from one end of a sleep or limit to the next, each time that all has come to rest.
    func move(while isRunning: () -> Bool, isComplete: () -> Bool = { true }) async {
        while isRunning(), !Task.isCancelled {
            if isComplete(), isAtRest, isRunning(), let pause = clock.untilNextWake { clock.advance(by: pause) }
            await Task.yield()
        }
    }

    /// Whether nothing goes on until the clock moves. Looks that take no time are never found under way.
    private var isAtRest: Bool {
        let (isAtRest, looks, carriers, isWatched) = poll.roster.withLock {
            ($0.isAtRest, $0.flights.count, $0.carriers, $0.isWatched)
        }
        guard isAtRest else { return false }
        // Each look has its limit, and each who makes some its deadline; who watches meanwhile does not sleep.
        return looks == 0
            ? clock.sleeperCount == (isWatched ? 1 : 0) && clock.alarmCount == 0
            : clock.sleeperCount == looks && clock.alarmCount == looks + carriers + (isWatched ? 1 : 0)
    }

    /// Moves on until so many looks have been made, and the next is slept for.
    func looked(_ count: Int) async {
        await move { looks.count < count }
        await joined(1)
    }

    /// Moves on until a look takes its time.
    func hung() async {
        await move { poll.roster.withLock { $0.flights.isEmpty } || !isAtRest }
    }

    /// Returns when so many wait, and nothing goes on until the clock moves.
    func joined(_ count: Int) async {
        while (poll.waiting < count || !isAtRest) && !Task.isCancelled { await Task.yield() }
    }

    /// Returns when the next look is due that soon.
    func due(within pause: Duration) async {
        while clock.untilNextWake.map({ $0 > pause }) ?? true, !Task.isCancelled { await Task.yield() }
    }
}
