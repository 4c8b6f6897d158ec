public import struct Foundation.Date

extension OCI {
    /// A virtual cloud network.
    public struct Vcn: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The first IPv4 range. Oracle prefers `cidrBlocks`.
        public let cidrBlock: String?
        /// The IPv4 ranges.
        public let cidrBlocks: [String]?
        /// The IPv6 ranges from Oracle.
        public let ipv6CidrBlocks: [String]?
        /// The private IPv6 ranges.
        public let ipv6PrivateCidrBlocks: [String]?
        /// The name in DNS.
        public let dnsLabel: String?
        /// The domain that the label makes, such as `net.oraclevcn.com`.
        public let vcnDomainName: String?
        /// The route table that came with it. It cannot be deleted, only emptied.
        public let defaultRouteTableId: String?
        /// The security list that came with it; it opens TCP 22 to everybody.
        public let defaultSecurityListId: String?
        /// The DHCP options that came with it.
        public let defaultDhcpOptionsId: String?
        /// `PROVISIONING`, `AVAILABLE`, `UPDATING`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
