extension Hetzner {
    /// A balancer of traffic among servers.
    public struct LoadBalancer: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "load_balancer"
        /// What many are called in an answer.
        public static let plural = "load_balancers"

        /// The number.
        public let id: Hetzner.ID<LoadBalancer>
        /// The name.
        public let name: String
    }
}
