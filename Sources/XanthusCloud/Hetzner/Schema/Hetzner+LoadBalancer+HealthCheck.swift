extension Hetzner.LoadBalancer {
    /// How it is seen whether a target is well.
    public struct HealthCheck: Codable, Hashable, Sendable {
        /// How a target is asked.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The protocol's name on the wire.
            public let rawValue: String
            /// Names a protocol.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// By a connection.
            public static let tcp = Kind(rawValue: "tcp")
            /// By a question, which ``HTTP/tls`` has asked by HTTPS.
            public static let http = Kind(rawValue: "http")
        }

        /// What is asked by HTTP.
        public struct HTTP: Codable, Hashable, Sendable {
            /// The host to ask for, up to 128 characters; none if absent.
            public var domain: String?
            /// The path, up to 256 characters.
            public var path: String
            /// What the answer has to hold, up to 256 characters.
            public var response: String?
            /// The statuses that are well, such as `2??`, up to 20.
            public var statusCodes: [String]?
            /// Whether to ask by HTTPS.
            public var tls: Bool?

            /// Describes a question.
            public init(
                path: String = "/",
                domain: String? = nil,
                response: String? = nil,
                statusCodes: [String]? = nil,
                tls: Bool? = nil
            ) {
                self.path = path
                self.domain = domain
                self.response = response
                self.statusCodes = statusCodes
                self.tls = tls
            }

            private enum CodingKeys: String, CodingKey {
                case domain
                case path
                case response
                case statusCodes = "status_codes"
                case tls
            }

            /// Writes what the API reads; no host is written as null, which means it.
            public func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(domain, forKey: .domain)
                try container.encode(path, forKey: .path)
                try container.encodeIfPresent(response, forKey: .response)
                try container.encodeIfPresent(statusCodes, forKey: .statusCodes)
                try container.encodeIfPresent(tls, forKey: .tls)
            }
        }

        /// `tcp` for a connection, `http` for a question.
        public var `protocol`: Kind
        /// The port of the targets.
        public var port: Int
        /// How often, 3 to 60 s.
        public var interval: Int
        /// How long a target may take, 1 to 60 s.
        public var timeout: Int
        /// How many times in a row turn a target from well to unwell and back, 1 to 5.
        public var retries: Int
        /// What is asked by HTTP.
        public var http: HTTP?

        /// Describes a check.
        public init(
            _ protocol: Kind,
            port: Int,
            interval: Int = 15,
            timeout: Int = 10,
            retries: Int = 3,
            http: HTTP? = nil
        ) {
            self.protocol = `protocol`
            self.port = port
            self.interval = interval
            self.timeout = timeout
            self.retries = retries
            self.http = http
        }
    }
}
