/// A wait as a value: what to look at, how to judge it, how often and how long.
public struct Waiter<Subject: Sendable>: Sendable {
    /// What a look means.
    public enum Verdict: Sendable {
        /// It is as wished.
        case done
        /// It is on its way; the text says where, for the message should time run out.
        case pending(String)
        /// It will never be as wished.
        case failed(CloudError)
    }

    private let goal: String
    private let policy: WaitPolicy
    private let time: TimeSource
    private let poll: @Sendable () async throws -> Subject
    private let judge: @Sendable (Subject) -> Verdict

    /// What even the look at the deadline may use: a handshake and a list take a second or two.
    private static var shortestLook: Duration { .seconds(5) }

    /// Describes a wait.
    ///
    /// - Parameters:
    ///   - goal: What is waited for, to complete "waited in vain for …".
    ///   - policy: How often and how long.
    ///   - time: What to sleep on.
    ///   - poll: Looks at the subject. A transient ``CloudError`` of a look does not end the wait. The calls that a
    ///     look makes to a cloud, repetitions included, end with what is left of the deadline.
    ///   - judge: Says what a look means.
    public init(
        for goal: String,
        policy: WaitPolicy,
        time: TimeSource,
        poll: @escaping @Sendable () async throws -> Subject,
        judge: @escaping @Sendable (Subject) -> Verdict
    ) {
        self.goal = goal
        self.policy = policy
        self.time = time
        self.poll = poll
        self.judge = judge
    }

    /// Waits, looking first and sleeping between looks.
    ///
    /// A wait inside a look of another ends no later than that look.
    ///
    /// - Returns: The subject as wished.
    /// - Throws: The verdict's error; ``CloudError`` with `.timedOut` after the deadline; what a look throws
    ///   unless that is transient; `CancellationError` at once when the task is cancelled.
    public func value() async throws -> Subject {
        let elapsed = time.stopwatch()
        let deadline = Deadline(after: policy.deadline, on: time)
        var looks = 0
        var lastSeen = "nothing yet"
        while true {
            try Task.checkCancellation()
            do {
                let subject = try await Deadline(after: max(deadline.remaining, Self.shortestLook), on: time).apply(
                    poll
                )
                switch judge(subject) {
                case .done: return subject
                case .failed(let error): throw Ended(error: error)
                case .pending(let state): lastSeen = state
                }
            } catch let ended as Ended {
                throw ended.error
            } catch let error as CloudError where error.code.isTransient {
                lastSeen = error.message
            }
            let left = deadline.remaining
            guard left > .zero else {
                throw CloudError(
                    .timedOut,
                    """
                    Waited \(Duration.milliseconds(elapsed().milliseconds)) in vain for \(goal); last seen: \(lastSeen). \
                    It may still come: look again, or wait with a longer deadline.
                    """
                )
            }
            try await time.sleep(for: min(policy.interval.ceiling(looks), left))
            looks += 1
        }
    }

    // Keeps a verdict's error apart from a poll's, which may be passed over.
    private struct Ended: Error {
        let error: CloudError
    }
}
