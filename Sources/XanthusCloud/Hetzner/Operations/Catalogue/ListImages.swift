internal import HTTPTypes

extension Hetzner {
    /// `GET /images`: lists the images of one kind.
    public struct ListImages: ListOperation {
        /// What is listed.
        public typealias Element = Image

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
            OperationRequest(list: ["images"], query: [("type", type), ("status", "available")], page: page)
        }
    }
}
