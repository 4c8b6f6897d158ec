internal import HTTPTypes

extension Hetzner {
    /// `POST /floating_ips/{id}/actions/assign`: has a floating IP lead to a server.
    ///
    /// Repeatable because it leads there once: the second time changes nothing, or answers `floating_ip_assigned`.
    public struct AssignFloatingIP: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<FloatingIP>
        /// The server.
        public var server: ID<Server>

        /// Has a floating IP lead to a server.
        public init(id: ID<FloatingIP>, to server: ID<Server>) {
            self.id = id
            self.server = server
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["floating_ips", "\(id)", "actions", "assign"],
                body: ["server": server],
                isRepeatable: true
            )
        }
    }
}
