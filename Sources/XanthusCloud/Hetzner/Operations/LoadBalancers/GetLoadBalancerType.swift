internal import HTTPTypes

extension Hetzner {
    /// `GET /load_balancer_types/{id}`: reads a size of load balancer.
    public struct GetLoadBalancerType: Operation {
        /// The size.
        public typealias Response = LoadBalancerType

        /// The number.
        public var id: ID<LoadBalancerType>

        /// Reads a size of load balancer.
        public init(id: ID<LoadBalancerType>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["load_balancer_types", "\(id)"]) }
    }
}
