internal import HTTPTypes

extension OCI {
    /// `DELETE /dhcps/{id}`: removes a set of DHCP options, which no subnet may use any more.
    public struct DeleteDhcpOptions: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a set of DHCP options.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["dhcps", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
