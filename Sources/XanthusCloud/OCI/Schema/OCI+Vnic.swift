public import struct Foundation.Date

extension OCI {
    /// A virtual network card, which has the addresses of an instance.
    public struct Vnic: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// Whether it came with the instance.
        public let isPrimary: Bool?
        /// The primary address in the subnet.
        public let privateIp: String?
        /// The public address of the primary one, if it has one.
        public let publicIp: String?
        /// The IPv6 addresses, if the subnet has any.
        public let ipv6Addresses: [String]?
        /// The name in the subnet's DNS.
        public let hostnameLabel: String?
        /// The subnet it is in.
        public let subnetId: String?
        /// The network security groups in front of it.
        public let nsgIds: [String]?
        /// Whether it may send and get packets that are not its own.
        public let skipSourceDestCheck: Bool?
        /// The route table for what it sends, if it has one of its own.
        public let routeTableId: String?
        /// The hardware address, which the machine sees.
        public let macAddress: String?
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The availability domain.
        public let availabilityDomain: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// The name. Names may repeat.
        public let displayName: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
