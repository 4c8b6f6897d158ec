extension OCI {
    /// `GET /limitDefinitions`: lists what there are limits of.
    public struct ListLimitDefinitions: ListOperation {
        /// The OCID of the tenancy.
        public var compartmentId: String
        /// The service to look for, such as `compute`.
        public var serviceName: String?
        /// The exact name to look for.
        public var name: String?
        /// `name` or `description`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists what there are limits of.
        public init(
            compartmentId: String,
            serviceName: String? = nil,
            name: String? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.serviceName = serviceName
            self.name = name
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["limitDefinitions"],
                service: .limits,
                query: [
                    ("compartmentId", compartmentId),
                    ("serviceName", serviceName),
                    ("name", name),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = LimitDefinitionSummary
    }
}
