extension OCI {
    /// `GET /policies`: lists the policies that are attached to a compartment.
    public struct ListPolicies: ListOperation {
        /// The compartment to look in; the tenancy for those at the top.
        public var compartmentId: String
        /// The exact name to look for.
        public var name: String?
        /// `TIMECREATED` or `NAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the policies that are attached to a compartment.
        public init(
            compartmentId: String,
            name: String? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil,
            lifecycleState: LifecycleState? = nil
        ) {
            self.compartmentId = compartmentId
            self.name = name
            self.sortBy = sortBy
            self.sortOrder = sortOrder
            self.lifecycleState = lifecycleState
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["policies"],
                service: .identity,
                query: [
                    ("compartmentId", compartmentId),
                    ("name", name),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                    ("lifecycleState", lifecycleState?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Policy
    }
}
