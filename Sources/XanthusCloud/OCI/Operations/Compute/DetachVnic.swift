internal import HTTPTypes

extension OCI {
    /// `DELETE /vnicAttachments/{id}`: takes a secondary VNIC from an instance and removes it, with its addresses.
    public struct DetachVnic: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Takes a secondary VNIC from an instance and removes it.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["vnicAttachments", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
