internal import HTTPTypes

extension Hetzner {
    /// `PUT /placement_groups/{id}`: changes a group's name and labels. What is `nil` stays.
    public struct UpdatePlacementGroup: Operation {
        /// The group.
        public typealias Response = PlacementGroup

        /// The number.
        public var id: ID<PlacementGroup>
        /// The new name, unique in the project.
        public var name: String?
        /// All labels it shall have.
        public var labels: Labels?

        /// Changes a group's name and labels.
        public init(id: ID<PlacementGroup>, name: String? = nil, labels: Labels? = nil) {
            self.id = id
            self.name = name
            self.labels = labels
        }

        /// Refuses an empty name.
        public func check() throws(ConfigurationError) { try HetznerGrammar.check(name: name) }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["placement_groups", "\(id)"], body: NameAndLabels(name: name, labels: labels))
        }
    }
}
