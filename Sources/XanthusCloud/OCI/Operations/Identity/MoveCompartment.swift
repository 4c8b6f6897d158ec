internal import HTTPTypes

extension OCI {
    /// `POST /compartments/{id}/actions/moveCompartment`: moves a compartment into another, in the home region.
    ///
    /// What is in it comes along; policies that name it by path may lose their meaning.
    public struct MoveCompartment: Operation {
        /// Where to.
        public struct Details: Encodable, Sendable {
            /// The compartment to move it into; the tenancy for the top.
            public var targetCompartmentId: String

            /// Says where to.
            public init(targetCompartmentId: String) {
                self.targetCompartmentId = targetCompartmentId
            }
        }

        /// The OCID.
        public var id: String
        /// Where to.
        public var details: Details
        /// The etag that it must still have.
        public var ifMatch: String?
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Moves a compartment into another.
        public init(id: String, _ details: Details, ifMatch: String? = nil, retryToken: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["compartments", id, "actions", "moveCompartment"],
                service: .identity,
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: a work request may tell how far it is.
        public typealias Response = Nothing
    }
}
