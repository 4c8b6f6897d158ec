/// What the pipeline knows about a request beside its bytes.
public struct RequestContext: Sendable {
    /// The cloud, such as `oci`.
    public let provider: String
    /// The operation in the vendor's words, such as `LaunchInstance`.
    public let operation: String
    /// Whether carrying the request out twice has the effect of once.
    ///
    /// True for reads, replacements and removals, for creations that carry an idempotency token, and where a unique
    /// name makes the second creation fail.
    public let isRepeatable: Bool
    /// Whether the request says who sends it. What anybody may read goes without.
    public internal(set) var isSigned = true
    /// What the transport keeps. The deadline of a wait shortens it for each attempt.
    public internal(set) var limits: TransportLimits
    /// Which attempt this is, from 1.
    public internal(set) var attempt: Int
    /// How long the call's attempts have queued to keep below the cloud's rate. That is no failing of the cloud's, and so
    /// no part of the time in which it is asked again.
    let queued = Locked(Duration.zero)
    /// How often the call has gone out on the wire, where that is counted.
    let sendings = Locked(0)

    /// Creates a context for a first attempt.
    public init(provider: String, operation: String, isRepeatable: Bool, limits: TransportLimits) {
        self.provider = provider
        self.operation = operation
        self.isRepeatable = isRepeatable
        self.limits = limits
        self.attempt = 1
    }
}
