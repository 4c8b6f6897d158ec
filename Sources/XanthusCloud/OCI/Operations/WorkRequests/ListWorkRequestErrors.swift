extension OCI {
    /// `GET /workRequests/{id}/errors`: lists why work failed.
    public struct ListWorkRequestErrors: ListOperation {
        /// The OCID of the work request.
        public var id: String
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists why work failed.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["workRequests", id, "errors"], page: page)
        }

        /// What is listed.
        public typealias Element = WorkRequestError
    }
}
