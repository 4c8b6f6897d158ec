extension Hetzner {
    /// A zone in DNS.
    public struct Zone: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "zone"
        /// What many are called in an answer.
        public static let plural = "zones"

        /// The number.
        public let id: Hetzner.ID<Zone>
        /// The name.
        public let name: String
    }
}
