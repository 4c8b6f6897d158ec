internal import HTTPTypes

internal import struct Foundation.Data

/// Signs each attempt anew: Oracle takes a signature for five minutes around its date.
struct SigningMiddleware: HTTPMiddleware {
    let signer: OCIRequestSigner
    let time: TimeSource

    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data) {
        try await next(try signer.sign(request, body: body, at: time.now), body, context)
    }
}
