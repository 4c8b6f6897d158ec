internal import HTTPTypes

extension OCI {
    /// `GET /vcns/{id}`: reads a virtual cloud network.
    public struct GetVcn: Operation {
        /// The OCID.
        public var id: String

        /// Reads a virtual cloud network.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["vcns", id]) }

        /// The virtual cloud network.
        public typealias Response = Vcn
    }
}
