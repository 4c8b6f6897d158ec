public import HTTPTypes

public import struct Foundation.Data

/// What carries a request to a cloud and its answer back.
///
/// The SDK ships ``URLSessionTransport`` for real use, `AsyncHTTPClientTransport` with the package trait
/// `AsyncHTTPClient`, and ``MockTransport`` for tests; the simulated clouds bring transports of their own.
///
/// ## What a transport promises
/// `HTTPTransportConformance` in XanthusCloudTesting has a check for each of these.
/// - Path and query arrive as the very bytes of `request.path`: providers sign them. What cannot be sent as it is, or has
///   an authority that is not just host and port, is refused as `.invalidRequest`. So is a body on `GET` and `HEAD`.
/// - Header fields arrive with their values, and come back with theirs; repeated ones may become a list. Nothing is added
///   but `Host`, `Content-Length`, `Connection`, `User-Agent`, `Priority` and the `Accept` fields.
/// - Any final status is an answer. Interim ones (1xx) are passed over. Redirects and challenges come back as they are.
///   No cookie, cache or credential is kept.
/// - A request is sent once. A stack that repeats requests on its own makes two servers out of one; only `GET` and
///   `HEAD`, which change nothing, may be repeated beneath a transport, and only these share connections.
/// - ``TransportLimits`` hold: `.timedOut` ends the wait, and `.invalidResponse` the reading of an answer that is too
///   large, each with its connection.
/// - A failure is a ``CloudError`` with code `.unreachable` where the request surely was not sent, `.untrusted` where
///   that is because of the server's certificate, and `.transport` where it is unknown. It names the authority, and
///   neither path, fields nor body. Other errors are taken for `.transport`.
/// - Cancellation ends a call at once, and its connection; `CancellationError` travels unwrapped.
public protocol HTTPTransport: Sendable {
    /// Sends a request and returns the whole answer, whatever its status.
    ///
    /// - Parameters:
    ///   - request: Method, scheme, authority, path with query, and headers. The path is sent verbatim.
    ///   - body: The body, or `nil` for none. `POST` and `PUT` without one go out with `Content-Length: 0`.
    ///   - limits: How long and how much to wait for.
    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data)
}
