internal import HTTPTypes

extension OCI {
    /// `DELETE /subnets/{id}`: removes a subnet, in which no VNIC may be left.
    public struct DeleteSubnet: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a subnet.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["subnets", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
