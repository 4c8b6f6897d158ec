internal import HTTPTypes

extension OCI {
    /// `DELETE /privateIps/{id}`: removes a private IPv4 address.
    ///
    /// The primary one of a VNIC cannot be removed: it goes with the VNIC.
    public struct DeletePrivateIp: Operation {
        /// The OCID.
        public var id: String
        /// The etag that it must still have.
        public var ifMatch: String?

        /// Removes a private IPv4 address.
        public init(id: String, ifMatch: String? = nil) {
            self.id = id
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["privateIps", id], ifMatch: ifMatch) }

        /// Nothing: the removal goes on after the answer.
        public typealias Response = Nothing
    }
}
