extension Hetzner.LoadBalancer {
    /// What a load balancer listens for, and how it passes it on. Its port is what it goes by.
    ///
    /// ```swift
    /// Hetzner.LoadBalancer.Service(.http, from: 80, to: 8080)
    /// ```
    public struct Service: Codable, Hashable, Sendable {
        /// What is spoken.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The protocol's name on the wire.
            public let rawValue: String
            /// Names a protocol.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// TCP, passed on as it is.
            public static let tcp = Kind(rawValue: "tcp")
            /// HTTP.
            public static let http = Kind(rawValue: "http")
            /// HTTPS, which ends here if there are certificates.
            public static let https = Kind(rawValue: "https")
        }

        /// Choices for HTTP and HTTPS.
        public struct HTTP: Codable, Hashable, Sendable {
            /// The name of the cookie that keeps a visitor with a target, up to 100 characters; `HCLBSTICKY` unless
            /// given.
            public var cookieName: String?
            /// How long that cookie lasts, 30 to 86,400 s; 300 unless given.
            public var cookieLifetime: Int?
            /// How long nothing may be said before both sides are hung up on, in seconds; 50 unless given.
            public var idleTimeout: Int?
            /// Whether a visitor stays with a target.
            public var stickySessions: Bool?
            /// The certificates of HTTPS; without any it is passed on as it is.
            public var certificates: [Hetzner.ID<Hetzner.Certificate>]?
            /// Whether HTTP is sent on to HTTPS.
            public var redirectHTTP: Bool?

            /// Chooses nothing yet.
            public init() {}

            private enum CodingKeys: String, CodingKey {
                case cookieName = "cookie_name"
                case cookieLifetime = "cookie_lifetime"
                case idleTimeout = "timeout_idle"
                case stickySessions = "sticky_sessions"
                case certificates
                case redirectHTTP = "redirect_http"
            }
        }

        /// What is spoken.
        public var `protocol`: Kind
        /// The port that it listens on.
        public var listenPort: Int
        /// The port of the targets.
        public var destinationPort: Int
        /// Whether targets are told who is there by the PROXY protocol.
        public var proxyProtocol: Bool
        /// How it is seen whether a target is well.
        public var healthCheck: HealthCheck
        /// Choices for HTTP and HTTPS.
        public var http: HTTP?

        /// Describes a service.
        ///
        /// - Parameter healthCheck: How it is seen whether a target is well; by a connection unless given.
        public init(
            _ protocol: Kind,
            from listenPort: Int,
            to destinationPort: Int,
            proxyProtocol: Bool = false,
            healthCheck: HealthCheck? = nil,
            http: HTTP? = nil
        ) {
            self.protocol = `protocol`
            self.listenPort = listenPort
            self.destinationPort = destinationPort
            self.proxyProtocol = proxyProtocol
            self.healthCheck = healthCheck ?? HealthCheck(.tcp, port: destinationPort)
            self.http = http
        }

        private enum CodingKeys: String, CodingKey {
            case `protocol`
            case listenPort = "listen_port"
            case destinationPort = "destination_port"
            case proxyProtocol = "proxyprotocol"
            case healthCheck = "health_check"
            case http
        }
    }
}
