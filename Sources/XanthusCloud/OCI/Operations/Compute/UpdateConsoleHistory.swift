internal import HTTPTypes

extension OCI {
    /// `PUT /instanceConsoleHistories/{id}`: changes the name and tags of a console history.
    public struct UpdateConsoleHistory: Operation {
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

        /// Changes the name and tags of a console history.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["instanceConsoleHistories", id], body: details, ifMatch: ifMatch)
        }

        /// The console history as it is then.
        public typealias Response = ConsoleHistory
    }
}
