public import struct Foundation.Date

extension Hetzner {
    /// A private network of IPv4 addresses, beside the public side of servers.
    ///
    /// Its range is divided into subnets, each of one zone; a server needs one in its zone to join.
    public struct Network: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "network"
        /// What many are called in an answer.
        public static let plural = "networks"

        /// The number.
        public let id: Hetzner.ID<Network>
        /// The name, unique in the project.
        public let name: String
        /// The range, as a CIDR.
        public let ipRange: String
        /// The parts that addresses are given out from.
        public let subnets: [Subnet]?
        /// Where packets for other networks go.
        public let routes: [Route]?
        /// The servers in it.
        public let servers: [Hetzner.ID<Server>]?
        /// The load balancers in it.
        public let loadBalancers: [Hetzner.ID<LoadBalancer>]?
        /// What it is protected from.
        public let protection: Protection?
        /// The labels.
        public let labels: [String: String]?
        /// When it was made.
        public let created: Date?
        /// Whether the vSwitch that it is coupled with learns its routes.
        public let exposesRoutesToVSwitch: Bool?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case ipRange = "ip_range"
            case subnets
            case routes
            case servers
            case loadBalancers = "load_balancers"
            case protection
            case labels
            case created
            case exposesRoutesToVSwitch = "expose_routes_to_vswitch"
        }
    }
}

extension Hetzner.Network {
    /// A part of a network, in one zone.
    public struct Subnet: Decodable, Hashable, Sendable {
        /// What a subnet is for.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The kind's name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Servers and load balancers.
            public static let cloud = Kind(rawValue: "cloud")
            /// Dedicated servers besides, through a vSwitch.
            public static let vswitch = Kind(rawValue: "vswitch")
            /// Servers: the former name of ``cloud``, of subnets that were made with it.
            public static let server = Kind(rawValue: "server")
        }

        /// What it is for.
        public let type: Kind
        /// The range, as a CIDR.
        public let ipRange: String?
        /// The zone.
        public let networkZone: Hetzner.NetworkZone
        /// Where its servers send what leads out of it.
        public let gateway: String?
        /// The vSwitch's number in Robot, if it is coupled with one.
        public let vswitchID: Int?

        private enum CodingKeys: String, CodingKey {
            case type
            case ipRange = "ip_range"
            case networkZone = "network_zone"
            case gateway
            case vswitchID = "vswitch_id"
        }
    }

    /// A part that a network shall have.
    public struct NewSubnet: Encodable, Hashable, Sendable {
        /// What it is for.
        public var type: Subnet.Kind
        /// The zone.
        public var networkZone: Hetzner.NetworkZone
        /// The range, as a CIDR of /30 or larger; the first free /24 unless given.
        public var ipRange: String?
        /// The vSwitch's number in Robot, for a subnet that is coupled with one.
        public var vswitchID: Int?

        /// Describes a part.
        public init(
            _ type: Subnet.Kind = .cloud,
            in networkZone: Hetzner.NetworkZone,
            ipRange: String? = nil,
            vswitchID: Int? = nil
        ) {
            self.type = type
            self.networkZone = networkZone
            self.ipRange = ipRange
            self.vswitchID = vswitchID
        }

        private enum CodingKeys: String, CodingKey {
            case type
            case ipRange = "ip_range"
            case networkZone = "network_zone"
            case vswitchID = "vswitch_id"
        }
    }

    /// Where packets for another network go.
    public struct Route: Codable, Hashable, Sendable {
        /// The other network, as a CIDR: a private one, or `0.0.0.0/0` for all that no other route says.
        public var destination: String
        /// The private address of the server that passes them on.
        public var gateway: String

        /// Describes a route.
        public init(to destination: String, through gateway: String) {
            self.destination = destination
            self.gateway = gateway
        }
    }
}
