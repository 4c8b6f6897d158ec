public import struct Foundation.Date

extension OCI.RequestSummarizedUsages {
    /// What to sum up.
    public struct Details: Encodable, Sendable {
        /// The OCID of the tenancy.
        public var tenantId: String
        /// The beginning. Oracle refuses a date that is more precise than the granularity:
        /// ``OCI/UsageGranularity/start(of:)`` makes one that is not.
        public var timeUsageStarted: Date
        /// The end, which is not part of it; no more precise than the granularity either.
        public var timeUsageEnded: Date
        /// How long the spans are that are summed over.
        public var granularity: OCI.UsageGranularity
        /// Whether to sum over all spans.
        public var isAggregateByTime: Bool?
        /// `COST`, `USAGE` or another of Oracle's words; usage if `nil`.
        public var queryType: String?
        /// What to tell apart, such as `service`, `skuPartNumber`, `skuName`, `unit`, `resourceId`, `region`.
        public var groupBy: [String]?
        /// The tag whose values to tell apart.
        public var groupByTag: [OCI.UsageTag]?
        /// How many levels of compartments to tell apart, from 1 to 7; needed to group by compartment.
        public var compartmentDepth: Int?
        /// What to leave out.
        public var filter: Filter?
        /// The future to guess.
        public var forecast: Forecast?

        /// Describes what to sum up.
        public init(
            tenantId: String,
            from start: Date,
            until end: Date,
            granularity: OCI.UsageGranularity
        ) {
            self.tenantId = tenantId
            timeUsageStarted = start
            timeUsageEnded = end
            self.granularity = granularity
        }
    }

    /// A condition.
    public struct Filter: Encodable, Sendable {
        /// How the conditions are joined: `AND`, `OR` or `NOT`.
        public var `operator`: String?
        /// Conditions on what usage can be grouped by.
        public var dimensions: [Dimension]?
        /// Conditions on tags.
        public var tags: [OCI.UsageTag]?
        /// Further conditions.
        public var filters: [Filter]?

        /// Joins conditions.
        public init(
            operator: String = "AND",
            dimensions: [Dimension]? = nil,
            tags: [OCI.UsageTag]? = nil,
            filters: [Filter]? = nil
        ) {
            self.operator = `operator`
            self.dimensions = dimensions
            self.tags = tags
            self.filters = filters
        }
    }

    /// A condition on what usage can be grouped by.
    public struct Dimension: Encodable, Sendable, Hashable {
        /// What, such as `service` or `resourceId`.
        public var key: String
        /// The value that it must have.
        public var value: String

        /// Describes a condition.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The future to guess.
    public struct Forecast: Encodable, Sendable {
        /// `BASIC`, the only kind.
        public var forecastType: String?
        /// The beginning.
        public var timeForecastStarted: Date?
        /// The end.
        public var timeForecastEnded: Date

        /// Describes a time to guess.
        public init(from start: Date? = nil, until end: Date) {
            timeForecastStarted = start
            timeForecastEnded = end
        }
    }
}
