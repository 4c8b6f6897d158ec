internal import HTTPTypes

extension Hetzner {
    /// `POST /floating_ips/{id}/actions/unassign`: takes a floating IP from its server; packets to it go
    /// nowhere then.
    ///
    /// Repeatable because it is taken only once.
    public struct UnassignFloatingIP: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<FloatingIP>

        /// Takes a floating IP from its server.
        public init(id: ID<FloatingIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["floating_ips", "\(id)", "actions", "unassign"], isRepeatable: true)
        }
    }
}
