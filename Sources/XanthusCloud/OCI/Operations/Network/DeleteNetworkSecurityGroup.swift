internal import HTTPTypes

extension OCI {
    /// `DELETE /networkSecurityGroups/{id}`: removes a network security group, which no VNIC may be in any more.
    public struct DeleteNetworkSecurityGroup: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a network security group.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.delete, ["networkSecurityGroups", id], ifMatch: ifMatch)
        }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
