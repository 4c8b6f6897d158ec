internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls/{id}/actions/set_rules`: replaces all rules of a packet filter.
    ///
    /// Repeatable because it is a replacement.
    public struct SetFirewallRules: Operation {
        /// The number.
        public var id: String
        /// All rules it shall have.
        public var rules: [Firewall.Rule]

        /// Replaces all rules.
        public init(id: String, rules: [Firewall.Rule]) {
            self.id = id
            self.rules = rules
        }

        private struct Body: Encodable {
            let rules: [Firewall.Rule]
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["firewalls", id, "actions", "set_rules"],
                body: Body(rules: rules),
                isRepeatable: true
            )
        }

        /// The work to wait for.
        public struct Response: Decodable, Sendable {
            /// One action for the rules, and one for each server.
            public let actions: [Action]
        }
    }
}
