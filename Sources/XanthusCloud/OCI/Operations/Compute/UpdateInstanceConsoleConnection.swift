internal import HTTPTypes

extension OCI {
    /// `PUT /instanceConsoleConnections/{id}`: changes the tags of a way to a console.
    public struct UpdateInstanceConsoleConnection: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
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

        /// Changes the tags of a way to a console.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["instanceConsoleConnections", id], body: details, ifMatch: ifMatch)
        }

        /// The connection as it is then.
        public typealias Response = InstanceConsoleConnection
    }
}
