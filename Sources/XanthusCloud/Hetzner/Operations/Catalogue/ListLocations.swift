internal import HTTPTypes

extension Hetzner {
    /// `GET /locations`: lists where servers can stand.
    public struct ListLocations: ListOperation {
        /// What is listed.
        public typealias Element = Location

        /// The page to fetch, from 1.
        public var page = 1
        /// The exact name to look for.
        public var name: String?
        /// The order: by id or name.
        public var sort: [Sort] = []

        /// Lists where servers can stand.
        public init(name: String? = nil) {
            self.name = name
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(list: ["locations"], query: [("name", name)], sort: sort, page: page)
        }
    }
}
