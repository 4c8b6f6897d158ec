internal import HTTPTypes

extension Hetzner {
    /// `GET /firewalls`: lists the project's packet filters.
    public struct ListFirewalls: HetznerListOperation {
        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The labels to look for.
        public var labelSelector: String?
        /// Lists the project's packet filters.
        public init(name: String? = nil, labelSelector: String? = nil) {
            self.name = name
            self.labelSelector = labelSelector
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["firewalls"],
                query: [
                    ("name", name), ("label_selector", labelSelector),
                    ("page", String(page)), ("per_page", String(pageSize)),
                ]
            )
        }

        /// A page of the list.
        public struct Response: HetznerListResponse {
            /// The elements.
            public let elements: [Firewall]
            let meta: Meta?

            private enum CodingKeys: String, CodingKey {
                case elements = "firewalls"
                case meta
            }
        }
    }
}
