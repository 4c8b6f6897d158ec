internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/remove_target`: lets a load balancer send to a target no more.
    ///
    /// Not repeatable: by the second time somebody may have added it again.
    public struct RemoveLoadBalancerTarget: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// Where it shall not send; by which address does not matter.
        public var target: LoadBalancerTarget

        /// Removes a target.
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
                ["load_balancers", "\(id)", "actions", "remove_target"],
                body: LoadBalancerTargetBody(target: target, isWhole: false)
            )
        }
    }
}
