internal import HTTPTypes

extension Hetzner {
    /// `GET /actions?id=…`: reads several actions at once.
    public struct ListActions: Operation {
        /// The numbers; at most 25, which is the API's page size here.
        public var ids: [String]

        /// Reads actions.
        public init(ids: [String]) {
            self.ids = ids
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["actions"], query: ids.map { ("id", $0) })
        }

        /// The actions that are known.
        public struct Response: Decodable, Sendable {
            /// The actions, in no promised order.
            public let actions: [Action]
        }
    }
}
