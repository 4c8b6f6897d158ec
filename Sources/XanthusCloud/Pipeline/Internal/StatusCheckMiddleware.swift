internal import HTTPTypes

internal import struct Foundation.Data

/// Turns answers that are refusals, and failures of the way, into `CloudError` with the context of the call.
struct StatusCheckMiddleware: HTTPMiddleware {
    /// The header in which the cloud names the request.
    let requestIDHeader: HTTPField.Name
    /// What a date in `Retry-After` is compared with.
    let time: TimeSource
    /// The provider's mapping table from a refusal to an error. Context is filled in here, and `Retry-After` unless the
    /// table knows better.
    let refusal: @Sendable (HTTPResponse, Data, RequestContext) -> CloudError

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        do {
            let (response, data) = try await next(request, body, context)
            if response.status.kind == .successful { return (response, data) }
            var error = refusal(response, data, context)
            error.httpStatus = response.status.code
            error.retryAfter = error.retryAfter ?? response.retryAfter(now: time.now)
            error.requestID = response.headerFields[requestIDHeader]
            error.cloudDate = error.cloudDate ?? response.headerFields[.date].flatMap(HTTPDate.date(from:))
            throw error
        } catch let error as CancellationError {
            throw error
        } catch {
            // A transport of the caller's may end a cancelled call with an error of its own.
            try Task.checkCancellation()
            var known =
                error as? CloudError
                ?? CloudError(
                    .transport,
                    "The connection failed: \(type(of: error)). Repeat the call, or look at the underlying error.",
                    underlying: error
                )
            known.provider = context.provider
            known.operation = context.operation
            known.attempt = context.attempt
            // Where no answer names the request, the name that it was sent under may be found in the cloud's logs.
            known.requestID = known.requestID ?? request.headerFields[requestIDHeader]
            throw known
        }
    }
}
