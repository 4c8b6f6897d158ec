internal import HTTPTypes

extension OCI {
    /// `GET /securityLists/{id}`: reads a security list.
    public struct GetSecurityList: Operation {
        /// The OCID.
        public var id: String

        /// Reads a security list.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["securityLists", id]) }

        /// The security list.
        public typealias Response = SecurityList
    }
}
