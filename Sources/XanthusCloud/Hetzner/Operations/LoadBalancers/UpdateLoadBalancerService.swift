internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/update_service`: changes how a load balancer passes on what comes in on a
    /// port.
    ///
    /// What is not given stays. Repeatable because it is a replacement.
    public struct UpdateLoadBalancerService: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The port that it listens on, which the service goes by.
        public var listenPort: Int
        /// What is spoken.
        public var `protocol`: LoadBalancer.Service.Kind?
        /// The port of the targets.
        public var destinationPort: Int?
        /// Whether targets are told who is there by the PROXY protocol.
        public var proxyProtocol: Bool?
        /// How it is seen whether a target is well.
        public var healthCheck: LoadBalancer.HealthCheck?
        /// Choices for HTTP and HTTPS.
        public var http: LoadBalancer.Service.HTTP?

        /// Changes nothing yet of a service.
        public init(id: ID<LoadBalancer>, listenPort: Int) {
            self.id = id
            self.listenPort = listenPort
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(port: listenPort, field: "listenPort")
            if let destinationPort { try HetznerGrammar.check(port: destinationPort, field: "destinationPort") }
            if let healthCheck { try HetznerGrammar.check(healthCheck) }
            if let http { try HetznerGrammar.check(http, of: `protocol`) }
        }

        private struct Body: Encodable {
            let `protocol`: LoadBalancer.Service.Kind?
            let listenPort: Int
            let destinationPort: Int?
            let proxyProtocol: Bool?
            let healthCheck: LoadBalancer.HealthCheck?
            let http: LoadBalancer.Service.HTTP?

            private enum CodingKeys: String, CodingKey {
                case `protocol`
                case listenPort = "listen_port"
                case destinationPort = "destination_port"
                case proxyProtocol = "proxyprotocol"
                case healthCheck = "health_check"
                case http
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "update_service"],
                body: Body(
                    protocol: `protocol`,
                    listenPort: listenPort,
                    destinationPort: destinationPort,
                    proxyProtocol: proxyProtocol,
                    healthCheck: healthCheck,
                    http: http
                ),
                isRepeatable: true
            )
        }
    }
}
