internal import HTTPTypes

extension OCI {
    /// `PUT /publicIps/{id}`: changes a public IPv4 address.
    public struct UpdatePublicIp: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The private address to give it to; the empty text to take it from the one that has it. Only a reserved
            /// address can be given to another, and it takes a while: wait until its state is `ASSIGNED`, or
            /// `AVAILABLE` again.
            public var privateIpId: String?
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

        /// Changes a public IPv4 address.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["publicIps", id], body: details, ifMatch: ifMatch)
        }

        /// The public address as it is then.
        public typealias Response = PublicIp
    }
}
