extension Hetzner {
    /// A disk of its own.
    public struct Volume: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "volume"
        /// What many are called in an answer.
        public static let plural = "volumes"

        /// The number.
        public let id: Hetzner.ID<Volume>
        /// The name.
        public let name: String
    }
}
