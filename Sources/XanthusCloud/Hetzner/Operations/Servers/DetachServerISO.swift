internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/detach_iso`: takes a server's medium out.
    ///
    /// Repeatable because it changes nothing where there is none.
    public struct DetachServerISO: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Takes a server's medium out.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "detach_iso"], isRepeatable: true)
        }
    }
}
