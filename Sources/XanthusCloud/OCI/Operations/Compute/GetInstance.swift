internal import HTTPTypes

extension OCI {
    /// `GET /instances/{id}`: reads an instance.
    public struct GetInstance: Operation {
        /// The OCID.
        public var id: String

        /// Reads an instance.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["instances", id]) }

        /// The instance.
        public typealias Response = Instance
    }
}
