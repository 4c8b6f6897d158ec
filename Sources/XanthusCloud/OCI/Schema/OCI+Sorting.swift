extension OCI {
    /// What a list of compute is sorted by.
    public struct SortBy: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Takes a name.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// The date it was made.
        public static let timeCreated = SortBy(rawValue: "TIMECREATED")
        /// The name, upper case before lower.
        public static let displayName = SortBy(rawValue: "DISPLAYNAME")
    }
}
