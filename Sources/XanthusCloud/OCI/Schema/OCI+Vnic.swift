extension OCI {
    /// A virtual network card, which has the addresses of an instance.
    public struct Vnic: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// Whether it came with the instance.
        public let isPrimary: Bool?
        /// The address in the subnet.
        public let privateIp: String?
        /// The public address, if it has one.
        public let publicIp: String?
        /// The IPv6 addresses, if the subnet has any.
        public let ipv6Addresses: [String]?
        /// The name in the subnet's DNS.
        public let hostnameLabel: String?
        /// The subnet it is in.
        public let subnetId: String?
        /// The network security groups in front of it.
        public let nsgIds: [String]?
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
    }
}
