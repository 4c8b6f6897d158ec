internal import HTTPTypes

extension OCI {
    /// `GET /tenancies/{id}`: reads a tenancy.
    public struct GetTenancy: Operation {
        /// The OCID.
        public var id: String

        /// Reads a tenancy.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["tenancies", id], service: .identity)
        }

        /// The tenancy.
        public typealias Response = Tenancy
    }
}
