internal import HTTPTypes

extension OCI {
    /// `GET /natGateways/{id}`: reads a NAT gateway.
    public struct GetNatGateway: Operation {
        /// The OCID.
        public var id: String

        /// Reads a NAT gateway.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["natGateways", id]) }

        /// The NAT gateway.
        public typealias Response = NatGateway
    }
}
