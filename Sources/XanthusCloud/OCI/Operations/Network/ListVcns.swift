extension OCI {
    /// `GET /vcns`: lists virtual cloud networks.
    public struct ListVcns: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The exact name to look for.
        public var displayName: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
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
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = Vcn
    }
}
