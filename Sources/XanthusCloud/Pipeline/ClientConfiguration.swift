/// The choices that the clients of both clouds share. Every one has a default worth keeping.
public struct ClientConfiguration: Sendable {
    /// What carries requests.
    public var transport: any HTTPTransport
    /// Links of the caller's own, outermost: they see each call once, before retries and authorisation.
    public var middleware: [any HTTPMiddleware]
    /// How failed requests are repeated; `nil` for what the cloud's own SDKs do.
    public var retry: RetryPolicy?
    /// When an endpoint that is down is left alone for a while; `nil` for never.
    public var circuitBreaker: CircuitBreakerPolicy?
    /// What the transport keeps.
    public var limits: TransportLimits
    /// Where time comes from.
    public var time: TimeSource
    /// Where chance comes from: retry jitter and idempotency tokens.
    public var randomness: Randomness
    /// Where log lines, metrics and spans go.
    public var observability: Observability

    /// Creates a configuration.
    public init(
        transport: any HTTPTransport = URLSessionTransport(),
        middleware: [any HTTPMiddleware] = [],
        retry: RetryPolicy? = nil,
        circuitBreaker: CircuitBreakerPolicy? = .standard,
        limits: TransportLimits = TransportLimits(),
        time: TimeSource = .system,
        randomness: Randomness = .system,
        observability: Observability = Observability()
    ) {
        self.transport = transport
        self.middleware = middleware
        self.retry = retry
        self.circuitBreaker = circuitBreaker
        self.limits = limits
        self.time = time
        self.randomness = randomness
        self.observability = observability
    }
}
