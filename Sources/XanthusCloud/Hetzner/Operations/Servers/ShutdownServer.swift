internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/shutdown`: asks the operating system to switch off.
    ///
    /// That the work succeeds means only that it was asked; look at the server's status for ``Server/Status/off``.
    /// Repeatable because it changes nothing on a server that is off.
    public struct ShutdownServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Asks the operating system to switch off.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "shutdown"], isRepeatable: true)
        }
    }
}
