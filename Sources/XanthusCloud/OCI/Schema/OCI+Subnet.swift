public import struct Foundation.Date

extension OCI {
    /// A part of a virtual cloud network that VNICs are in.
    public struct Subnet: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it is part of.
        public let vcnId: String
        /// The availability domain; null for a regional one, which spans all.
        public let availabilityDomain: String?
        /// The IPv4 range.
        public let cidrBlock: String?
        /// All IPv4 ranges.
        public let ipv4CidrBlocks: [String]?
        /// The IPv6 range.
        public let ipv6CidrBlock: String?
        /// All IPv6 ranges.
        public let ipv6CidrBlocks: [String]?
        /// The router's address.
        public let virtualRouterIp: String?
        /// The router's IPv6 address.
        public let ipv6VirtualRouterIp: String?
        /// The router's hardware address.
        public let virtualRouterMac: String?
        /// The name in DNS.
        public let dnsLabel: String?
        /// The domain that the label makes, such as `subnet.net.oraclevcn.com`.
        public let subnetDomainName: String?
        /// The route table in force.
        public let routeTableId: String?
        /// The security lists in force; what one of them allows is allowed.
        public let securityListIds: [String]?
        /// The DHCP options in force.
        public let dhcpOptionsId: String?
        /// Whether VNICs here may have no public address.
        public let prohibitPublicIpOnVnic: Bool?
        /// Whether nobody outside may begin to talk to VNICs here, over IPv6 too.
        public let prohibitInternetIngress: Bool?
        /// `PROVISIONING`, `AVAILABLE`, `UPDATING`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
