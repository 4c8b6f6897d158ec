extension Hetzner {
    /// A private network.
    public struct Network: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "network"
        /// What many are called in an answer.
        public static let plural = "networks"

        /// The number.
        public let id: Hetzner.ID<Network>
        /// The name.
        public let name: String
    }
}
