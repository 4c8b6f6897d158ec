extension OCI {
    /// What a limit is about.
    public struct LimitDefinitionSummary: Decodable, Sendable {
        /// The name, such as `standard-a1-core-count`: unique within the service.
        public let name: String
        /// The service, such as `compute`.
        public let serviceName: String?
        /// What is counted.
        public let description: String?
        /// What it is counted over.
        public let scopeType: LimitScope?
        /// Whether compartments can have quotas of it.
        public let areQuotasSupported: Bool?
        /// Whether `GetResourceAvailability` tells what is left of it. If not, that answers 404.
        public let isResourceAvailabilitySupported: Bool?
        /// Whether it will go.
        public let isDeprecated: Bool?
        /// Whether Oracle can be asked for more.
        public let isEligibleForLimitIncrease: Bool?
        /// Whether Oracle changes it with usage and age of the tenancy.
        public let isDynamic: Bool?
        /// The families of quotas that it belongs to, such as `compute-core`.
        public let supportedQuotaFamilies: [String]?
    }
}
