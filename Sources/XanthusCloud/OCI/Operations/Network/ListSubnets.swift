extension OCI {
    /// `GET /subnets`: lists subnets.
    public struct ListSubnets: NetworkListOperation {
        /// `subnets`.
        public static let collection = "subnets"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists subnets.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = Subnet
    }
}
