internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/disable_rescue`: has a server boot from its disk again at its next start.
    ///
    /// Repeatable because it changes nothing where that is so.
    public struct DisableServerRescue: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Has a server boot from its disk again.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "disable_rescue"], isRepeatable: true)
        }
    }
}
