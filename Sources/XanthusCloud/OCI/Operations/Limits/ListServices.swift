extension OCI {
    /// `GET /services`: lists the services that have limits.
    public struct ListServices: ListOperation {
        /// The OCID of the tenancy.
        public var compartmentId: String
        /// `name` or `description`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the services that have limits.
        public init(
            compartmentId: String,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["services"],
                service: .limits,
                query: [
                    ("compartmentId", compartmentId),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = ServiceSummary
    }
}
