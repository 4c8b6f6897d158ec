extension Hetzner {
    /// A medium that servers can boot from.
    public struct ISO: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "iso"
        /// What many are called in an answer.
        public static let plural = "isos"

        /// The number.
        public let id: Hetzner.ID<ISO>
        /// The name.
        public let name: String?
    }
}
