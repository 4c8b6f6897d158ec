internal import HTTPTypes

extension Hetzner {
    /// `DELETE /placement_groups/{id}`: deletes a group. Its servers stay, and may then fail together.
    public struct DeletePlacementGroup: Operation {
        /// Nothing.
        public typealias Response = Nothing

        /// The number.
        public var id: ID<PlacementGroup>

        /// Deletes a group.
        public init(id: ID<PlacementGroup>) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest { OperationRequest(.delete, ["placement_groups", "\(id)"]) }
    }
}
