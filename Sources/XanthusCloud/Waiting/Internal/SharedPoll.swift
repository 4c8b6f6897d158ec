/// One poll for all who wait for things of a kind, however many tasks they are.
///
/// One of those who wait looks for all and hands over when it leaves, so nothing runs when nobody waits, and a look
/// belongs to a task that can be cancelled. Who joins brings its own pauses: they start short and grow, and the next look
/// is when the first is due. A look takes along whom it can without a further call. Each who waits judges for itself, so
/// failure, deadline and cancellation of one leave the others alone.
final class SharedPoll<Key: Hashable & Sendable, Subject: Sendable>: Sendable {
    /// What a look saw of each key: nothing where there is no such thing. Only a cancellation is thrown by a look.
    typealias Sight = [Key: Result<Subject?, any Error>]
    typealias Verdict = Waiter<Subject>.Verdict

    private enum Event {
        case seen(Sight)
        case lead
    }

    private struct Member {
        var keys: [Key] = []
        var looks = 0
        /// When the next look is due, on the poll's stopwatch.
        var due: Duration
        let interval: Backoff
        let deadline: Deadline
        /// What it has not fetched yet.
        var mail: Sight?
        var parked: CheckedContinuation<Event, any Error>?
    }

    private struct State {
        var lastTicket = 0
        var members: [Int: Member] = [:]
        var leader: Int?
        /// When the leader wakes, while it sleeps.
        var wake: Duration?
        var isRung = false
        var bell: CheckedContinuation<Void, any Error>?
    }

    private let time: TimeSource
    private let elapsed: @Sendable () -> Duration
    private let batch: Int?
    private let state = Locked(State())

    /// Polls for nobody yet.
    ///
    /// - Parameter batch: How many keys one call asks for; `nil` if a call is for all.
    init(on time: TimeSource, batch: Int?) {
        self.time = time
        elapsed = time.stopwatch()
        self.batch = batch
    }

