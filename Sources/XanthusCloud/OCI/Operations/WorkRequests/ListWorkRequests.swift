extension OCI {
    /// `GET /workRequests`: lists work that goes on or went on after the API had answered.
    public struct ListWorkRequests: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The resource that the work is about; `nil` for all.
        public var resourceId: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists work that goes on or went on after the API had answered.
        public init(compartmentId: String, resourceId: String? = nil) {
            self.compartmentId = compartmentId
            self.resourceId = resourceId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["workRequests"],
                query: [
                    ("compartmentId", compartmentId),
                    ("resourceId", resourceId),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = WorkRequestSummary
    }
}
