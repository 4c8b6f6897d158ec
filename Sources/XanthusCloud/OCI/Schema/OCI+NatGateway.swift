public import struct Foundation.Date

extension OCI {
    /// The way from a virtual cloud network to the internet for machines without a public address; nobody comes in.
    public struct NatGateway: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String?
        /// The network it belongs to.
        public let vcnId: String
        /// Whether nothing passes.
        public let blockTraffic: Bool?
        /// The public address that others see.
        public let natIp: String?
        /// The OCID of that address.
        public let publicIpId: String?
        /// The route table for what comes in through it, if there is one.
        public let routeTableId: String?
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }
}
