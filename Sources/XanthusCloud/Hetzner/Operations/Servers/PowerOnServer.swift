internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/poweron`: switches a server on.
    ///
    /// Repeatable because it changes nothing on a server that is on.
    public struct PowerOnServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Switches a server on.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "poweron"], isRepeatable: true)
        }
    }
}
