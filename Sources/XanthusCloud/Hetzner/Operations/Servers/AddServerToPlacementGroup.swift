internal import HTTPTypes

extension Hetzner {
    /// `POST /servers/{id}/actions/add_to_placement_group`: puts a server that is off into a group of servers that shall not fail together.
    ///
    /// Repeatable: the second answers `already_in_placement_group`.
    public struct AddServerToPlacementGroup: Operation {
        /// The work to wait for.
        public typealias Response = Action

        /// The number.
        public var id: ID<Server>
        /// The group, which has room for ten servers.
        public var placementGroup: ID<PlacementGroup>

        /// Puts a server into a group.
        public init(id: ID<Server>, placementGroup: ID<PlacementGroup>) {
            self.id = id
            self.placementGroup = placementGroup
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["servers", "\(id)", "actions", "add_to_placement_group"],
                body: ["placement_group": placementGroup],
                isRepeatable: true
            )
        }
    }
}
