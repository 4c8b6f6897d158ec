extension Hetzner {
    /// Servers that shall not fail together.
    public struct PlacementGroup: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "placement_group"
        /// What many are called in an answer.
        public static let plural = "placement_groups"

        /// The number.
        public let id: Hetzner.ID<PlacementGroup>
        /// The name.
        public let name: String
    }
}
