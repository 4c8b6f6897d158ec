internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/remove_from_placement_group`: takes a server out of its placement group.
    ///
    /// Repeatable: the second time there is no group to leave, which does no harm.
    public struct RemoveServerFromPlacementGroup: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>

        /// Takes a server out of its placement group.
        public init(id: ID<Server>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["servers", "\(id)", "actions", "remove_from_placement_group"], isRepeatable: true)
        }
    }
}
