internal import HTTPTypes

extension Hetzner {
    /// `GET /volumes`: lists the project's volumes.
    public struct ListVolumes: ListOperation {
        /// What is listed.
        public typealias Element = Volume

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The states to look for; all if empty.
        public var statuses: [Volume.Status] = []
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's volumes.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["volumes"],
                query: [("name", name), ("label_selector", labelSelector?.description)]
                    + statuses.map { ("status", $0.rawValue) },
                sort: sort,
                page: page
            )
        }
    }
}
