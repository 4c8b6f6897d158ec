internal import HTTPTypes

extension Hetzner {
    /// `GET /load_balancers/{id}`: reads a load balancer.
    public struct GetLoadBalancer: Operation {
        /// The load balancer.
        public typealias Response = LoadBalancer

        /// The number.
        public var id: ID<LoadBalancer>

        /// Reads a load balancer.
        public init(id: ID<LoadBalancer>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["load_balancers", "\(id)"]) }
    }
}
