extension OCI {
    /// An account with Oracle: the root of its compartments.
    public struct Tenancy: Decodable, Sendable, Identifiable {
        /// The OCID, which is that of the root compartment too.
        public let id: String
        /// The name that the account was opened with.
        public let name: String?
        /// What it is for.
        public let description: String?
        /// The three letters of the home region, such as `PHX`. It never changes.
        public let homeRegionKey: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
    }
}
