internal import HTTPTypes

extension Hetzner {
    /// `GET /networks`: lists the project's private networks.
    public struct ListNetworks: ListOperation {
        /// What is listed.
        public typealias Element = Network

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's private networks.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["networks"],
                query: [("name", name), ("label_selector", labelSelector?.description)],
                sort: sort,
                page: page
            )
        }
    }
}
