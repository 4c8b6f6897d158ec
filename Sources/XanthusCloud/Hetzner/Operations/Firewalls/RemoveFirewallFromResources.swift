internal import HTTPTypes

extension Hetzner {
    /// `POST /firewalls/{id}/actions/remove_from_resources`: takes a packet filter away from servers.
    ///
    /// Repeatable because it is taken away only once. There is one action for each
    /// server.
    public struct RemoveFirewallFromResources: Operation {
        /// The work to wait for.
        public typealias Response = ActionsResponse

        /// The number.
        public var id: ID<Firewall>
        /// The servers, by number or by labels.
        public var targets: [Firewall.Target]

        /// Takes a packet filter away from servers.
        public init(id: ID<Firewall>, from targets: [Firewall.Target]) {
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
                ["firewalls", "\(id)", "actions", "remove_from_resources"],
                body: ["remove_from": targets],
                isRepeatable: true
            )
        }
    }
}
