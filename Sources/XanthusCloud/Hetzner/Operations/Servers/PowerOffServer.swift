internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/poweroff`: cuts a server's power. Data may be lost.
    ///
    /// Repeatable because it changes nothing on a server that is off.
    public struct PowerOffServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Cuts a server's power.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "poweroff"], isRepeatable: true)
        }
    }
}
