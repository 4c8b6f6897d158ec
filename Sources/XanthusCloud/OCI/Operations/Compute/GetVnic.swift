internal import HTTPTypes

extension OCI {
    /// `GET /vnics/{id}`: reads a virtual network card.
    public struct GetVnic: Operation {
        /// The OCID.
        public var id: String

        /// Reads a virtual network card.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["vnics", id]) }

        /// The virtual network card.
        public typealias Response = Vnic
    }
}
