internal import HTTPTypes

extension OCI {
    /// `POST /compartments`: makes a compartment, in the home region.
    public struct CreateCompartment: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in; the tenancy for one at the top.
            public var compartmentId: String
            /// The name: up to 100 letters, digits, dots, hyphens and underscores, unique among those with the same
            /// parent.
            public var name: String
            /// What it is for: 1 to 400 characters.
            public var description: String
            /// The tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes it.
            public init(compartmentId: String, name: String, description: String) {
                self.compartmentId = compartmentId
                self.name = name
                self.description = description
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a compartment.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["compartments"],
                service: .identity,
                body: details,
                repetition: .withToken(retryToken)
            )
        }

        /// The compartment, which policies may take a minute to know.
        public typealias Response = Compartment
    }
}
