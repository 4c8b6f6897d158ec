extension OCI {
    /// `GET /internetGateways`: lists internet gateways.
    public struct ListInternetGateways: NetworkListOperation {
        /// `internetGateways`.
        public static let collection = "internetGateways"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists internet gateways.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = InternetGateway
    }
}
