internal import HTTPTypes

extension Hetzner {
    /// `GET /placement_groups/{id}`: reads a group of servers that shall not fail together.
    public struct GetPlacementGroup: Operation {
        /// What is read.
        public typealias Response = PlacementGroup

        /// The number.
        public var id: ID<PlacementGroup>

        /// Reads a group.
        public init(id: ID<PlacementGroup>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.get, ["placement_groups", "\(id)"]) }
    }
}
