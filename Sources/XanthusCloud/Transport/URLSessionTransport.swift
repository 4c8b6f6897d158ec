public import HTTPTypes

public import struct Foundation.Data

#if canImport(FoundationNetworking)
    private import FoundationNetworking
#else
    private import Foundation
#endif

/// The transport for real use: Foundation's `URLSession`, with its surprises taken out.
///
/// - A request that may change something is sent once, on a connection of its own. `GET` and `HEAD` share a pool of
///   connections.
/// - Redirects, cookies, caches and stored credentials play no part.
/// - ``TransportLimits`` hold to the millisecond, and cancelling the task closes the socket.
/// - TLS certificates are verified against the system's authorities.
/// - On Linux the proxy variables `http_proxy`, `https_proxy`, `all_proxy` and `no_proxy` are honoured, on macOS the
///   system's settings. Loopback addresses are never proxied.
///
/// One value serves a whole process; it holds connections, so share it.
///
/// - Note: On Linux, Foundation up to and including Swift 6.3 ends the process when a server closes the connection
///   within the head of its answer, or sends fields after the last chunk of one. Swift 6.4 reports an error instead in the
///   former case.
public final class URLSessionTransport: HTTPTransport {
    private let pool: URLSession
    private let pooled = URLSessionExchanges()

    /// Creates a transport with a pool of connections of its own.
    public init() {
        pool = URLSession(configuration: .xanthusTransport, delegate: pooled, delegateQueue: nil)
    }

    deinit {
        pool.finishTasksAndInvalidate()
    }

    /// Sends a request and returns the whole answer, whatever its status.
    public func send(
        _ request: HTTPRequest,
        body: Data?,
        limits: TransportLimits
    ) async throws -> (HTTPResponse, Data) {
        try Task.checkCancellation()
        let urlRequest = try URLRequest(request, body: body)
        #if canImport(FoundationNetworking)
            ProxyExemption.cover(request.authority ?? "")
        #endif
        let exchange = URLSessionExchange(authority: request.authority ?? "", limits: limits)

        // libcurl, beneath URLSession on Linux, repeats a request of its own accord when a reused connection turns
        // out to be dead, and nothing switches that off. Reading twice is harmless (RFC 9110, 9.2.2), and a new TLS
        // handshake for every poll and page is not, so what only reads shares the pool. All else gets a session, and
        // so a connection, that nobody used before: 0.3 ms more on loopback.
        if request.method == .get || request.method == .head {
            let task = pool.dataTask(with: urlRequest)
            pooled.add(exchange, for: task)
            return try await exchange.run(task)
        }
        let exchanges = URLSessionExchanges()
        let session = URLSession(configuration: .xanthusTransport, delegate: exchanges, delegateQueue: nil)
        let task = session.dataTask(with: urlRequest)
        exchanges.add(exchange, for: task)
        session.finishTasksAndInvalidate()
        return try await exchange.run(task)
    }
}

extension URLSessionConfiguration {
    /// No memory of earlier requests, and connections enough for a fleet.
    fileprivate static var xanthusTransport: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.urlCredentialStorage = nil
        configuration.httpCookieStorage = nil
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpShouldSetCookies = false
        // The default of six lets the seventh slow call wait for a connection until its time is up.
        configuration.httpMaximumConnectionsPerHost = 64
        return configuration
    }
}
