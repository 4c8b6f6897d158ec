internal import HTTPTypes

extension OCI {
    /// `PUT /networkSecurityGroups/{id}`: changes a network security group; its rules have operations of their own.
    public struct UpdateNetworkSecurityGroup: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
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

        /// Changes a network security group.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["networkSecurityGroups", id], body: details, ifMatch: ifMatch)
        }

        /// The network security group as it is then.
        public typealias Response = NetworkSecurityGroup
    }
}
