/// Time that may be spent. It stands still while somebody queues on its account.
final class Allowance: Sendable {
    private struct State {
        var queueing = 0
        /// When the first of those who queue began.
        var since = Duration.zero
        /// The time of those before.
        var queued = Duration.zero
    }

    private let span: Duration
    private let elapsed: @Sendable () -> Duration
    private let state = Locked(State())

    init(_ span: Duration, on time: TimeSource) {
        self.span = span
        elapsed = time.stopwatch()
    }

    /// What is left; negative once it is over.
    var left: Duration {
        state.withLock { state in
            let now = elapsed()
            return span + state.queued - now + (state.queueing > 0 ? now - state.since : .zero)
        }
    }

    /// Somebody begins to queue.
    func pause() {
        state.withLock { state in
            if state.queueing == 0 { state.since = elapsed() }
            state.queueing += 1
        }
    }

    /// Somebody queues no longer.
    func goOn() {
        state.withLock { state in
            state.queueing -= 1
            if state.queueing == 0 { state.queued += elapsed() - state.since }
        }
    }
}
