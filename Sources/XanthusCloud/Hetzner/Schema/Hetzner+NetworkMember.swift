extension Hetzner {
    /// A server or load balancer in a private network.
    public struct NetworkMember: Resource {
        /// What one is called in an answer.
        public static let singular = "member"
        /// What many are called in an answer.
        public static let plural = "members"

        /// The kind of thing.
        public struct Kind: RawRepresentable, Decodable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// A server.
            public static let server = Kind(rawValue: "server")
            /// A load balancer.
            public static let loadBalancer = Kind(rawValue: "load_balancer")
        }

        /// How far its membership is.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// In the network, and up to date.
            public static let ok = Status(rawValue: "ok")
            /// On its way in.
            public static let attaching = Status(rawValue: "attaching")
            /// On its way out.
            public static let detaching = Status(rawValue: "detaching")
            /// Being changed.
            public static let updating = Status(rawValue: "updating")
            /// The last change failed; it may be out of reach.
            public static let error = Status(rawValue: "error")
        }

        private let number: Hetzner.ID<NetworkMember>
        /// The kind of thing.
        public let type: Kind
        /// Its address in the network.
        public let ip: String
        /// Its further addresses in the network.
        public let aliasIPs: [String]?
        /// The range of the subnet that it is in.
        public let subnet: String?
        /// How far its membership is.
        public let status: Status

        /// The number of the thing; of a server or a load balancer.
        public var id: Int { number.rawValue }
        /// The server, if it is one.
        public var server: ID<Server>? { type == .server ? ID(id) : nil }

        private enum CodingKeys: String, CodingKey {
            case number = "id"
            case type
            case ip
            case aliasIPs = "alias_ips"
            case subnet
            case status
        }
    }
}
