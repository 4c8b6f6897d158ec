internal import HTTPTypes

extension OCI {
    /// `PUT /compartments/{id}`: changes a compartment, in the home region.
    public struct UpdateCompartment: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The name.
            public var name: String?
            /// What it is for.
            public var description: String?
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

        /// Changes a compartment.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["compartments", id], service: .identity, body: details, ifMatch: ifMatch)
        }

        /// The compartment as it is then.
        public typealias Response = Compartment
    }
}
