internal import HTTPTypes

extension OCI {
    /// `GET /privateIps/{id}`: reads a private IPv4 address.
    public struct GetPrivateIp: Operation {
        /// The OCID.
        public var id: String

        /// Reads a private IPv4 address.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["privateIps", id]) }

        /// The private address.
        public typealias Response = PrivateIp
    }
}
