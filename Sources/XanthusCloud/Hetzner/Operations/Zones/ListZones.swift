internal import HTTPTypes

extension Hetzner {
    /// `GET /zones`: lists the project's zones.
    public struct ListZones: ListOperation {
        /// What is listed.
        public typealias Element = Zone

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The mode to look for.
        public var mode: Zone.Mode?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's zones.
        public init(name: String? = nil, mode: Zone.Mode? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.mode = mode
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["zones"],
                query: [
                    ("name", name), ("mode", mode?.rawValue), ("label_selector", labelSelector?.description),
                ],
                sort: sort,
                page: page
            )
        }
    }
}
