internal import HTTPTypes

extension OCI {
    /// `DELETE /securityLists/{id}`: removes a security list, unless it is a network's default or a subnet uses it.
    public struct DeleteSecurityList: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a security list.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["securityLists", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
