extension OCI {
    /// A tag that usage is grouped or filtered by. Oracle calls it `Tag`.
    public struct UsageTag: Codable, Hashable, Sendable {
        /// The namespace; `nil` for tags without one.
        public var namespace: String?
        /// The key.
        public var key: String?
        /// The value.
        public var value: String?

        /// Names a tag.
        public init(namespace: String? = nil, key: String? = nil, value: String? = nil) {
            self.namespace = namespace
            self.key = key
            self.value = value
        }
    }
}
