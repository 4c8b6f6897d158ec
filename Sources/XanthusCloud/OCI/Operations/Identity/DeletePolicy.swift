internal import HTTPTypes

extension OCI {
    /// `DELETE /policies/{id}`: removes a policy, in the home region.
    public struct DeletePolicy: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a policy.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["policies", id], service: .identity, ifMatch: ifMatch)
        }

        /// Nothing.
        public typealias Response = Nothing
    }
}
