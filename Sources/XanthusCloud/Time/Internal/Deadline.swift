/// Until when the task at hand has to be done, for layers that do not call each other.
///
/// A waiter sets it around each look; the pipeline beneath makes no pause beyond it and hands the transport no more
/// time than is left. It is a limit that is asked, not a racing sleep: a clock that jumps with every sleep would jump
/// to the deadline at once.
struct Deadline: Sendable {
    /// The deadline of this task and its children, if there is one.
    @TaskLocal static var current: Deadline?

    private let left: @Sendable () -> Duration
    private let allowances: [Allowance]

    /// Sets a deadline from now, or that of the task if it is sooner.
    ///
    /// - Parameter allowance: The most time of it that may be spent on anything but queueing for a cloud's rate.
    init(after span: Duration, allowance: Duration? = nil, on time: TimeSource) {
        let elapsed = time.stopwatch()
        let outer = Self.current
        left = {
            let own = span - elapsed()
            return outer.map { min(own, $0.untilEnd) } ?? own
        }
        allowances = (outer?.allowances ?? []) + (allowance.map { [Allowance($0, on: time)] } ?? [])
    }

    /// What is left to work in; negative once it is over.
    var remaining: Duration { allowances.map(\.left).reduce(untilEnd, min) }

    /// What is left to queue and work in.
    var untilEnd: Duration { left() }

    /// Runs an action and its child tasks under this deadline.
    func apply<Value>(_ action: () async throws -> Value) async rethrows -> Value {
        try await Self.$current.withValue(self, operation: action)
    }

    /// Queues, which no allowance is spent on.
    func queueing<Value>(_ queue: () async throws -> Value) async rethrows -> Value {
        for allowance in allowances { allowance.pause() }
        defer { for allowance in allowances { allowance.goOn() } }
        return try await queue()
    }
}

extension Deadline? {
    /// Runs an action and its child tasks under the deadline, if there is one.
    func apply<Value>(_ action: () async throws -> Value) async rethrows -> Value {
        guard let self else { return try await action() }
        return try await self.apply(action)
    }

    /// Queues, which no allowance of the deadline is spent on.
    func queueing<Value>(_ queue: () async throws -> Value) async rethrows -> Value {
        guard let self else { return try await queue() }
        return try await self.queueing(queue)
    }
}
