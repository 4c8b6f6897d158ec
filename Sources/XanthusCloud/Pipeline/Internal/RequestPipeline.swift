internal import HTTPTypes

internal import struct Foundation.Data

/// The chain that every request goes through, outermost first:
///
/// 1. the caller's own middleware,
/// 2. observation (span, metrics, log),
/// 3. retry,
/// 4. per attempt: authorisation (a fresh signature or the bearer token),
/// 5. the status check, which turns refusals into `CloudError`,
/// 6. the transport.
///
/// Authorisation is inside retry because a repeated request needs a fresh date; decoding is outside the chain and is
/// never retried.
struct RequestPipeline: Sendable {
    private let send: HTTPMiddleware.Next

    init(
        _ configuration: ClientConfiguration,
        retry: RetryPolicy,
        authorizer: any HTTPMiddleware,
        statusCheck: StatusCheckMiddleware
    ) {
        let links: [any HTTPMiddleware] =
            configuration.middleware + [
                ObservingMiddleware(
                    observability: configuration.observability,
                    time: configuration.time,
                    requestIDHeader: statusCheck.requestIDHeader
                ),
                RetryingMiddleware(
                    policy: configuration.retry ?? retry,
                    time: configuration.time,
                    randomness: configuration.randomness,
                    observability: configuration.observability
                ),
                authorizer,
                statusCheck,
            ]
        let transport = configuration.transport
        let innermost: HTTPMiddleware.Next = { request, body, context in
            try await transport.send(request, body: body, limits: context.limits)
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
