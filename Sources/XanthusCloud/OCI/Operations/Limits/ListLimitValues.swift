extension OCI {
    /// `GET /limitValues`: lists how much of everything a tenancy may have in the region.
    public struct ListLimitValues: ListOperation {
        /// The OCID of the tenancy.
        public var compartmentId: String
        /// The service, such as `compute`.
        public var serviceName: String
        /// The scope to look for.
        public var scopeType: LimitScope?
        /// The availability domain to look for.
        public var availabilityDomain: String?
        /// The exact name to look for.
        public var name: String?
        /// `name`, or another field.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists how much of everything a tenancy may have in the region.
        public init(
            compartmentId: String,
            serviceName: String,
            scopeType: LimitScope? = nil,
            availabilityDomain: String? = nil,
            name: String? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.serviceName = serviceName
            self.scopeType = scopeType
            self.availabilityDomain = availabilityDomain
            self.name = name
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["limitValues"],
                service: .limits,
                query: [
                    ("compartmentId", compartmentId),
                    ("serviceName", serviceName),
                    ("scopeType", scopeType?.rawValue),
                    ("availabilityDomain", availabilityDomain),
                    ("name", name),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = LimitValueSummary
    }
}
