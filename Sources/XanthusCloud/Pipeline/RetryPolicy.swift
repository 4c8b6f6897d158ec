/// How often, how long and at what pauses a failed request is repeated.
///
/// Pauses are drawn evenly from zero to a doubling ceiling. If the cloud says how long to wait, that is the least
/// pause. An attempt whose pause would end beyond ``budget`` is not made: the last error is thrown instead. The same
/// holds ten seconds after the first attempt while nobody is reached at all, for the address may be wrong.
public struct RetryPolicy: Sendable, Hashable {
    /// The most attempts, the first one included.
    public var maximumAttempts: Int
    /// The most time from the first attempt to the start of the last.
    public var budget: Duration
    /// The pauses.
    public var backoff: Backoff

    /// Creates a policy.
    public init(maximumAttempts: Int, budget: Duration, backoff: Backoff) {
        self.maximumAttempts = max(1, maximumAttempts)
        self.budget = budget
        self.backoff = backoff
    }

    /// Never repeats.
    public static let none = RetryPolicy(
        maximumAttempts: 1,
        budget: .zero,
        backoff: Backoff(base: .zero, maximum: .zero)
    )

    /// For who wants to hear of trouble, not to wait it out: three attempts within twenty seconds.
    static let impatient = RetryPolicy(
        maximumAttempts: 3,
        budget: .seconds(20),
        backoff: Backoff(base: .seconds(1), maximum: .seconds(5))
    )
}
