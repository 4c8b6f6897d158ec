public import struct Foundation.Date

extension OCI {
    /// A series of values, one for each resource that a query is about.
    public struct MetricData: Decodable, Sendable {
        /// Where the metric comes from, such as `oci_computeagent`.
        public let namespace: String?
        /// The group that the metric was sent with, if any.
        public let resourceGroup: String?
        /// The compartment of the resource.
        public let compartmentId: String?
        /// The metric, such as `CpuUtilization`.
        public let name: String?
        /// What tells the resource from others, such as `resourceId` and `resourceDisplayName`.
        public let dimensions: [String: String]?
        /// What is known about the metric, such as its `unit`.
        public let metadata: [String: String]?
        /// The distance of the points, such as `1m`.
        public let resolution: String?
        /// The values, oldest first. A minute in which nothing was measured has no point.
        public let aggregatedDatapoints: [AggregatedDatapoint]
    }

    /// A value of a metric.
    public struct AggregatedDatapoint: Decodable, Sendable {
        /// The minute.
        public let timestamp: Date
        /// The value, in the metric's unit.
        public let value: Double
    }
}
