internal import HTTPTypes

extension OCI {
    /// `POST /vcns/{id}/actions/modifyCidr`: changes an IPv4 range of a network.
    ///
    /// The new range must hold all subnets that the old one holds. Its reply names a work request.
    public struct ModifyVcnCidr: Operation {
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

        /// The OCID of the virtual cloud network.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that the virtual cloud network must still have.
        public var ifMatch: String?

        /// Changes an IPv4 range of a network.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: details.newCidrBlock, field: "newCidrBlock")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["vcns", id, "actions", "modifyCidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the network is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
