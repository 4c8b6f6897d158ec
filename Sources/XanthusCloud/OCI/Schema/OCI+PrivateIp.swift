public import struct Foundation.Date

extension OCI {
    /// A private IPv4 address: each VNIC has a primary one, and may have more.
    public struct PrivateIp: Decodable, Sendable, Identifiable {
        /// The OCID, which public addresses are assigned to.
        public let id: String
        /// The address.
        public let ipAddress: String?
        /// The length of the prefix, if it is a block of addresses.
        public let cidrPrefixLength: Int?
        /// Whether it came with its VNIC.
        public let isPrimary: Bool?
        /// The VNIC that has it; null for one that is kept in its subnet.
        public let vnicId: String?
        /// The subnet it is in.
        public let subnetId: String?
        /// The name in the subnet's DNS.
        public let hostnameLabel: String?
        /// Whether a VNIC has it.
        public let ipState: IPState?
        /// Whether it goes with the VNIC.
        public let lifetime: IPLifetime?
        /// Which of the subnet's ranges it was taken from.
        public let ipv4SubnetCidrAtCreation: String?
        /// The route table for what it sends, if it has one of its own.
        public let routeTableId: String?
        /// The availability domain.
        public let availabilityDomain: String?
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
