extension OCI {
    /// `POST /subnets/{id}/actions/addIpv6Cidr`: gives a subnet an IPv6 range.
    ///
    /// Its reply names a work request.
    public struct AddIpv6SubnetCidr: RangeOperation {
        /// `subnets`, `addIpv6Cidr`.
        public static let path = (collection: "subnets", action: "addIpv6Cidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Ipv6Range>

        /// Gives a subnet an IPv6 range.
        public init(_ change: RangeChange<Ipv6Range>) {
            self.change = change
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            let range = change.details.ipv6CidrBlock
            try OCIGrammar.check(range6: range, prefixes: OCIGrammar.subnetPrefix6, field: "ipv6CidrBlock")
        }
    }
}
