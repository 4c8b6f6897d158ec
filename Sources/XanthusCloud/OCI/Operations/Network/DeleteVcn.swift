internal import HTTPTypes

extension OCI {
    /// `DELETE /vcns/{id}`: removes a virtual cloud network, which must be empty; its default tables go with it.
    public struct DeleteVcn: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a virtual cloud network.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["vcns", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
