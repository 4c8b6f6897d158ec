internal import HTTPTypes

extension OCI {
    /// `GET /compartments/{id}`: reads a compartment.
    public struct GetCompartment: Operation {
        /// The OCID.
        public var id: String

        /// Reads a compartment.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["compartments", id], service: .identity)
        }

        /// The compartment; the tenancy itself is one too.
        public typealias Response = Compartment
    }
}
