internal import HTTPTypes

extension OCI {
    /// `GET /subnets/{id}`: reads a subnet.
    public struct GetSubnet: Operation {
        /// The OCID.
        public var id: String

        /// Reads a subnet.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["subnets", id]) }

        /// The subnet.
        public typealias Response = Subnet
    }
}
