internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/change_alias_ips`: replaces all further addresses that a server has in a private network.
    ///
    /// Repeatable because it is a replacement.
    public struct ChangeServerAliasIPs: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The network.
        public var network: ID<Network>
        /// All further addresses it shall have.
        public var aliasIPs: [String]

        /// Replaces all further addresses.
        public init(id: ID<Server>, network: ID<Network>, aliasIPs: [String]) {
            self.id = id
            self.network = network
            self.aliasIPs = aliasIPs
        }

        private struct Body: Encodable {
            let network: ID<Network>
            let aliasIPs: [String]

            private enum CodingKeys: String, CodingKey {
                case network
                case aliasIPs = "alias_ips"
            }
        }

        /// Refuses what are no private IPv4 addresses, and one that is given twice.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(aliasIPs: aliasIPs) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "change_alias_ips"],
                body: Body(network: network, aliasIPs: aliasIPs),
                isRepeatable: true
            )
        }
    }
}
