/// How long and for how much answer a transport waits.
public struct TransportLimits: Sendable, Hashable {
    /// The longest silence on the connection, 60 s unless told (as Oracle's Python SDK reads).
    public var idleTimeout: Duration
    /// The longest time from call to complete answer, 120 s unless told.
    public var deadline: Duration
    /// The largest answer in bytes, 32 MiB unless told: some twenty times a page of 1,000 OCI instances.
    public var maximumResponseBytes: Int

    /// Creates limits.
    public init(
        idleTimeout: Duration = .seconds(60),
        deadline: Duration = .seconds(120),
        maximumResponseBytes: Int = 32 << 20
    ) {
        self.idleTimeout = idleTimeout
        self.deadline = deadline
        self.maximumResponseBytes = maximumResponseBytes
    }
}
