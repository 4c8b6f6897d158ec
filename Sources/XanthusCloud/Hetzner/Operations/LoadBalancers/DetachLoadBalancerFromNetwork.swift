internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/detach_from_network`: takes a load balancer out of a private network.
    ///
    /// Repeatable: the second finds nothing to leave, which does no harm.
    public struct DetachLoadBalancerFromNetwork: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The network.
        public var network: ID<Network>

        /// Takes it out of a network.
        public init(id: ID<LoadBalancer>, network: ID<Network>) {
            self.id = id
            self.network = network
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "detach_from_network"],
                body: ["network": network],
                isRepeatable: true
            )
        }
    }
}
