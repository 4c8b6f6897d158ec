internal import HTTPTypes

extension Hetzner {
    /// `GET /placement_groups`: lists the project's groups of servers that shall not fail together.
    public struct ListPlacementGroups: ListOperation {
        /// What is listed.
        public typealias Element = PlacementGroup

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The kinds to look for; all if empty.
        public var types: [PlacementGroup.Kind] = []
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's groups.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["placement_groups"],
                query: [("name", name), ("label_selector", labelSelector?.description)]
                    + types.map { ("type", $0.rawValue) },
                sort: sort,
                page: page
            )
        }
    }
}
