internal import HTTPTypes

extension OCI {
    /// `GET /ipv6/{id}`: reads an IPv6 address.
    public struct GetIpv6: Operation {
        /// The OCID.
        public var id: String

        /// Reads an IPv6 address.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["ipv6", id]) }

        /// The address.
        public typealias Response = Ipv6
    }
}
