internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/attach_to_network`: has a server join a private network, which has a subnet in its zone.
    ///
    /// Repeatable: the second answers `server_already_attached`.
    public struct AttachServerToNetwork: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The network.
        public var network: ID<Network>
        /// The address there; a free one unless given.
        public var ip: String?
        /// Further addresses there.
        public var aliasIPs: [String]
        /// The range of the subnet to join, such as `10.0.1.0/24`, which the address is in; Hetzner's choice unless
        /// given.
        public var ipRange: String?

        /// Has a server join a private network.
        public init(
            id: ID<Server>,
            network: ID<Network>,
            ip: String? = nil,
            aliasIPs: [String] = [],
            ipRange: String? = nil
        ) {
            self.id = id
            self.network = network
            self.ip = ip
            self.aliasIPs = aliasIPs
            self.ipRange = ipRange
        }

        private struct Body: Encodable {
            let network: ID<Network>
            let ip: String?
            let aliasIPs: [String]?
            let ipRange: String?

            private enum CodingKeys: String, CodingKey {
                case network
                case ip
                case aliasIPs = "alias_ips"
                case ipRange = "ip_range"
            }
        }

        /// Refuses what are no private IPv4 addresses, one that is given twice, and one outside the range.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(privateIP: ip, in: ipRange, aliasIPs: aliasIPs)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "attach_to_network"],
                body: Body(network: network, ip: ip, aliasIPs: aliasIPs.isEmpty ? nil : aliasIPs, ipRange: ipRange),
                isRepeatable: true
            )
        }
    }
}
