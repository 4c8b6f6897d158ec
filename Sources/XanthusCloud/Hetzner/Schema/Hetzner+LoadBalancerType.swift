extension Hetzner {
    /// A size of load balancer.
    public struct LoadBalancerType: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "load_balancer_type"
        /// What many are called in an answer.
        public static let plural = "load_balancer_types"

        /// The number.
        public let id: Hetzner.ID<LoadBalancerType>
        /// The name.
        public let name: String
    }
}
