extension Hetzner {
    /// A medium that servers can boot from.
    public struct ISO: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "iso"
        /// What many are called in an answer.
        public static let plural = "isos"

        /// Whose a medium is.
        public struct Kind: RawRepresentable, Decodable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Everybody's.
            public static let `public` = Kind(rawValue: "public")
            /// The project's own.
            public static let `private` = Kind(rawValue: "private")
        }

        /// The number.
        public let id: Hetzner.ID<ISO>
        /// The name; null for private ones.
        public let name: String?
        /// The API's words for it.
        public let description: String?
        /// Whose it is.
        public let type: Kind?
        /// The processors; null for any.
        public let architecture: Architecture?
        /// That it goes out of use.
        public let deprecation: Deprecation?
    }
}
