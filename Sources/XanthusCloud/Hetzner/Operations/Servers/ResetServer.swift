internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/reset`: cuts a server's power and switches it on again. Data may be lost.
    ///
    /// Not repeatable: the second would interrupt the first boot.
    public struct ResetServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Cuts a server's power and switches it on again.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.post, ["servers", "\(id)", "actions", "reset"]) }
    }
}
