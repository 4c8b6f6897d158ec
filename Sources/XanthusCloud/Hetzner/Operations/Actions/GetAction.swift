internal import HTTPTypes

extension Hetzner {
    /// `GET /actions/{id}`: reads an action of whatever kind.
    public struct GetAction: Operation {
        /// The action.
        public typealias Response = Action

        /// The number.
        public var id: ID<Action>

        /// Reads an action.
        public init(id: ID<Action>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["actions", "\(id)"]) }
    }
}
