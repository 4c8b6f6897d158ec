public import struct Foundation.Date

extension OCI {
    /// An IPv6 address, which is public if its subnet is.
    public struct Ipv6: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The address.
        public let ipAddress: String?
        /// The length of the prefix, if it is a block of addresses.
        public let cidrPrefixLength: Int?
        /// The VNIC that has it; null for one that is kept in its subnet.
        public let vnicId: String?
        /// The subnet it is in.
        public let subnetId: String?
        /// The name in the subnet's DNS.
        public let hostname: String?
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState?
        /// Whether a VNIC has it.
        public let ipState: IPState?
        /// Whether it goes with the VNIC.
        public let lifetime: IPLifetime?
        /// The route table for what it sends, if it has one of its own.
        public let routeTableId: String?
        /// The compartment it is in: that of its VNIC.
        public let compartmentId: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
