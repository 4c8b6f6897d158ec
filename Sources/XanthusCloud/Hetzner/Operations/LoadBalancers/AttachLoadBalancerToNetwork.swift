internal import HTTPTypes

extension Hetzner {
    /// `POST /load_balancers/{id}/actions/attach_to_network`: takes a load balancer into a private network.
    ///
    /// Repeatable because there is one network: a second time answers `load_balancer_already_attached`.
    public struct AttachLoadBalancerToNetwork: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<LoadBalancer>
        /// The network.
        public var network: ID<Network>
        /// The address there; Hetzner's choice unless given.
        public var ip: String?
        /// The range of the subnet, which the address is in; Hetzner's choice unless given.
        public var ipRange: String?

        /// Takes it into a network.
        public init(id: ID<LoadBalancer>, network: ID<Network>, ip: String? = nil, ipRange: String? = nil) {
            self.id = id
            self.network = network
            self.ip = ip
            self.ipRange = ipRange
        }

        private struct Body: Encodable {
            let network: ID<Network>
            let ip: String?
            let ipRange: String?

            private enum CodingKeys: String, CodingKey {
                case network
                case ip
                case ipRange = "ip_range"
            }
        }

        /// Refuses what is no private IPv4 address, and one outside the range.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(privateIP: ip, in: ipRange) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["load_balancers", "\(id)", "actions", "attach_to_network"],
                body: Body(network: network, ip: ip, ipRange: ipRange),
                isRepeatable: true
            )
        }
    }
}
