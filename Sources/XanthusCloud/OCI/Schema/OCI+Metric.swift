extension OCI {
    /// A metric that can be asked for.
    public struct Metric: Decodable, Sendable {
        /// The name, such as `CpuUtilization`.
        public let name: String?
        /// Where it comes from, such as `oci_computeagent`.
        public let namespace: String?
        /// The group that it was sent with, if any.
        public let resourceGroup: String?
        /// The compartment of the resource.
        public let compartmentId: String?
        /// What tells the resource from others, such as `resourceId`.
        public let dimensions: [String: String]?
    }
}
