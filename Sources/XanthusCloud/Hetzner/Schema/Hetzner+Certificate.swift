extension Hetzner {
    /// A TLS certificate for load balancers.
    public struct Certificate: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "certificate"
        /// What many are called in an answer.
        public static let plural = "certificates"

        /// The number.
        public let id: Hetzner.ID<Certificate>
        /// The name.
        public let name: String
    }
}
