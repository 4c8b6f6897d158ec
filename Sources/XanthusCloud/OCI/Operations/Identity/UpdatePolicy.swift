internal import HTTPTypes

public import struct Foundation.Date

extension OCI {
    /// `PUT /policies/{id}`: changes a policy, in the home region.
    public struct UpdatePolicy: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// What it is for.
            public var description: String?
            /// All the statements.
            public var statements: [String]?
            /// The day whose meaning of verbs and resource types shall hold.
            public var versionDate: Date?
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

        /// Changes a policy.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["policies", id], service: .identity, body: details, ifMatch: ifMatch)
        }

        /// The policy as it is then.
        public typealias Response = Policy
    }
}
