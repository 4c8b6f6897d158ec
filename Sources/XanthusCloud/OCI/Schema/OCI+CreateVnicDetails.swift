extension OCI {
    /// A virtual network card that is made with an instance or for it.
    public struct CreateVnicDetails: Encodable, Sendable {
        /// An IPv6 address to give: Oracle's `Ipv6AddressIpv6SubnetCidrPairDetails`.
        public struct Ipv6Choice: Encodable, Hashable, Sendable {
            /// The range of the subnet to take it from.
            public var ipv6SubnetCidr: String?
            /// The address; `nil` for any of the range.
            public var ipv6Address: String?

            /// Chooses a range, or an address of it.
            public init(ipv6SubnetCidr: String? = nil, ipv6Address: String? = nil) {
                self.ipv6SubnetCidr = ipv6SubnetCidr
                self.ipv6Address = ipv6Address
            }
        }

        /// The subnet to join.
        public var subnetId: String
        /// Whether to give a public IPv4 address; `nil` for what the subnet allows.
        public var assignPublicIp: Bool?
        /// Whether to give an IPv6 address.
        public var assignIpv6Ip: Bool?
        /// The IPv6 addresses to give, if not any.
        public var ipv6AddressIpv6SubnetCidrPairDetails: [Ipv6Choice]?
        /// The address in the subnet; `nil` for any that is free.
        public var privateIp: String?
        /// The network security groups in front of it, five at most.
        public var nsgIds: [String]?
        /// The name in the subnet's DNS, unique there.
        public var hostnameLabel: String?
        /// Whether a private zone of the VCN gets a record of it.
        public var assignPrivateDnsRecord: Bool?
        /// Whether it may send and get packets that are not its own, as a router does.
        public var skipSourceDestCheck: Bool?
        /// The name. Names may repeat.
        public var displayName: String?
        /// The tags without a namespace.
        public var freeformTags: [String: String]?

        /// Joins a subnet.
        public init(subnetId: String) {
            self.subnetId = subnetId
        }
    }
}
