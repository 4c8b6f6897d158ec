internal import HTTPTypes

extension OCI {
    /// `POST /metrics/actions/listMetrics`: lists the metrics that resources have. It only reads.
    public struct ListMetrics: ListOperation {
        /// Which metrics; all where `nil`.
        public struct Details: Encodable, Sendable {
            /// The name, such as `CpuUtilization`.
            public var name: String?
            /// Where they come from, such as `oci_computeagent`.
            public var namespace: String?
            /// The group that they were sent with.
            public var resourceGroup: String?
            /// Exact values of dimensions, such as `resourceId`.
            public var dimensionFilters: [String: String]?
            /// What to list one of each only: `name`, `namespace`, `resourceGroup` or a dimension.
            public var groupBy: [String]?
            /// `NAMESPACE`, `NAME` or `RESOURCEGROUP`.
            public var sortBy: String?
            /// `ASC` or `DESC`.
            public var sortOrder: String?

            /// Describes all.
            public init() {}
        }

        /// The compartment of the resources.
        public var compartmentId: String
        /// Which metrics.
        public var details: Details
        /// Whether to look in all compartments below too. Only the tenancy can be asked for that.
        public var compartmentIdInSubtree: Bool?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the metrics that resources have.
        public init(compartmentId: String, _ details: Details = Details(), compartmentIdInSubtree: Bool? = nil) {
            self.compartmentId = compartmentId
            self.details = details
            self.compartmentIdInSubtree = compartmentIdInSubtree
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["metrics", "actions", "listMetrics"],
                service: .monitoring,
                query: [
                    ("compartmentId", compartmentId),
                    ("compartmentIdInSubtree", compartmentIdInSubtree?.description),
                    ("limit", "1000"),
                    ("page", page),
                ],
                body: details,
                repetition: .harmless
            )
        }

        /// What is listed.
        public typealias Element = Metric
    }
}
