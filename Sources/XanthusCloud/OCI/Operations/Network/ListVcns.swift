extension OCI {
    /// `GET /vcns`: lists virtual cloud networks.
    public struct ListVcns: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// What to sort by; `nil` for the time of creation.
        public var sortBy: SortKey?
        /// Which way; `nil` for the newest first, and for names from A to Z.
        public var sortOrder: SortOrder?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists virtual cloud networks.
        public init(compartmentId: String, displayName: String? = nil, lifecycleState: LifecycleState? = nil) {
            self.compartmentId = compartmentId
            self.displayName = displayName
            self.lifecycleState = lifecycleState
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["vcns"],
                query: [
                    ("compartmentId", compartmentId),
                    ("displayName", displayName),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy?.rawValue),
                    ("sortOrder", sortOrder?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Vcn
    }
}
