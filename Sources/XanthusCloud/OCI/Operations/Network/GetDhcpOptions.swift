internal import HTTPTypes

extension OCI {
    /// `GET /dhcps/{id}`: reads a set of DHCP options.
    public struct GetDhcpOptions: Operation {
        /// The OCID.
        public var id: String

        /// Reads a set of DHCP options.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["dhcps", id]) }

        /// The set of DHCP options.
        public typealias Response = DhcpOptions
    }
}
