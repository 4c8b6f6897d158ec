extension OCI {
    /// `GET /routeTables`: lists route tables.
    public struct ListRouteTables: NetworkListOperation {
        /// `routeTables`.
        public static let collection = "routeTables"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists route tables.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = RouteTable
    }
}
