internal import HTTPTypes

extension Hetzner {
    /// `GET /locations`: lists the places where servers stand.
    public struct ListLocations: HetznerListOperation {
        /// The page to fetch, from 1.
        public var page = 1

        /// Lists the places where servers stand.
        public init() {}

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .get,
                ["locations"],
                query: [
                    ("page", String(page)), ("per_page", String(pageSize)),
                ]
            )
        }

        /// A page of the list.
        public struct Response: HetznerListResponse {
            /// The elements.
            public let elements: [Location]
            let meta: Meta?

            private enum CodingKeys: String, CodingKey {
                case elements = "locations"
                case meta
            }
        }
    }
}
