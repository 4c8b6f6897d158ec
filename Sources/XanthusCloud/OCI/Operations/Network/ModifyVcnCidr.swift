extension OCI {
    /// `POST /vcns/{id}/actions/modifyCidr`: changes an IPv4 range of a network.
    ///
    /// The new range must hold all subnets that the old one holds. Its reply names a work request.
    public struct ModifyVcnCidr: RangeOperation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range as it is.
            public var originalCidrBlock: String
            /// The range as it shall be.
            public var newCidrBlock: String

            /// Names both ranges.
            public init(originalCidrBlock: String, newCidrBlock: String) {
                self.originalCidrBlock = originalCidrBlock
                self.newCidrBlock = newCidrBlock
            }
        }

        /// `vcns`, `modifyCidr`.
        public static let path = (collection: "vcns", action: "modifyCidr")
        /// Whose ranges to change, and how.
        public var change: RangeChange<Details>

        /// Changes an IPv4 range of a network.
        public init(_ change: RangeChange<Details>) {
            self.change = change
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: change.details.originalCidrBlock, field: "originalCidrBlock")
            try OCIGrammar.check(range: change.details.newCidrBlock, field: "newCidrBlock")
        }
    }
}
