extension OCI {
    /// `GET /dhcps`: lists sets of DHCP options.
    public struct ListDhcpOptions: NetworkListOperation {
        /// `dhcps`.
        public static let collection = "dhcps"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists sets of DHCP options.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = DhcpOptions
    }
}
