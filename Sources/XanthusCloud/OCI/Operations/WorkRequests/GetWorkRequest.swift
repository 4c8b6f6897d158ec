internal import HTTPTypes

extension OCI {
    /// `GET /workRequests/{id}`: reads a work request.
    public struct GetWorkRequest: Operation {
        /// The OCID.
        public var id: String

        /// Reads a work request.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["workRequests", id]) }

        /// The work request.
        public typealias Response = WorkRequest
    }
}
