extension OCI {
    /// `POST /vcns/{id}/actions/addIpv6Cidr`: gives a network an IPv6 range.
    ///
    /// Oracle chooses the range, a /56, unless a private one is named. Its reply names a work request.
    public struct AddIpv6VcnCidr: RangeOperation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// A private range of one's own; `nil` for one of Oracle's.
            public var ipv6PrivateCidrBlock: String?
            /// Whether Oracle gives a public range, which it does once for each network.
            public var isOracleGuaAllocationEnabled: Bool?

            /// Lets Oracle choose.
            public init() {}
        }

        /// `vcns`, `addIpv6Cidr`.
        public static let path = (collection: "vcns", action: "addIpv6Cidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Details>

        /// Gives a network an IPv6 range.
        public init(_ change: RangeChange<Details>) {
            self.change = change
        }

        /// Gives a network the IPv6 range that Oracle chooses.
        public init(id: String) {
            self.init(id: id, Details())
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(
                range6: change.details.ipv6PrivateCidrBlock,
                prefixes: OCIGrammar.networkPrefixes6,
                isPrivate: true,
                field: "ipv6PrivateCidrBlock"
            )
        }
    }
}
