internal import HTTPTypes

extension OCI {
    /// `GET /publicIps/{id}`: reads a public IPv4 address.
    public struct GetPublicIp: Operation {
        /// The OCID.
        public var id: String

        /// Reads a public IPv4 address.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["publicIps", id]) }

        /// The public address.
        public typealias Response = PublicIp
    }
}
