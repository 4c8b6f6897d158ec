/// How often to look and how long to wait.
public struct WaitPolicy: Sendable, Hashable {
    /// The pauses between looks; ceilings are used as they are, without jitter.
    public var interval: Backoff
    /// The longest wait. The look that it ends with may take up to five seconds more.
    public var deadline: Duration

    /// Creates a policy.
    ///
    /// - Parameters:
    ///   - interval: The pauses, 0.5 s growing by half to 5 s unless told: a state that takes a minute is
    ///     seen at most 5 s late, in fewer than twenty looks.
    ///   - deadline: The longest wait, 20 minutes unless told (as Oracle's waiters).
    public init(
        interval: Backoff = Backoff(base: .milliseconds(500), factor: 1.5, maximum: .seconds(5)),
        deadline: Duration = .seconds(1200)
    ) {
        self.interval = interval
        self.deadline = deadline
    }

    /// The default policy.
    public static let standard = WaitPolicy()
}
