internal import HTTPTypes

extension OCI {
    /// `POST /usage`: sums up usage and its cost. It only reads.
    ///
    /// Users report that only the home region answers it.
    public struct RequestSummarizedUsages: ListOperation {
        /// What to sum up.
        public var details: Details
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Sums up usage.
        public init(_ details: Details) {
            self.details = details
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["usage"],
                service: .usage,
                query: [("page", page), ("limit", "1000")],
                body: details,
                repetition: .harmless
            )
        }

        /// What is listed.
        public typealias Element = UsageSummary
        /// A page of it.
        public typealias Response = UsageAggregation

        /// The sums of a page.
        public static func elements(of response: UsageAggregation) -> [UsageSummary] { response.items }
    }
}
