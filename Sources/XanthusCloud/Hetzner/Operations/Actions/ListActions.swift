internal import HTTPTypes

extension Hetzner {
    /// `GET /actions?id=…`: reads several actions at once, of whatever kind.
    public struct ListActions: Operation {
        /// The actions that are known, in no promised order.
        public typealias Response = ListResponse<Action>

        /// The most actions in one call: the API's page size where none is asked for.
        public static let limit = 25

        /// The numbers; 1 to ``limit``.
        public var ids: [ID<Action>]

        /// Reads actions.
        public init(ids: [ID<Action>]) {
            self.ids = ids
        }

        /// Refuses none and too many: without a number the API refuses, and more come on a second page.
        public func check() throws(ConfigurationError) {
            guard (1...Self.limit).contains(ids.count) else {
                throw ConfigurationError(
                    "ids",
                    rule: "One call reads 1 to \(Self.limit) actions, not \(ids.count).",
                    nextStep: "Read them in parts."
                )
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.get, ["actions"], query: ids.map { ("id", "\($0)") })
        }
    }
}
