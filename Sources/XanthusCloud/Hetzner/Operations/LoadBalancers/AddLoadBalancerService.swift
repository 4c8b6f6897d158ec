internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/add_service`: lets a load balancer listen on a further port.
    ///
    /// Repeatable because ports are unique: a second time answers `source_port_already_used`.
    public struct AddLoadBalancerService: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// What it shall listen for.
        public var service: LoadBalancer.Service

        /// Adds a service.
        public init(id: ID<LoadBalancer>, _ service: LoadBalancer.Service) {
            self.id = id
            self.service = service
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(service)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "add_service"],
                body: service,
                isRepeatable: true
            )
        }
    }
}
