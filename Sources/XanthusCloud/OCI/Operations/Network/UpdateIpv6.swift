internal import HTTPTypes

extension OCI {
    /// `PUT /ipv6/{id}`: changes an IPv6 address.
    public struct UpdateIpv6: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The VNIC to move it to, in the same subnet.
            public var vnicId: String?
            /// The name in the subnet's DNS.
            public var hostname: String?
            /// Whether it goes with the VNIC.
            public var lifetime: IPLifetime?
            /// The route table for what it sends.
            public var routeTableId: String?
            /// The name.
            public var displayName: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes an IPv6 address.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["ipv6", id], body: details, ifMatch: ifMatch)
        }

        /// The address as it is then.
        public typealias Response = Ipv6
    }
}
