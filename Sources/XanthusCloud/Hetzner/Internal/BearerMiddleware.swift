internal import HTTPTypes

internal import struct Foundation.Data

/// Authorises each attempt with the project's token.
struct BearerMiddleware: HTTPMiddleware {
    let token: Secret<String>

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        var request = request
        token.withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }
        return try await next(request, body, context)
    }
}
