internal import HTTPTypes

extension Hetzner {
    /// `GET /primary_ips`: lists the project's primary IPs.
    public struct ListPrimaryIPs: ListOperation {
        /// What is listed.
        public typealias Element = PrimaryIP

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The exact address to look for.
        public var ip: String?
        /// The labels to look for.
        public var labelSelector: LabelSelector?
        /// The order: by id or creation.
        public var sort: [Sort] = []

        /// Lists the project's primary IPs.
        public init(name: String? = nil, ip: String? = nil, labelSelector: LabelSelector? = nil) {
            self.name = name
            self.ip = ip
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["primary_ips"],
                query: [("name", name), ("ip", ip), ("label_selector", labelSelector?.description)],
                sort: sort,
                page: page
            )
        }
    }
}
