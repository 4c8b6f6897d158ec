internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/detach_from_network`: has a server leave a private network.
    ///
    /// Repeatable: the second finds nothing to leave, which does no harm.
    public struct DetachServerFromNetwork: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The network.
        public var network: ID<Network>

        /// Has a server leave a private network.
        public init(id: ID<Server>, network: ID<Network>) {
            self.id = id
            self.network = network
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "detach_from_network"],
                body: ["network": network],
                isRepeatable: true
            )
        }
    }
}
