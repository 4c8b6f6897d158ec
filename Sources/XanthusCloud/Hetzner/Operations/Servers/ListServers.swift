internal import HTTPTypes

extension Hetzner {
    /// `GET /servers`: lists the project's servers.
    public struct ListServers: ListOperation {
        /// What is listed.
        public typealias Element = Server

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The states to look for; all if empty.
        public var statuses: [Server.Status] = []
        /// The order: by id, name or creation.
        public var sort: [Sort] = []

        /// Lists the project's servers.
        public init(name: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["servers"],
                query: [("name", name), ("label_selector", labelSelector?.description)]
                    + statuses.map { ("status", $0.rawValue) },
                sort: sort,
                page: page
            )
        }
    }
}
