public import HTTPTypes

public import struct Foundation.Data

/// What carries a request to a cloud and its answer back.
///
/// The SDK ships ``URLSessionTransport`` for real use and ``MockTransport`` for tests; the simulated clouds bring
/// transports of their own.
///
/// ## Implementation notes
/// - Send exactly the bytes of `request.path`: providers sign them. Add no header that a provider set already.
/// - Send a request once. A stack that repeats requests on its own makes two servers out of one; only `GET` and
///   `HEAD`, which change nothing, may be repeated beneath a transport.
/// - Follow no redirect: answer with the 3xx as it came.
/// - Keep ``TransportLimits``.
/// - Throw ``CloudError`` with code `.unreachable` where the request surely was not sent, `.untrusted` where that is
///   because of the server's certificate, `.transport` where it is unknown, `.timedOut` where a limit ended the wait, `.invalidResponse` where the answer was too large.
///   Let `CancellationError` travel unwrapped. Other errors are taken for `.transport`.
public protocol HTTPTransport: Sendable {
    /// Sends a request and returns the whole answer, whatever its status.
    ///
    /// - Parameters:
    ///   - request: Method, scheme, authority, path with query, and headers. The path is sent verbatim.
    ///   - body: The body, or `nil` for none. `POST` and `PUT` without one go out with `Content-Length: 0`.
    ///   - limits: How long and how much to wait for.
    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data)
}
