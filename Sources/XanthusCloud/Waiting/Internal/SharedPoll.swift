/// One poll for all who wait for things of a kind, however many tasks they are.
///
/// Nothing runs when nobody waits: one of those who wait watches the time for all, and each look is made by one of those
/// whom it is for, so that it belongs to a task that can be cancelled. Both are handed over when their task leaves. Who
/// joins brings its own pauses: they start short and grow, and a look takes along whom it can without a further call. Each
/// who waits judges for itself, and keeps its own deadline while a look is under way, so that failure, deadline and
/// cancellation of one, and a call that hangs, leave the others alone.
final class SharedPoll<Key: Hashable & Sendable, Subject: Sendable>: Sendable {
    /// What a look saw of each key: nothing where there is no such thing. Only a cancellation is thrown by a look.
    typealias Sight = [Key: Result<Subject?, any Error>]
    typealias Look = @Sendable ([Key]) async throws -> Sight
    typealias Verdict = Waiter<Subject>.Verdict
    typealias Roster = PollRoster<Key, Subject>

    let time: TimeSource
    let elapsed: @Sendable () -> Duration
    let roster: Locked<Roster>

    /// Polls for nobody yet.
    ///
    /// - Parameter batch: How many keys one look is for; `nil` if one is for all.
    init(on time: TimeSource, batch: Int?) {
        self.time = time
        elapsed = time.stopwatch()
        roster = Locked(Roster(batch: batch))
    }

    /// How many wait.
    var waiting: Int { roster.withLock { $0.members.count } }

    /// Waits for things, stage by stage, until each is as wished.
    ///
    /// - Parameters:
    ///   - stages: What is looked at together; a later stage when the earlier ones are done.
    ///   - goal: What is waited for, to complete "waited in vain for …".
    ///   - policy: The pauses, and the longest wait. A transient failure of a look does not end it.
    ///   - delay: The pause before the first look.
    ///   - look: Looks at keys, of this wait and of others.
    ///   - judge: Says what the sight of a key means.
    /// - Returns: The things as wished; those that are gone are left out.
    func wait(
        for stages: [[Key]],
        goal: String,
        policy: WaitPolicy,
        delay: Duration,
        look: @escaping Look,
        judge: (Key, Subject?) -> Verdict
    ) async throws -> [Key: Subject] {
        let start = elapsed()
        // That of a wait around this one holds too.
        let end = start + Deadline(after: policy.deadline, on: time).remaining
        var found: [Key: Subject] = [:]
        let ticket = roster.withLock { $0.join(due: start + delay, interval: policy.interval, end: end) }
        defer { roster.withLock { $0.leave(ticket) }.send() }
        for stage in stages {
            var open = stage
            var lastSeen: [Key: String] = [:]
            while !open.isEmpty {
                guard let (sight, isLast) = try await next(ticket, open, look) else {
                    throw timedOut(goal, after: elapsed() - start, lastSeen: open.compactMap { lastSeen[$0] })
                }
                var failures: [any Error] = []
                open.removeAll { key in
                    switch sight[key] {
                    case .success(let subject):
                        switch judge(key, subject) {
                        case .done:
                            found[key] = subject
                            return true
                        case .pending(let text): lastSeen[key] = text
                        case .failed(let error): failures.append(error)
                        }
                    case .failure(let error as CloudError) where error.code.isTransient: lastSeen[key] = error.message
                    case .failure(let error): failures.append(error)
                    case nil: break
                    }
                    return false
                }
                // What is missing says less than what failed.
                if let failure = failures.first(where: { ($0 as? CloudError)?.code != .notFound }) ?? failures.first {
                    throw failure
                }
                if !open.isEmpty, isLast, elapsed() >= end {
                    throw timedOut(goal, after: elapsed() - start, lastSeen: open.compactMap { lastSeen[$0] })
                }
            }
        }
        return found
    }

    private func timedOut(_ goal: String, after span: Duration, lastSeen: [String]) -> CloudError {
        CloudError(
            .timedOut,
            """
            Waited \(Duration.milliseconds(span.milliseconds)) in vain for \(goal); last seen: \
            \(lastSeen.isEmpty ? "nothing yet" : lastSeen.joined(separator: ", ")). \
            It may still come: look again, or wait with a longer deadline.
            """
        )
    }

    /// Returns the next sight of keys, and whether more of this round are under way; `nil` when the wait is over.
    private func next(_ ticket: Int, _ keys: [Key], _ look: @escaping Look) async throws -> (Sight, isLast: Bool)? {
        while true {
            switch try await turn(ticket, keys) {
            case .judge(let sight, let isLast): return (sight, isLast)
            case .look(let errands, let end): guard try await carryOut(errands, until: end, look) else { return nil }
            case .watch: try await watch(ticket)
            case .giveUp: return nil
            }
        }
    }

    /// Waits until there is something to do.
    private func turn(_ ticket: Int, _ keys: [Key]) async throws -> Roster.Turn {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (parking: Roster.Parking) in
                let (answer, signals) = roster.withLock {
                    roster -> (Result<Roster.Turn, any Error>?, PollSignals<Roster.Turn>) in
                    // Asked under the lock: a cancellation after this finds the continuation.
                    if Task.isCancelled { return (.failure(CancellationError()), PollSignals()) }
                    let (turn, signals) = roster.turn(ticket, keys, parking)
                    return (turn.map { .success($0) }, signals)
                }
                signals.send()
                if let answer { parking.resume(with: answer) }
            }
        } onCancel: {
            roster.withLock { $0.unpark(ticket) }?.resume(throwing: CancellationError())
        }
    }
}
