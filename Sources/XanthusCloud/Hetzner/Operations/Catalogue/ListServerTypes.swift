internal import HTTPTypes

extension Hetzner {
    /// `GET /server_types`: lists the sizes of machine, with the locations that have them.
    public struct ListServerTypes: ListOperation {
        /// What is listed.
        public typealias Element = ServerType

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
            OperationRequest(list: ["server_types"], query: [("name", name)], page: page)
        }
    }
}
