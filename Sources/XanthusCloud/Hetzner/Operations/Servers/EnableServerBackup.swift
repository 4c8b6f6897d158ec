internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/enable_backup`: has a server backed up daily, for a fifth of its price.
    ///
    /// There are seven places for backups; Hetzner chooses the hours. Repeatable because it changes nothing where it is so.
    public struct EnableServerBackup: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Has a server backed up daily.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "enable_backup"], isRepeatable: true)
        }
    }
}
