extension OCI {
    /// What is used and what is left of a limit.
    public struct ResourceAvailability: Decodable, Sendable {
        /// How much there is, rounded to a whole number: up.
        public let used: Int?
        /// How much there may be in addition, rounded to a whole number: down.
        public let available: Int?
        /// How much there is, exactly; some limits count parts of a core.
        public let fractionalUsage: Double?
        /// How much there may be in addition, exactly.
        public let fractionalAvailability: Double?
        /// The quota of the compartment, if that is what bounds it.
        public let effectiveQuotaValue: Double?
    }
}
