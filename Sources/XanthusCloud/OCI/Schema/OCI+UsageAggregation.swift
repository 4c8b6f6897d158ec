extension OCI {
    /// Usage, summed by what was asked for.
    public struct UsageAggregation: Decodable, Sendable {
        /// What it is grouped by.
        public let groupBy: [String]?
        /// One for each group and span of time.
        public let items: [UsageSummary]
    }
}
