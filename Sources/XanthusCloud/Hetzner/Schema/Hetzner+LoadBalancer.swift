public import struct Foundation.Date

extension Hetzner {
    /// A balancer of traffic among servers.
    public struct LoadBalancer: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "load_balancer"
        /// What many are called in an answer.
        public static let plural = "load_balancers"

        /// How a target is chosen for what comes in.
        public struct Algorithm: Codable, Hashable, Sendable {
            /// How a target is chosen for what comes in.
            public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
                /// The algorithm's name on the wire.
                public let rawValue: String
                /// Names an algorithm.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// One after the other.
                public static let roundRobin = Kind(rawValue: "round_robin")
                /// The one with the fewest connections.
                public static let leastConnections = Kind(rawValue: "least_connections")
            }

            /// How a target is chosen for what comes in.
            public var type: Kind

            /// Names an algorithm.
            public init(_ type: Kind) {
                self.type = type
            }
        }

        /// The public side.
        public struct PublicNet: Decodable, Sendable {
            /// A public address.
            public struct Address: Decodable, Sendable {
                /// The number of the primary IP.
                public let id: Hetzner.ID<PrimaryIP>?
                /// The address.
                public let ip: String?
                /// The name that it leads back to.
                public let dnsPointer: String?
                /// Whether Hetzner let nothing through.
                public let blocked: Bool?

                private enum CodingKeys: String, CodingKey {
                    case id
                    case ip
                    case dnsPointer = "dns_ptr"
                    case blocked
                }
            }

            /// Whether it takes what comes from the internet.
            public let enabled: Bool
            /// The IPv4 address.
            public let ipv4: Address?
            /// The IPv6 address.
            public let ipv6: Address?
        }

        /// A private network that it is in.
        public struct PrivateNet: Decodable, Sendable {
            /// The network.
            public let network: Hetzner.ID<Network>
            /// The address there.
            public let ip: String?
        }

        /// The number.
        public let id: Hetzner.ID<LoadBalancer>
        /// The name, unique in the project.
        public let name: String
        /// The public side.
        public let publicNet: PublicNet?
        /// The private networks.
        public let privateNet: [PrivateNet]?
        /// Where it stands.
        public let location: Location?
        /// The size.
        public let loadBalancerType: LoadBalancerType?
        /// What it listens for.
        public let services: [Service]?
        /// Where it sends what comes in.
        public let targets: [Target]?
        /// How a target is chosen.
        public let algorithm: Algorithm?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// When it was made.
        public let created: Date?
        /// What went out in this month, in bytes.
        public let outgoingTraffic: Int?
        /// What came in in this month, in bytes.
        public let ingoingTraffic: Int?
        /// What may go out in a month for nothing, in bytes.
        public let includedTraffic: Int?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case publicNet = "public_net"
            case privateNet = "private_net"
            case location
            case loadBalancerType = "load_balancer_type"
            case services
            case targets
            case algorithm
            case protection
            case labels
            case created
            case outgoingTraffic = "outgoing_traffic"
            case ingoingTraffic = "ingoing_traffic"
            case includedTraffic = "included_traffic"
        }
    }
}
