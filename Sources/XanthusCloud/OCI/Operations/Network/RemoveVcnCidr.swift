extension OCI {
    /// `POST /vcns/{id}/actions/removeCidr`: takes an IPv4 range from a network.
    ///
    /// No subnet may be in it. Its reply names a work request.
    public struct RemoveVcnCidr: RangeOperation {
        /// `vcns`, `removeCidr`.
        public static let path = (collection: "vcns", action: "removeCidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Ipv4Range>

        /// Takes an IPv4 range from a network.
        public init(_ change: RangeChange<Ipv4Range>) {
            self.change = change
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: change.details.cidrBlock, field: "cidrBlock")
        }
    }
}
