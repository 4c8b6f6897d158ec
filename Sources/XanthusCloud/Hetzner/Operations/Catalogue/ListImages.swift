internal import HTTPTypes

extension Hetzner {
    /// `GET /images`: lists the images of one kind.
    public struct ListImages: HetznerListOperation {
        /// The page to fetch, from 1.
        public var page = 1
        /// The kind: `system` for Hetzner's own.
        public var type: String
        /// Lists the images of one kind.
        public init(type: String = "system") {
            self.type = type
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["images"],
                query: [
                    ("type", type), ("status", "available"),
                    ("page", String(page)), ("per_page", String(pageSize)),
                ]
            )
        }

        /// A page of the list.
        public struct Response: HetznerListResponse {
            /// The elements.
            public let elements: [Image]
            let meta: Meta?

            private enum CodingKeys: String, CodingKey {
                case elements = "images"
                case meta
            }
        }
    }
}
