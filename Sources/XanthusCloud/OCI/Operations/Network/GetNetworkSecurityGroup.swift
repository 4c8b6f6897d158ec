internal import HTTPTypes

extension OCI {
    /// `GET /networkSecurityGroups/{id}`: reads a network security group.
    public struct GetNetworkSecurityGroup: Operation {
        /// The OCID.
        public var id: String

        /// Reads a network security group.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["networkSecurityGroups", id]) }

        /// The network security group.
        public typealias Response = NetworkSecurityGroup
    }
}
