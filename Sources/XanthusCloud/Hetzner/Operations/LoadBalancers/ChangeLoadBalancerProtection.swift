internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/change_protection`: protects a load balancer from removal, or no more.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeLoadBalancerProtection: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// Whether it cannot be removed.
        public var delete: Bool

        /// Protects a load balancer, or no more.
        public init(id: ID<LoadBalancer>, delete: Bool) {
            self.id = id
            self.delete = delete
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "change_protection"],
                body: ["delete": delete],
                isRepeatable: true
            )
        }
    }
}
