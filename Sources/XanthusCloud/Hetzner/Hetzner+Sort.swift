extension Hetzner {
    /// An order of a list. Which keys a list knows its operation says; others are refused by the API.
    public struct Sort: Hashable, Sendable, CustomStringConvertible {
        /// What lists are ordered by.
        public struct Key: RawRepresentable, Hashable, Sendable {
            /// The field's name on the wire.
            public let rawValue: String
            /// Names a field.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// The number.
            public static let id = Key(rawValue: "id")
            /// The name.
            public static let name = Key(rawValue: "name")
            /// When it was made.
            public static let created = Key(rawValue: "created")
            /// What is done: of actions.
            public static let command = Key(rawValue: "command")
            /// The state: of actions and of a network's members.
            public static let status = Key(rawValue: "status")
            /// When it began: of actions.
            public static let started = Key(rawValue: "started")
            /// When it ended: of actions.
            public static let finished = Key(rawValue: "finished")
            /// The kind: of certificates and of a network's members.
            public static let type = Key(rawValue: "type")
            /// The address: of a network's members.
            public static let ip = Key(rawValue: "ip")
        }

        /// What to order by.
        public var key: Key
        /// Whether the largest comes first.
        public var isDescending: Bool

        /// From the smallest to the largest.
        public static func ascending(_ key: Key) -> Sort { Sort(key: key, isDescending: false) }
        /// From the largest to the smallest.
        public static func descending(_ key: Key) -> Sort { Sort(key: key, isDescending: true) }

        /// As the API reads it, such as `created:desc`.
        public var description: String { key.rawValue + (isDescending ? ":desc" : ":asc") }
    }
}
