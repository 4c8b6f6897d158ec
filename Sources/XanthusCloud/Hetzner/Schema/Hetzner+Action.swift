public import struct Foundation.Date

extension Hetzner {
    /// Work that the API carries out after it has answered.
    public struct Action: Resource, Identifiable {
        /// What one is called in an answer.
        public static let singular = "action"
        /// What many are called in an answer.
        public static let plural = "actions"

        /// How far the work is. Decide on this alone: `error` may be filled on actions that run or succeeded.
        public struct Status: RawRepresentable, Decodable, Hashable, Sendable {
            /// The state's name on the wire.
            public let rawValue: String
            /// Names a state.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Under way.
            public static let running = Status(rawValue: "running")
            /// Done.
            public static let success = Status(rawValue: "success")
            /// Failed.
            public static let error = Status(rawValue: "error")
        }

        /// What the work is done to.
        public struct Subject: Decodable, Hashable, Sendable {
            private let number: Hetzner.ID<Subject>
            /// The kind, such as `server`.
            public let type: String

            /// The number.
            public var id: Int { number.rawValue }

            private enum CodingKeys: String, CodingKey {
                case number = "id"
                case type
            }
        }

        /// Why the work failed.
        public struct Failure: Decodable, Sendable {
            /// The API's code.
            public let code: String?
            /// The API's words.
            public let message: String?
        }

        /// The number.
        public let id: Hetzner.ID<Action>
        /// What is done, such as `create_server`.
        public let command: String
        /// How far the work is.
        public let status: Status
        /// Percent done, 0 to 100.
        public let progress: Int?
        /// When it began.
        public let started: Date?
        /// When it ended.
        public let finished: Date?
        /// What the work is done to.
        public let resources: [Subject]?
        /// Why the work failed.
        public let error: Failure?
    }
}
