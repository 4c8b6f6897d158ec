internal import HTTPTypes

extension Hetzner {
    /// `GET /server_types`: lists the sizes of machine, with the locations that have them.
    public struct ListServerTypes: HetznerListOperation {
        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// Lists the sizes of machine, with the locations that have them.
        public init(name: String? = nil) {
            self.name = name
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["server_types"],
                query: [
                    ("name", name),
                    ("page", String(page)), ("per_page", String(pageSize)),
                ]
            )
        }

        /// A page of the list.
        public struct Response: HetznerListResponse {
            /// The elements.
            public let elements: [ServerType]
            let meta: Meta?

            private enum CodingKeys: String, CodingKey {
                case elements = "server_types"
                case meta
            }
        }
    }
}
