extension OCI {
    /// That a tenancy may use a region.
    public struct RegionSubscription: Decodable, Sendable {
        /// How far the subscription is.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Usable.
            public static let ready = Status(rawValue: "READY")
            /// Being made.
            public static let inProgress = Status(rawValue: "IN_PROGRESS")
        }

        /// Three letters, such as `PHX`.
        public let regionKey: String
        /// The id, such as `us-phoenix-1`.
        public let regionName: String
        /// How far the subscription is.
        public let status: Status
        /// Whether it is the tenancy's home, where Always Free resources live and identity is managed.
        public let isHomeRegion: Bool
    }
}
