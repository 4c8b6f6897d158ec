internal import HTTPTypes

extension Hetzner {
    /// `GET /actions?id=…`: reads several actions at once.
    public struct ListActions: Operation {
        /// The most actions in one call: the API's page size where none is asked for.
        public static let limit = 25

        /// The numbers; at most ``limit``.
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
