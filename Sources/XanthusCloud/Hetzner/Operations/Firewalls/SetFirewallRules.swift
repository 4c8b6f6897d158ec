internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls/{id}/actions/set_rules`: replaces all rules of a packet filter.
    ///
    /// Repeatable because it is a replacement. There is one action for the rules, and one for each server.
    public struct SetFirewallRules: Operation {
        /// The work to wait for.
        public typealias Response = ActionsResponse

        /// The number.
        public var id: ID<Firewall>
        /// All rules it shall have.
        public var rules: [Firewall.Rule]

        /// Replaces all rules.
        public init(id: ID<Firewall>, rules: [Firewall.Rule]) {
            self.id = id
            self.rules = rules
        }

        private struct Body: Encodable {
            let rules: [Firewall.Rule]
        }

        /// Refuses rules that are none.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(rules: rules) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["firewalls", "\(id)", "actions", "set_rules"],
                body: Body(rules: rules),
                isRepeatable: true
            )
        }
    }

    /// An answer that is several actions.
    public struct ActionsResponse: Decodable, Sendable {
        /// The work to wait for.
        public let actions: [Action]
    }
}
