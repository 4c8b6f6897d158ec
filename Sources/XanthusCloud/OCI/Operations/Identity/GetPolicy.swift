internal import HTTPTypes

extension OCI {
    /// `GET /policies/{id}`: reads a policy.
    public struct GetPolicy: Operation {
        /// The OCID.
        public var id: String

        /// Reads a policy.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["policies", id], service: .identity)
        }

        /// The policy.
        public typealias Response = Policy
    }
}
