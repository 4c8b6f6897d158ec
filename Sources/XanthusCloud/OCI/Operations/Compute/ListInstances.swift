extension OCI {
    /// `GET /instances`: lists instances, terminated ones included for twelve hours or more.
    public struct ListInstances: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// What to sort by.
        public var sortBy: SortBy?
        /// The direction; names go up and dates down unless told.
        public var sortOrder: SortOrder?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists instances, terminated ones included for twelve hours or more.
        public init(
            compartmentId: String,
            availabilityDomain: String? = nil,
            displayName: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: SortBy? = nil,
            sortOrder: SortOrder? = nil
        ) {
            self.compartmentId = compartmentId
            self.availabilityDomain = availabilityDomain
            self.displayName = displayName
            self.lifecycleState = lifecycleState
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["instances"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("displayName", displayName),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy?.rawValue),
                    ("sortOrder", sortOrder?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Instance
    }
}
