extension OCI {
    /// `GET /securityLists`: lists security lists.
    public struct ListSecurityLists: NetworkListOperation {
        /// `securityLists`.
        public static let collection = "securityLists"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists security lists.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = SecurityList
    }
}
