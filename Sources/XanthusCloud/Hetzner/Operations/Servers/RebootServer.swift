internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/reboot`: asks the operating system to restart.
    ///
    /// Not repeatable: the second would interrupt the first boot.
    public struct RebootServer: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Asks the operating system to restart.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.post, ["servers", "\(id)", "actions", "reboot"]) }
    }
}
