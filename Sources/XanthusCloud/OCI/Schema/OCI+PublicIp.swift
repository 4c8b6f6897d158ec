public import struct Foundation.Date

extension OCI {
    /// A public IPv4 address, which the network translates to the private address that it is assigned to.
    public struct PublicIp: Decodable, Sendable, Identifiable {
        /// Where an address can be used.
        public struct Scope: RawRepresentable, Codable, Hashable, Sendable {
            /// The scope's name on the wire.
            public let rawValue: String
            /// Names a scope.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// In the whole region: reserved addresses, and those of NAT gateways.
            public static let region = Scope(rawValue: "REGION")
            /// In one availability domain: those that come and go with a VNIC.
            public static let availabilityDomain = Scope(rawValue: "AVAILABILITY_DOMAIN")
        }

        /// What has an address.
        public struct AssignedEntityType: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a kind.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// A private address, and so a VNIC.
            public static let privateIp = AssignedEntityType(rawValue: "PRIVATE_IP")
            /// A NAT gateway.
            public static let natGateway = AssignedEntityType(rawValue: "NAT_GATEWAY")
        }

        /// The OCID.
        public let id: String
        /// The address.
        public let ipAddress: String?
        /// `PROVISIONING`, `AVAILABLE`, `ASSIGNING`, `ASSIGNED`, `UNASSIGNING`, `UNASSIGNED`, `TERMINATING` or
        /// `TERMINATED`.
        public let lifecycleState: LifecycleState?
        /// Whether it goes with what has it.
        public let lifetime: IPLifetime?
        /// Where it can be used.
        public let scope: Scope?
        /// What has it, or is about to.
        public let assignedEntityId: String?
        /// What that is.
        public let assignedEntityType: AssignedEntityType?
        /// The private address that has it. Oracle prefers `assignedEntityId`.
        public let privateIpId: String?
        /// The availability domain, if that is its scope.
        public let availabilityDomain: String?
        /// The pool of one's own addresses it is from.
        public let publicIpPoolId: String?
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
