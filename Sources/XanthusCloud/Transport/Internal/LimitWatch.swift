/// Keeps the time of one call: says when it was silent for too long, or took too long in all.
final class LimitWatch: Sendable {
    private let authority: String
    private let limits: TransportLimits
    private let start = ContinuousClock.now
    private let lastProgress = Locked(ContinuousClock.now)

    init(authority: String, limits: TransportLimits) {
        self.authority = authority
        self.limits = limits
    }

    /// Notes that something moved on the connection.
    func progressed() {
        lastProgress.withLock { $0 = .now }
    }

    /// Waits for a limit to be reached and returns what to throw then, or `nil` once the task is cancelled.
    func expiry() async -> CloudError? {
        let deadline = start + limits.deadline
        while !Task.isCancelled {
            let silence = lastProgress.withLock(\.self) + limits.idleTimeout
            let now = ContinuousClock.now
            if now >= deadline { return .late(authority, "did not answer in full within \(limits.deadline)") }
            if now >= silence { return .late(authority, "was silent for \(limits.idleTimeout)") }
            try? await ContinuousClock().sleep(until: min(deadline, silence))
        }
        return nil
    }
}
