internal import HTTPTypes

extension OCI {
    /// `GET /internetGateways/{id}`: reads an internet gateway.
    public struct GetInternetGateway: Operation {
        /// The OCID.
        public var id: String

        /// Reads an internet gateway.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["internetGateways", id]) }

        /// The internet gateway.
        public typealias Response = InternetGateway
    }
}
