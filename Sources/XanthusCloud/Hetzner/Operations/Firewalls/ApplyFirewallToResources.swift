internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls/{id}/actions/apply_to_resources`: puts a packet filter in front of servers.
    ///
    /// Repeatable because it stands there once: the second time answers `firewall_already_applied`. There is one action for each
    /// server.
    public struct ApplyFirewallToResources: Operation {
        /// The work to wait for.
        public typealias Response = ActionsResponse

        /// The number.
        public var id: ID<Firewall>
        /// The servers, by number or by labels.
        public var targets: [Firewall.Target]

        /// Puts a packet filter in front of servers.
        public init(id: ID<Firewall>, to targets: [Firewall.Target]) {
            self.id = id
            self.targets = targets
        }

        /// Refuses none.
        public func check() throws(ConfigurationError) {
            try HetznerGrammar.check(targets: targets, field: "targets")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["firewalls", "\(id)", "actions", "apply_to_resources"],
                body: ["apply_to": targets],
                isRepeatable: true
            )
        }
    }
}
