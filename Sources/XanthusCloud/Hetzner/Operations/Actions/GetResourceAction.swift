internal import HTTPTypes

extension Hetzner {
    /// `GET /{things}/actions/{id}`: reads an action that was done to a thing of one kind.
    public struct GetResourceAction<Subject: Resource>: Operation {
        /// The action.
        public typealias Response = Action

        /// The number of the action.
        public var id: ID<Action>

        /// Reads an action.
        public init(of kind: Subject.Type, id: ID<Action>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, [Subject.plural, "actions", "\(id)"]) }
    }
}
