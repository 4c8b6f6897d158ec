public import struct Foundation.Date

extension Hetzner {
    /// Servers that shall not fail together: ten at most.
    public struct PlacementGroup: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "placement_group"
        /// What many are called in an answer.
        public static let plural = "placement_groups"

        /// How servers are kept apart.
        public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names one.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// No two on one host.
            public static let spread = Kind(rawValue: "spread")
        }

        /// The number.
        public let id: Hetzner.ID<PlacementGroup>
        /// The name, unique in the project.
        public let name: String
        /// How the servers are kept apart.
        public let type: Kind?
        /// The servers in it.
        public let servers: [Hetzner.ID<Server>]?
        /// When it was made.
        public let created: Date?
        /// The labels.
        public let labels: [String: String]?
    }
}
