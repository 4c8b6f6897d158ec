internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/{verb}`: switches a server on or off, or restarts it.
    public struct PowerServer: Operation {
        /// What to do.
        public enum Verb: String, Sendable {
            /// Switch on. Harmless on a server that is on.
            case poweron
            /// Ask the operating system to switch off; success means only that it was asked.
            case shutdown
            /// Cut the power.
            case poweroff
            /// Ask the operating system to restart.
            case reboot
            /// Cut the power and switch on again.
            case reset
        }

        /// The number.
        public var id: ID<Server>
        /// What to do.
        public var verb: Verb

        /// Switches a server.
        public init(id: ID<Server>, _ verb: Verb) {
            self.id = id
            self.verb = verb
        }

        /// What to send. Restarts are not repeatable: the second would interrupt the first boot.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", verb.rawValue],
                isRepeatable: verb != .reboot && verb != .reset
            )
        }

        /// The work to wait for.
        public typealias Response = Action
    }
}
