internal import HTTPTypes

extension Hetzner {
    /// `GET /load_balancers`: lists the project's load balancers.
    public struct ListLoadBalancers: ListOperation {
        /// What is listed.
        public typealias Element = LoadBalancer

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's load balancers.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["load_balancers"],
                query: [("name", name), ("label_selector", labelSelector?.description)],
                sort: sort,
                page: page
            )
        }
    }
}
