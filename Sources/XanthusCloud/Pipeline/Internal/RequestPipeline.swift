internal import HTTPTypes

internal import struct Foundation.Data

/// The chain that every request goes through, outermost first:
///
/// 1. the caller's own middleware,
/// 2. observation (span, metrics, log),
/// 3. retry,
/// 4. per attempt: the gate that keeps below the cloud's rate of requests, where the cloud counts them,
/// 5. per attempt: the circuit breaker, which asks nothing of an endpoint that is down,
/// 6. per attempt: the provider's own links, such as the correction of a wrong clock,
/// 7. per attempt: authorisation (a fresh signature or the bearer token),
/// 8. the status check, which turns refusals into `CloudError`,
/// 9. the gate's meter, which reads from each answer what is left,
/// 10. the transport, which a cancelled task leaves at once, but for writes that are to be let finish (``UncutWrites``).
///
/// Authorisation is inside retry because a repeated request needs a fresh date; decoding is outside the chain and is
/// never retried.
struct RequestPipeline: Sendable {
    private let send: HTTPMiddleware.Next

    init(
        _ configuration: ClientConfiguration,
        retry: RetryPolicy,
        exception: @escaping RetryingMiddleware.Exception = { _, _, _ in nil },
        perAttempt: [any HTTPMiddleware] = [],
        gate: RateLimitGate? = nil,
        authorizer: any HTTPMiddleware,
        statusCheck: StatusCheckMiddleware
    ) {
        let breaker = configuration.circuitBreaker.map {
            CircuitBreaker(policy: $0, time: configuration.time, observability: configuration.observability)
        }
        var links = configuration.middleware
        links.append(
            ObservingMiddleware(
                observability: configuration.observability,
                time: configuration.time,
                requestIDHeader: statusCheck.requestIDHeader
            )
        )
        links.append(
            RetryingMiddleware(
                policy: configuration.retry ?? retry,
                exception: exception,
                time: configuration.time,
                randomness: configuration.randomness,
                observability: configuration.observability
            )
        )
        if let gate { links.append(gate) }
        // Behind the gate, since an endpoint may go down while a request queues.
        if let breaker { links.append(breaker) }
        links += perAttempt
        links += [authorizer, statusCheck]
        if let gate { links.append(gate.meter) }
        let transport = configuration.transport
        let innermost: HTTPMiddleware.Next = { request, body, context in
            try await UncutWrites.send(request, body: body, limits: context.limits, over: transport)
        }
        send = links.reversed().reduce(innermost) { next, link in
            { request, body, context in
                try await link.intercept(request, body: body, context: context, next: next)
            }
        }
    }

    func callAsFunction(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext
    ) async throws -> (HTTPResponse, Data) {
        try await send(request, body, context)
    }
}
