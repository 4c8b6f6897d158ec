internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/change_algorithm`: changes how a load balancer chooses a target.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeLoadBalancerAlgorithm: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// How a target is chosen.
        public var algorithm: LoadBalancer.Algorithm.Kind

        /// Changes how a target is chosen.
        public init(id: ID<LoadBalancer>, _ algorithm: LoadBalancer.Algorithm.Kind) {
            self.id = id
            self.algorithm = algorithm
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "change_algorithm"],
                body: LoadBalancer.Algorithm(algorithm),
                isRepeatable: true
            )
        }
    }
}
