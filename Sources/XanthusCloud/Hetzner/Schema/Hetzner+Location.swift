extension Hetzner {
    /// A place where servers stand.
    public struct Location: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "location"
        /// What many are called in an answer.
        public static let plural = "locations"

        /// The number.
        public let id: Hetzner.ID<Location>
        /// The name, such as `nbg1`.
        public let name: String
        /// The API's words for it.
        public let description: String
        /// The zone that private networks span.
        public let networkZone: String?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case description
            case networkZone = "network_zone"
        }
    }
}
