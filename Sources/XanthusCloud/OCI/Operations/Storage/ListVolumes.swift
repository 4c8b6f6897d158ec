extension OCI {
    /// `GET /volumes`: lists volumes; boot volumes are not among them.
    public struct ListVolumes: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String?
        /// The availability domain to look in.
        public var availabilityDomain: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// `TIMECREATED` or `DISPLAYNAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists volumes; boot volumes are not among them.
        public init(
            compartmentId: String? = nil,
            availabilityDomain: String? = nil,
            displayName: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
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
                list: ["volumes"],
                query: [
                    ("compartmentId", compartmentId),
                    ("availabilityDomain", availabilityDomain),
                    ("displayName", displayName),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Volume
    }
}
