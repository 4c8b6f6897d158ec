internal import HTTPTypes

extension OCI {
    /// `DELETE /natGateways/{id}`: removes a NAT gateway, which no route may lead to any more.
    public struct DeleteNatGateway: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a NAT gateway.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["natGateways", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
