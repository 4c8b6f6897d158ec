internal import HTTPTypes

extension OCI {
    /// `POST /vcns/{id}/actions/addCidr`: gives a network a further IPv4 range.
    ///
    /// Its reply names a work request. Until that is done the network is `UPDATING`, and its subnets and route tables can be
    /// neither made nor changed.
    public struct AddVcnCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range, from /16 to /30, beside the others.
            public var cidrBlock: String

            /// Names a range.
            public init(cidrBlock: String) {
                self.cidrBlock = cidrBlock
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

        /// Gives a network a further IPv4 range.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: details.cidrBlock, field: "cidrBlock")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["vcns", id, "actions", "addCidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the network is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
