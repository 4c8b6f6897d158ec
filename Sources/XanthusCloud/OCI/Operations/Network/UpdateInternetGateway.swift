internal import HTTPTypes

extension OCI {
    /// `PUT /internetGateways/{id}`: changes an internet gateway.
    public struct UpdateInternetGateway: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// Whether anything passes.
            public var isEnabled: Bool?
            /// The route table for what comes in through it.
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

        /// Changes an internet gateway.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["internetGateways", id], body: details, ifMatch: ifMatch)
        }

        /// The internet gateway as it is then.
        public typealias Response = InternetGateway
    }
}
