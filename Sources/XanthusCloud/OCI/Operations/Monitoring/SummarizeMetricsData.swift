internal import HTTPTypes

public import struct Foundation.Date

extension OCI {
    /// `POST /metrics/actions/summarizeMetricsData`: reads series of a metric. It only reads.
    ///
    /// Oracle answers ten of these a second for a tenancy.
    public struct SummarizeMetricsData: Operation {
        /// Which series.
        public struct Details: Encodable, Sendable {
            /// Where the metric comes from, such as `oci_computeagent`.
            public var namespace: String
            /// The metric, interval, dimensions and statistic, such as
            /// `CpuUtilization[1m]{resourceId = "ocid1.instance…"}.mean()`.
            public var query: String
            /// The group that the metric was sent with.
            public var resourceGroup: String?
            /// The beginning, in whole seconds; three hours ago if `nil`.
            public var startTime: Date?
            /// The end, in whole seconds; now if `nil`.
            public var endTime: Date?
            /// The distance of the points, such as `1m`; the query's interval if `nil`.
            public var resolution: String?

            /// Describes series.
            public init(namespace: String, query: String) {
                self.namespace = namespace
                self.query = query
            }

            /// Describes a metric that the agent on an instance measures.
            ///
            /// - Parameters:
            ///   - metric: `CpuUtilization` and `MemoryUtilization` in percent, `NetworksBytesIn` and
            ///     `NetworksBytesOut` in bytes, or another of the agent's.
            ///   - instance: The OCID of the instance.
            ///   - interval: How long the spans are that the statistic is of: from `1m`.
            ///   - statistic: Such as `mean()`, `max()`, `sum()` or `percentile(0.95)`.
            /// - Throws: ``ConfigurationError`` if that is no OCID of an instance: it could mean another query.
            public init(
                _ metric: String,
                ofInstance instance: String,
                interval: String = "1m",
                statistic: String = "mean()"
            ) throws(ConfigurationError) {
                try OCICredentials.check(instance, isOCIDOf: "instance", field: "instance", source: nil)
                self.init(
                    namespace: "oci_computeagent",
                    query: "\(metric)[\(interval)]{resourceId = \"\(instance)\"}.\(statistic)"
                )
            }
        }

        /// The compartment of the resources.
        public var compartmentId: String
        /// Which series.
        public var details: Details
        /// Whether to look in all compartments below too. Only the tenancy can be asked for that.
        public var compartmentIdInSubtree: Bool?

        /// Reads series of a metric.
        public init(compartmentId: String, _ details: Details, compartmentIdInSubtree: Bool? = nil) {
            self.compartmentId = compartmentId
            self.details = details
            self.compartmentIdInSubtree = compartmentIdInSubtree
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["metrics", "actions", "summarizeMetricsData"],
                service: .monitoring,
                query: [
                    ("compartmentId", compartmentId),
                    ("compartmentIdInSubtree", compartmentIdInSubtree?.description),
                ],
                body: details,
                repetition: .harmless
            )
        }

        /// One series for each resource.
        public typealias Response = [MetricData]
    }
}
