extension OCI {
    /// How much of something a tenancy may have.
    public struct LimitValueSummary: Decodable, Sendable {
        /// The name of the limit, such as `standard-a1-core-count`.
        public let name: String
        /// What it is counted over.
        public let scopeType: LimitScope?
        /// The availability domain, if the scope is one.
        public let availabilityDomain: String?
        /// The most that there may be, in the unit that the limit's name says.
        public let value: Int?
    }
}
