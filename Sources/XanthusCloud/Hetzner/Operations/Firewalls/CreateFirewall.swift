internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls`: makes a packet filter.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateFirewall: Operation {
        /// The name, unique in the project, 128 characters at most.
        public var name: String
        /// The rules, 50 at most. Without an inbound one nothing may come in.
        public var rules: [Firewall.Rule]
        /// What to apply it to.
        public var targets: [Firewall.Target]
        /// The labels.
        public var labels: Labels

        /// Makes a packet filter.
        public init(
            name: String,
            rules: [Firewall.Rule],
            applyTo targets: [Firewall.Target] = [],
            labels: Labels = Labels()
        ) {
            self.name = name
            self.rules = rules
            self.targets = targets
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let rules: [Firewall.Rule]
            let applyTo: [Firewall.Target]?
            let labels: Labels

            private enum CodingKeys: String, CodingKey {
                case name
                case rules
                case applyTo = "apply_to"
                case labels
            }
        }

        /// Refuses an empty or long name, and rules that are none.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(name: name, upTo: HetznerGrammar.firewallName)
            try HetznerGrammar.check(rules: rules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["firewalls"],
                body: Body(name: name, rules: rules, applyTo: targets.isEmpty ? nil : targets, labels: labels),
                isRepeatable: true
            )
        }

        /// The packet filter, and the work to wait for.
        public struct Response: Decodable, Sendable {
            /// The packet filter.
            public let firewall: Firewall
            /// The work to wait for: one action for the rules, and one for each server that it is applied to.
            public let actions: [Action]?
        }
    }
}
