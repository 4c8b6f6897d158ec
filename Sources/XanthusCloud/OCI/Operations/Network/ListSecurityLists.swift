extension OCI {
    /// `GET /securityLists`: lists security lists.
    public struct ListSecurityLists: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The network to look in.
        public var vcnId: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists security lists.
        public init(
            compartmentId: String,
            vcnId: String? = nil,
            displayName: String? = nil,
            lifecycleState: LifecycleState? = nil
        ) {
            self.compartmentId = compartmentId
            self.vcnId = vcnId
            self.displayName = displayName
            self.lifecycleState = lifecycleState
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["securityLists"],
                query: [
                    ("compartmentId", compartmentId),
                    ("vcnId", vcnId),
                    ("displayName", displayName),
                    ("lifecycleState", lifecycleState?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = SecurityList
    }
}
