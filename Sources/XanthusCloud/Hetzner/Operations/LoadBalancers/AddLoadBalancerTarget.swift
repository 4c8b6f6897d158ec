internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/add_target`: lets a load balancer send to a further target.
    ///
    /// Repeatable because targets are unique: a second time answers `target_already_defined`.
    public struct AddLoadBalancerTarget: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// Where it shall send.
        public var target: LoadBalancerTarget

        /// Adds a target.
        public init(id: ID<LoadBalancer>, _ target: LoadBalancerTarget) {
            self.id = id
            self.target = target
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(target)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "add_target"],
                body: LoadBalancerTargetBody(target: target),
                isRepeatable: true
            )
        }
    }
}
