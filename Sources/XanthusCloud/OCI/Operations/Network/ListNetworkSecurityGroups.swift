extension OCI {
    /// `GET /networkSecurityGroups`: lists network security groups.
    public struct ListNetworkSecurityGroups: NetworkListOperation {
        /// `networkSecurityGroups`.
        public static let collection = "networkSecurityGroups"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists network security groups.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = NetworkSecurityGroup
    }
}
