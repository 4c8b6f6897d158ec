extension Hetzner.LoadBalancer {
    /// Where a load balancer sends what comes in.
    public struct Target: Decodable, Sendable {
        /// What a target is.
        public struct Kind: RawRepresentable, Decodable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// A server.
            public static let server = Kind(rawValue: "server")
            /// All servers with certain labels.
            public static let labelSelector = Kind(rawValue: "label_selector")
            /// An address of a dedicated server.
            public static let ip = Kind(rawValue: "ip")
        }

        /// A server, by its number.
        public struct Server: Decodable, Sendable {
            /// The number.
            public let id: Hetzner.ID<Hetzner.Server>
        }

        /// A choice of servers.
        public struct Selector: Decodable, Sendable {
            /// The labels, as the API reads them.
            public let selector: String
        }

        /// An address.
        public struct Address: Decodable, Sendable {
            /// The address.
            public let ip: String
        }

        /// Whether a target is well, for one service.
        public struct Health: Decodable, Hashable, Sendable {
            /// Whether a target is well.
            public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
                /// The state's name on the wire.
                public let rawValue: String
                /// Names a state.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// It answers.
                public static let healthy = Status(rawValue: "healthy")
                /// It does not.
                public static let unhealthy = Status(rawValue: "unhealthy")
                /// It was not asked yet.
                public static let unknown = Status(rawValue: "unknown")
            }

            /// The port of the service.
            public let listenPort: Int
            /// Whether it is well.
            public let status: Status
            /// Why not, such as `layer4_timeout`.
            public let detail: String?
            /// What it answered by HTTP.
            public let httpStatusCode: Int?

            private enum CodingKeys: String, CodingKey {
                case listenPort = "listen_port"
                case status
                case detail
                case httpStatusCode = "http_status_code"
            }
        }

        /// A server that a selector has chosen.
        public struct Chosen: Decodable, Sendable {
            /// What it is: a server.
            public let type: Kind
            /// The server.
            public let server: Server?
            /// Whether it is well, for each service.
            public let healthStatus: [Health]?
            /// Whether it is reached by its private address.
            public let usePrivateIP: Bool?

            private enum CodingKeys: String, CodingKey {
                case type
                case server
                case healthStatus = "health_status"
                case usePrivateIP = "use_private_ip"
            }
        }

        /// What it is.
        public let type: Kind
        /// The server, of that kind.
        public let server: Server?
        /// The choice of servers, of that kind.
        public let labelSelector: Selector?
        /// The address, of that kind.
        public let ip: Address?
        /// Whether it is well, for each service.
        public let healthStatus: [Health]?
        /// Whether it is reached by its private address.
        public let usePrivateIP: Bool?
        /// The servers that are chosen now.
        public let targets: [Chosen]?

        private enum CodingKeys: String, CodingKey {
            case type
            case server
            case labelSelector = "label_selector"
            case ip
            case healthStatus = "health_status"
            case usePrivateIP = "use_private_ip"
            case targets
        }
    }
}
