extension Hetzner {
    /// A public address that moves between servers.
    public struct FloatingIP: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "floating_ip"
        /// What many are called in an answer.
        public static let plural = "floating_ips"

        /// The number.
        public let id: Hetzner.ID<FloatingIP>
        /// The name.
        public let name: String
    }
}
