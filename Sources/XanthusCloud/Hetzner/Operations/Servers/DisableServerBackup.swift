internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/disable_backup`: ends a server's backups, and deletes all that exist.
    ///
    /// Repeatable because it changes nothing where there are none.
    public struct DisableServerBackup: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Ends a server's backups, and deletes all that exist.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "disable_backup"], isRepeatable: true)
        }
    }
}
