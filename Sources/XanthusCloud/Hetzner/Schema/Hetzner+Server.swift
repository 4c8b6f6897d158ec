public import struct Foundation.Date

extension Hetzner {
    /// A server as the API writes it, in its shape of autumn 2026 (without `datacenter`).
    public struct Server: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "server"
        /// What many are called in an answer.
        public static let plural = "servers"

        /// What the machine is doing.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Being made.
            public static let initializing = Status(rawValue: "initializing")
            /// Being switched on.
            public static let starting = Status(rawValue: "starting")
            /// On.
            public static let running = Status(rawValue: "running")
            /// Being switched off.
            public static let stopping = Status(rawValue: "stopping")
            /// Off.
            public static let off = Status(rawValue: "off")
            /// Being removed.
            public static let deleting = Status(rawValue: "deleting")
        }

        /// The public side of a server.
        public struct PublicNet: Decodable, Sendable {
            /// A public address, or a /64 network for IPv6.
            public struct Address: Decodable, Sendable {
                /// The number of the primary IP.
                public let id: Int?
                /// The address; for IPv6 a network such as `2001:db8::/64`.
                public let ip: String
            }

            /// The IPv4 address.
            public let ipv4: Address?
            /// The IPv6 network.
            public let ipv6: Address?
        }

        /// A private network the server is in.
        public struct PrivateNet: Decodable, Sendable {
            /// The number of the network.
            public let network: Int
            /// The server's address there.
            public let ip: String
        }

        /// A part that the API names by number and name.
        public struct Reference: Decodable, Sendable {
            /// The number.
            public let id: Int
            /// The name.
            public let name: String?
        }

        /// The number.
        public let id: Hetzner.ID<Server>
        /// The name, unique in the project.
        public let name: String
        /// What the machine is doing.
        public let status: Status
        /// When it was made.
        public let created: Date?
        /// The public side.
        public let publicNet: PublicNet?
        /// The private networks.
        public let privateNet: [PrivateNet]?
        /// The size of machine.
        public let serverType: Reference
        /// Where it stands.
        public let location: Reference?
        /// What it was made from; null once the image is gone.
        public let image: Reference?
        /// Whether an action holds it.
        public let locked: Bool?
        /// The labels.
        public let labels: [String: String]?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case status
            case created
            case publicNet = "public_net"
            case privateNet = "private_net"
            case serverType = "server_type"
            case location
            case image
            case locked
            case labels
        }
    }
}
