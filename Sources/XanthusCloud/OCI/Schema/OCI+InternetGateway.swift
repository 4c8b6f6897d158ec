public import struct Foundation.Date

extension OCI {
    /// The way from a virtual cloud network to the internet and back.
    public struct InternetGateway: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it belongs to.
        public let vcnId: String
        /// Whether anything passes.
        public let isEnabled: Bool?
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