    /// How many wait.
    var waiting: Int { state.withLock { $0.members.count } }

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
        look: @Sendable ([Key]) async throws -> Sight,
        judge: (Key, Subject?) -> Verdict
    ) async throws -> [Key: Subject] {
        let waited = time.stopwatch()
        let deadline = Deadline(after: policy.deadline, on: time)
        var found: [Key: Subject] = [:]
        let ticket = join(Member(due: elapsed() + delay, interval: policy.interval, deadline: deadline))
        defer { leave(ticket) }
        for stage in stages {
            var open = stage
            while !open.isEmpty {
                let sight = try await next(ticket, open, look)
                var lastSeen: [String] = []
                var failures: [any Error] = []
                open.removeAll { key in
                    switch sight[key] {
                    case .success(let subject):
                        switch judge(key, subject) {
                        case .done:
                            found[key] = subject
                            return true
                        case .pending(let text): lastSeen.append(text)
                        case .failed(let error): failures.append(error)
                        }
                    case .failure(let error as CloudError) where error.code.isTransient:
                        lastSeen.append(error.message)
                    case .failure(let error): failures.append(error)
                    case nil: break
                    }
                    return false
                }
                // What is missing says less than what failed.
                if let failure = failures.first(where: { ($0 as? CloudError)?.code != .notFound }) ?? failures.first {
                    throw failure
                }
                guard open.isEmpty || deadline.remaining > .zero else {
                    throw CloudError(
                        .timedOut,
                        """
                        Waited \(Duration.milliseconds(waited().milliseconds)) in vain for \(goal); last seen: \
                        \(lastSeen.isEmpty ? "nothing yet" : lastSeen.joined(separator: ", ")). \
                        It may still come: look again, or wait with a longer deadline.
                        """
                    )
                }
            }
        }
        return found
    }

    /// Returns the next sight of keys, which another's look may bring.
    private func next(
        _ ticket: Int,
        _ keys: [Key],
        _ look: @Sendable ([Key]) async throws -> Sight
    ) async throws -> Sight {
        while true {
            switch try await event(ticket, keys) {
            case .seen(let sight): return sight
            case .lead:
                while let pause = untilDue() { try await sleep(for: pause) }
                let (tickets, keys, left) = due()
                // What even the look at the deadline may use, as of a single wait.
                let deadline = Deadline(after: max(left, .seconds(5)), on: time)
                deliver(try await deadline.apply { try await look(keys) }, to: tickets)
            }
        }
    }

    private func join(_ member: Member) -> Int {
        state.withLock { state in
            state.lastTicket += 1
            state.members[state.lastTicket] = member
            return state.lastTicket
        }
    }

    /// Removes one who waits, and has another lead if this one did.
    private func leave(_ ticket: Int) {
        let parked = state.withLock { state -> CheckedContinuation<Event, any Error>? in
            state.members[ticket] = nil
            guard state.leader == ticket else { return nil }
            state.leader = nil
            state.wake = nil
            // Who is not parked is on its way, and leads when it comes.
            guard let heir = state.members.filter({ $0.value.parked != nil }).keys.min() else { return nil }
            state.leader = heir
            return state.members[heir]?.parked.take()
        }
        parked?.resume(returning: .lead)
    }

    /// Waits until there is something to do: to judge what was seen, or to lead.
    private func event(_ ticket: Int, _ keys: [Key]) async throws -> Event {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (event, bell) = state.withLock { state -> (Result<Event, any Error>?, Bell?) in
                    // Asked under the lock: a cancellation after this finds the continuation.
                    guard !Task.isCancelled, var member = state.members[ticket] else {
                        return (.failure(CancellationError()), nil)
                    }
                    defer { state.members[ticket] = member }
                    member.keys = keys
                    if let mail = member.mail.take() { return (.success(.seen(mail)), nil) }
                    guard let leader = state.leader, leader != ticket else {
                        state.leader = ticket
                        return (.success(.lead), nil)
                    }
                    member.parked = continuation
                    guard let wake = state.wake, member.due < wake else { return (nil, nil) }
                    state.isRung = true
                    return (nil, state.bell.take())
                }
                bell?.resume()
                if let event { continuation.resume(with: event) }
            }
        } onCancel: {
            state.withLock { $0.members[ticket]?.parked.take() }?.resume(throwing: CancellationError())
        }
    }

    private typealias Bell = CheckedContinuation<Void, any Error>

    /// The time until somebody's look or deadline is due; `nil` if that is now.
    private func untilDue() -> Duration? {
        state.withLock { state in
            let now = elapsed()
            // Who is on its way with a sight to judge is not waiting for the next.
            let pauses = state.members.filter { $0.value.parked != nil || $0.key == state.leader }.values
                .map { min($0.due - now, $0.deadline.remaining) }
            guard let pause = pauses.min(), pause > .zero else {
                state.wake = nil
                return nil
            }
            state.wake = now + pause
            state.isRung = false
            return pause
        }
    }

    /// Sleeps, or until somebody joins who is due sooner.
    private func sleep(for pause: Duration) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [time] in try await time.sleep(for: pause) }
            group.addTask { try await self.ring() }
            _ = try await group.next()
            group.cancelAll()
        }
    }

    private func ring() async throws {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Bell) in
                let answer = state.withLock { state -> Result<Void, any Error>? in
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if state.isRung { return .success(()) }
                    state.bell = continuation
                    return nil
                }
                if let answer { continuation.resume(with: answer) }
            }
        } onCancel: {
            state.withLock { $0.bell.take() }?.resume(throwing: CancellationError())
        }
    }

    /// Whom the next look is for: those who are due, and others as far as they cost no further call.
    private func due() -> (tickets: [Int], keys: [Key], left: Duration) {
        state.withLock { state in
            // Dues differ by the time it takes to judge.
            let soon = elapsed() + .milliseconds(50)
            var tickets: [Int] = []
            var keys: [Key] = []
            var known: Set<Key> = []
            var left: Duration?
            for (ticket, member) in state.members.sorted(by: { ($0.value.due, $0.key) < ($1.value.due, $1.key) })
            where !member.keys.isEmpty {
                let new = member.keys.filter { !known.contains($0) }
                let isDue = member.due <= soon || member.deadline.remaining <= .zero
                if !isDue, let batch, (batch - keys.count % batch) % batch < new.count { continue }
                known.formUnion(new)
                keys += new
                tickets.append(ticket)
                left = min(left ?? member.deadline.remaining, member.deadline.remaining)
            }
            return (tickets, keys, left ?? .zero)
        }
    }

    private func deliver(_ sight: Sight, to tickets: [Int]) {
        let parked = state.withLock { state -> [CheckedContinuation<Event, any Error>] in
            let now = elapsed()
            return tickets.compactMap { ticket in
                guard var member = state.members[ticket] else { return nil }
                defer { state.members[ticket] = member }
                member.looks += 1
                member.due = now + member.interval.ceiling(member.looks)
                if let continuation = member.parked.take() { return continuation }
                member.mail = sight
                return nil
            }
        }
        for continuation in parked { continuation.resume(returning: .seen(sight)) }
    }
}
