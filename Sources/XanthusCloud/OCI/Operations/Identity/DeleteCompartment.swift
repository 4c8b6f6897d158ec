internal import HTTPTypes

extension OCI {
    /// `DELETE /compartments/{id}`: removes a compartment, which must be empty, in the home region.
    public struct DeleteCompartment: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a compartment.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["compartments", id], service: .identity, ifMatch: ifMatch)
        }

        /// Nothing: the removal goes on after the answer, and `GetIdentityWorkRequest` tells how far it is.
        public typealias Response = Nothing
    }
}
