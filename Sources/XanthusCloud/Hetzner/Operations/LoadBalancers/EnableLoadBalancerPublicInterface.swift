internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/enable_public_interface`: lets a load balancer take what comes from the
    /// internet.
    ///
    /// Repeatable because it is a replacement.
    public struct EnableLoadBalancerPublicInterface: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>

        /// Opens it to the internet.
        public init(id: ID<LoadBalancer>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "enable_public_interface"],
                isRepeatable: true
            )
        }
    }
}
