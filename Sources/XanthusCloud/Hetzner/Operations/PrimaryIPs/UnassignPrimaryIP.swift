internal import HTTPTypes

extension Hetzner {
    /// `POST /primary_ips/{id}/actions/unassign`: takes a primary IP from its server, which has to be off.
    ///
    /// Repeatable because it is taken only once. A server can be switched on again only with some address, be it private.
    public struct UnassignPrimaryIP: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<PrimaryIP>

        /// Takes a primary IP from its server.
        public init(id: ID<PrimaryIP>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["primary_ips", "\(id)", "actions", "unassign"], isRepeatable: true)
        }
    }
}
