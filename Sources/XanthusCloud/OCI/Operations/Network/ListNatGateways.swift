extension OCI {
    /// `GET /natGateways`: lists NAT gateways.
    public struct ListNatGateways: NetworkListOperation {
        /// `natGateways`.
        public static let collection = "natGateways"
        /// What to list.
        public var filter: NetworkFilter
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists NAT gateways.
        public init(_ filter: NetworkFilter) {
            self.filter = filter
        }

        /// What is listed.
        public typealias Element = NatGateway
    }
}
