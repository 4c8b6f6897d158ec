#if AsyncHTTPClient
    private import AsyncHTTPClient
    public import HTTPTypes
    private import NIOCore
    private import NIOHTTP1
    private import NIOSSL

    public import struct Foundation.Data
    public import struct Foundation.URL

    /// A transport on SwiftNIO, for services that run on it anyway. It is there with the package trait
    /// `AsyncHTTPClient`, which is off unless a package asks for it:
    ///
    /// ```swift
    /// .package(url: "…/XanthusCloud", from: "…", traits: ["AsyncHTTPClient"])
    /// ```
    ///
    /// - A request that may change something is sent once, on a connection of its own. `GET` and `HEAD` share a pool of
    ///   connections.
    /// - Only HTTP/1.1 is spoken, and no compressed answers are asked for. Redirects are returned as they come.
    /// - ``TransportLimits`` hold to the millisecond, and cancelling the task closes the socket. A connection has ten
    ///   seconds to come about.
    /// - TLS certificates are verified against the system's authorities, and those that it is given.
    /// - No proxy is used, whatever the environment says.
    ///
    /// One value serves a whole process; it holds connections, so share it.
    public final class AsyncHTTPClientTransport: HTTPTransport {
        private let pool: HTTPClient
        /// Uses each connection once, so that a request that may change something never meets a dead one.
        private let once: HTTPClient

        /// Creates a transport with a pool of connections of its own, on the event loops that the process shares.
        ///
        /// - Parameter certificateAuthorities: A PEM file of authorities to trust besides the system's.
        public init(certificateAuthorities: URL? = nil) {
            var configuration = HTTPClient.Configuration.xanthusTransport
            if let certificateAuthorities {
                var tls = TLSConfiguration.makeClientConfiguration()
                tls.additionalTrustRoots = [.file(certificateAuthorities.path)]
                configuration.tlsConfiguration = tls
            }
            pool = HTTPClient(configuration: configuration)
            configuration.maximumUsesPerConnection = 1
            once = HTTPClient(configuration: configuration)
        }

        deinit {
            // No request is under way: each holds the transport.
            pool.shutdown { _ in }
            once.shutdown { _ in }
        }

        /// Sends a request and returns the whole answer, whatever its status.
        public func send(
            _ request: HTTPRequest,
            body: Data?,
            limits: TransportLimits
        ) async throws -> (HTTPResponse, Data) {
            try Task.checkCancellation()
            let address = try URL(of: request, body: body)
            let exchange = AsyncHTTPClientExchange(
                client: request.method == .get || request.method == .head ? pool : once,
                authority: request.authority ?? "",
                limits: limits
            )
            return try await exchange.run(HTTPClientRequest(request, address: address), body: body)
        }
    }

    extension HTTPClient.Configuration {
        /// One try at a connection, no memory of earlier requests, and connections enough for a fleet.
        fileprivate static var xanthusTransport: HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow, decompression: .disabled)
            configuration.httpVersion = .http1Only
            configuration.timeout.connect = .seconds(10)
            configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
            // What cannot be reached is for the pipeline to try again.
            configuration.connectionPool.retryConnectionEstablishment = false
            // The pipeline traces; a second tracer would add headers to what is signed.
            configuration.tracing.tracer = nil
            return configuration
        }
    }
#endif
