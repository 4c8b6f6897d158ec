extension Hetzner {
    /// A public address that a server can have as its own.
    public struct PrimaryIP: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "primary_ip"
        /// What many are called in an answer.
        public static let plural = "primary_ips"

        /// The number.
        public let id: Hetzner.ID<PrimaryIP>
        /// The name.
        public let name: String
    }
}
