extension Hetzner.Server {
    /// The public side of a server.
    public struct PublicNet: Decodable, Sendable {
        /// A public IPv4 address.
        public struct IPv4: Decodable, Hashable, Sendable {
            /// The number of the primary IP.
            public let id: Hetzner.ID<Hetzner.PrimaryIP>?
            /// The address.
            public let ip: String
            /// Whether Hetzner has blocked it because of abuse.
            public let blocked: Bool?
            /// The name that it leads back to.
            public let dnsPointer: String?

            private enum CodingKeys: String, CodingKey {
                case id
                case ip
                case blocked
                case dnsPointer = "dns_ptr"
            }
        }

        /// A public IPv6 network.
        public struct IPv6: Decodable, Hashable, Sendable {
            /// The number of the primary IP.
            public let id: Hetzner.ID<Hetzner.PrimaryIP>?
            /// The network, such as `2001:db8::/64`.
            public let ip: String
            /// Whether Hetzner has blocked it because of abuse.
            public let blocked: Bool?
            /// The names that its addresses lead back to.
            public let dnsPointers: [Hetzner.DNSPointer]?

            private enum CodingKeys: String, CodingKey {
                case id
                case ip
                case blocked
                case dnsPointers = "dns_ptr"
            }
        }

        /// A firewall in front of the server.
        public struct Firewall: Decodable, Hashable, Sendable {
            /// Whether a firewall works.
            public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
                /// The state's name on the wire.
                public let rawValue: String
                /// Names a state.
                public init(rawValue: String) { self.rawValue = rawValue }
                /// It filters.
                public static let applied = Status(rawValue: "applied")
                /// Not yet.
                public static let pending = Status(rawValue: "pending")
            }

            /// The number.
            public let id: Hetzner.ID<Hetzner.Firewall>?
            /// Whether it works.
            public let status: Status?
        }

        /// The IPv4 address.
        public let ipv4: IPv4?
        /// The IPv6 network.
        public let ipv6: IPv6?
        /// The floating IPs that lead to it.
        public let floatingIPs: [Hetzner.ID<Hetzner.FloatingIP>]?
        /// The firewalls in front of it.
        public let firewalls: [Firewall]?

        private enum CodingKeys: String, CodingKey {
            case ipv4
            case ipv6
            case floatingIPs = "floating_ips"
            case firewalls
        }
    }

    /// A private network that a server is in.
    public struct PrivateNet: Decodable, Hashable, Sendable {
        /// The network.
        public let network: Hetzner.ID<Hetzner.Network>
        /// The server's address there.
        public let ip: String
        /// Its further addresses there.
        public let aliasIPs: [String]?
        /// The hardware address of its card there.
        public let macAddress: String?

        private enum CodingKeys: String, CodingKey {
            case network
            case ip
            case aliasIPs = "alias_ips"
            case macAddress = "mac_address"
        }
    }
}
