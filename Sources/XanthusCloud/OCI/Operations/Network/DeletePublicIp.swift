internal import HTTPTypes

extension OCI {
    /// `DELETE /publicIps/{id}`: removes a public IPv4 address, whoever has it.
    ///
    /// An ephemeral one must be removed before another can take its place; that of a NAT gateway goes with the gateway.
    public struct DeletePublicIp: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a public IPv4 address.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["publicIps", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
