internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls`: makes a packet filter.
    ///
    /// Repeatable because names are unique in a project: a second creation answers `uniqueness_error`.
    public struct CreateFirewall: Operation {
        /// The name, unique in the project, 128 characters at most.
        public var name: String
        /// The rules, 50 at most.
        public var rules: [Firewall.Rule]
        /// The labels.
        public var labels: Labels

        /// Makes a packet filter.
        public init(name: String, rules: [Firewall.Rule], labels: Labels = Labels()) {
            self.name = name
            self.rules = rules
            self.labels = labels
        }

        private struct Body: Encodable {
            let name: String
            let rules: [Firewall.Rule]
            let labels: Labels
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["firewalls"],
                body: Body(name: name, rules: rules, labels: labels),
                isRepeatable: true
            )
        }

        /// The packet filter.
        public struct Response: Decodable, Sendable {
            /// The packet filter.
            public let firewall: Firewall
            /// The work to wait for: one action for each server that it is applied to.
            public let actions: [Action]?
        }
    }
}
