public import HTTPTypes

public import struct Foundation.Data

/// A link of the chain between an operation and the transport.
///
/// A transport performs a request; a middleware wraps one: it may change the request, look at the answer, call
/// `next` again or not at all. Errors of `next` are ``CloudError`` or `CancellationError`.
public protocol HTTPMiddleware: Sendable {
    /// The rest of the chain.
    typealias Next = @Sendable (HTTPRequest, Data?, RequestContext) async throws -> (HTTPResponse, Data)

    /// Handles a request, usually by calling `next` once.
    func intercept(
        _ request: HTTPRequest,
        body: Data?,
        context: RequestContext,
        next: Next
    ) async throws -> (HTTPResponse, Data)
}
