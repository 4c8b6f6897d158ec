extension OCI {
    /// `GET /instanceConsoleHistories`: lists what was captured of consoles.
    public struct ListConsoleHistories: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The instance to look at; `nil` for all of the compartment.
        public var instanceId: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// What to sort by.
        public var sortBy: SortBy?
        /// The direction; names go up and dates down unless told.
        public var sortOrder: SortOrder?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists what was captured of consoles.
        public init(
            compartmentId: String,
            availabilityDomain: String? = nil,
            instanceId: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: SortBy? = nil,
            sortOrder: SortOrder? = nil
        ) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
            self.instanceId = instanceId
            self.lifecycleState = lifecycleState
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["instanceConsoleHistories"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("instanceId", instanceId),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy?.rawValue),
                    ("sortOrder", sortOrder?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = ConsoleHistory
    }
}
