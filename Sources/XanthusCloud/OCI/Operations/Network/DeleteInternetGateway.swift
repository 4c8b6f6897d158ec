internal import HTTPTypes

extension OCI {
    /// `DELETE /internetGateways/{id}`: removes an internet gateway, to which no route may lead any more.
    public struct DeleteInternetGateway: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes an internet gateway.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["internetGateways", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
