internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/delete_service`: lets a load balancer listen on a port no more.
    ///
    /// Not repeatable: by the second time somebody may have added another service there.
    public struct DeleteLoadBalancerService: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The port that it listens on.
        public var listenPort: Int

        /// Removes a service.
        public init(id: ID<LoadBalancer>, listenPort: Int) {
            self.id = id
            self.listenPort = listenPort
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(port: listenPort, field: "listenPort")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "delete_service"],
                body: ["listen_port": listenPort]
            )
        }
    }
}
