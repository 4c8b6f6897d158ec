extension OCI {
    /// What a limit is counted over.
    public struct LimitScope: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names a scope.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The tenancy in all regions.
        public static let global = LimitScope(rawValue: "GLOBAL")
        /// The tenancy in one region.
        public static let region = LimitScope(rawValue: "REGION")
        /// The tenancy in one availability domain.
        public static let availabilityDomain = LimitScope(rawValue: "AD")
    }
}
