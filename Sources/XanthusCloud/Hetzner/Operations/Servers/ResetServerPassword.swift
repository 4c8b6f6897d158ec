internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/reset_password`: gives a running Linux server another root password.
    ///
    /// The machine has to run qemu's guest agent. Not repeatable: each time makes another password.
    public struct ResetServerPassword: Operation {
        /// The number.
        public var id: ID<Server>

        /// Gives a server another root password.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "reset_password"])
        }

        /// The work to wait for, after which the password opens the machine.
        public typealias Response = RootPasswordResponse
    }
}
