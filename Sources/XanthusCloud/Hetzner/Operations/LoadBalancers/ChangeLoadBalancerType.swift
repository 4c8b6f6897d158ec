internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/change_type`: changes the size of a load balancer.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeLoadBalancerType: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The size.
        public var type: Reference<LoadBalancerType>

        /// Changes the size.
        public init(id: ID<LoadBalancer>, type: Reference<LoadBalancerType>) {
            self.id = id
            self.type = type
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "change_type"],
                body: ["load_balancer_type": type],
                isRepeatable: true
            )
        }
    }
}
