public import struct Foundation.Date

extension OCI {
    /// VNICs that let the same things in and out. What no rule of a group or of the subnet allows is dropped.
    public struct NetworkSecurityGroup: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it belongs to.
        public let vcnId: String
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// That a VNIC is in a network security group.
    public struct NetworkSecurityGroupVnic: Decodable, Sendable {
        /// The VNIC.
        public let vnicId: String
        /// What the VNIC belongs to, such as an instance.
        public let resourceId: String?
        /// Since when.
        public let timeAssociated: Date?
    }
}
