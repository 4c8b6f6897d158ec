public import struct Foundation.Date

extension OCI {
    /// Where packets that leave a subnet go.
    public struct RouteTable: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// The compartment it is in.
        public let compartmentId: String
        /// The network it belongs to.
        public let vcnId: String
        /// The rules.
        public let routeRules: [RouteRule]
        /// `PROVISIONING`, `AVAILABLE`, `TERMINATING` or `TERMINATED`.
        public let lifecycleState: LifecycleState
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// One way for packets.
    public struct RouteRule: Codable, Hashable, Sendable {
        /// Where they want to: a CIDR such as `0.0.0.0/0`, or a service.
        public var destination: String?
        /// `CIDR_BLOCK` or `SERVICE_CIDR_BLOCK`.
        public var destinationType: String?
        /// The OCID of the gateway they are given to.
        public var networkEntityId: String
        /// A note.
        public var description: String?
        /// `STATIC`, or `LOCAL` for the network's own.
        public var routeType: String?

        /// Sends what wants to a CIDR to a gateway.
        public init(to cidr: String, via networkEntityId: String, description: String? = nil) {
            destination = cidr
            destinationType = "CIDR_BLOCK"
            self.networkEntityId = networkEntityId
            self.description = description
        }
    }
}
