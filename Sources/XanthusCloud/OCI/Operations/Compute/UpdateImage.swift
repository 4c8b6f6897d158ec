internal import HTTPTypes

extension OCI {
    /// `PUT /images/{id}`: changes an image of the compartment.
    public struct UpdateImage: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The name.
            public var displayName: String?
            /// The distribution.
            public var operatingSystem: String?
            /// The version.
            public var operatingSystemVersion: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes an image of the compartment.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .put,
                ["images", id],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// The image as it is then.
        public typealias Response = Image
    }
}
