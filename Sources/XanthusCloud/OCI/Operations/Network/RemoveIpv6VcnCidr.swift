extension OCI {
    /// `POST /vcns/{id}/actions/removeIpv6Cidr`: takes an IPv6 range from a network.
    ///
    /// No subnet may be in it. Its reply names a work request.
    public struct RemoveIpv6VcnCidr: RangeOperation {
        /// `vcns`, `removeIpv6Cidr`.
        public static let path = (collection: "vcns", action: "removeIpv6Cidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Ipv6Range>

        /// Takes an IPv6 range from a network.
        public init(_ change: RangeChange<Ipv6Range>) {
            self.change = change
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            let range = change.details.ipv6CidrBlock
            try OCIGrammar.check(range6: range, prefixes: OCIGrammar.networkPrefixes6, field: "ipv6CidrBlock")
        }
    }
}
