extension Hetzner {
    /// A size of load balancer.
    public struct LoadBalancerType: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "load_balancer_type"
        /// What many are called in an answer.
        public static let plural = "load_balancer_types"

        /// The number.
        public let id: Hetzner.ID<LoadBalancerType>
        /// The name, such as `lb11`.
        public let name: String
        /// The API's words for it.
        public let description: String?
        /// The most connections that are open at a time.
        public let maxConnections: Int?
        /// The most services.
        public let maxServices: Int?
        /// The most targets.
        public let maxTargets: Int?
        /// The most certificates.
        public let maxAssignedCertificates: Int?
        /// What it costs in each location.
        public let prices: [LocationPrice]?
        /// That it goes out of use; absent if it does not.
        public let deprecation: Deprecation?

        private enum CodingKeys: String, CodingKey {
            case id
            case name
            case description
            case maxConnections = "max_connections"
            case maxServices = "max_services"
            case maxTargets = "max_targets"
            case maxAssignedCertificates = "max_assigned_certificates"
            case prices
            case deprecation
        }
    }
}
