extension OCI {
    /// `GET /workRequests/{id}/logs`: lists what was noted about work.
    public struct ListWorkRequestLogs: ListOperation {
        /// The OCID of the work request.
        public var id: String
        /// `ASC` for the oldest first, or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists what was noted about work.
        public init(id: String, sortOrder: String? = nil) {
            self.id = id
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["workRequests", id, "logs"], query: [("sortOrder", sortOrder)], page: page)
        }

        /// What is listed.
        public typealias Element = WorkRequestLogEntry
    }
}
