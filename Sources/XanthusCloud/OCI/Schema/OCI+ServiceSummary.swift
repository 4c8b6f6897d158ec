extension OCI {
    /// A service that has limits.
    public struct ServiceSummary: Decodable, Sendable {
        /// The name that limits are asked for by, such as `compute`.
        public let name: String
        /// The name that people read.
        public let description: String?
    }
}
