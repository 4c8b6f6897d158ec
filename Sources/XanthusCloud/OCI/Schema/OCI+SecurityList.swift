public import struct Foundation.Date

extension OCI {
    /// What may enter and leave a subnet. What no rule allows is dropped.
    public struct SecurityList: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it belongs to.
        public let vcnId: String
        /// What may enter.
        public let ingressSecurityRules: [IngressRule]
        /// What may leave.
        public let egressSecurityRules: [EgressRule]
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
