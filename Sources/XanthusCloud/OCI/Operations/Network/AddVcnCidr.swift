extension OCI {
    /// `POST /vcns/{id}/actions/addCidr`: gives a network a further IPv4 range.
    ///
    /// Its reply names a work request. Until that is done the network is `UPDATING`, and its subnets and route tables can be
    /// neither made nor changed.
    public struct AddVcnCidr: RangeOperation {
        /// `vcns`, `addCidr`.
        public static let path = (collection: "vcns", action: "addCidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Ipv4Range>

        /// Gives a network a further IPv4 range.
        public init(_ change: RangeChange<Ipv4Range>) {
            self.change = change
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: change.details.cidrBlock, field: "cidrBlock")
        }
    }
}
