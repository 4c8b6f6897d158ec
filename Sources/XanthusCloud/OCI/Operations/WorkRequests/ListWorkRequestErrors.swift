extension OCI {
    /// `GET /workRequests/{id}/errors`: lists why work failed.
    public struct ListWorkRequestErrors: ListOperation {
        /// The OCID of the work request.
        public var id: String
        /// `ASC` for the oldest first, or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists why work failed.
        public init(id: String, sortOrder: String? = nil) {
            self.id = id
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["workRequests", id, "errors"], query: [("sortOrder", sortOrder)], page: page)
        }

        /// What is listed.
        public typealias Element = WorkRequestError
    }
}
