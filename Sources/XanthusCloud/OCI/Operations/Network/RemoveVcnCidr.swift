internal import HTTPTypes

extension OCI {
    /// `POST /vcns/{id}/actions/removeCidr`: takes an IPv4 range from a network.
    ///
    /// No subnet may be in it. Its reply names a work request.
    public struct RemoveVcnCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range.
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

        /// Takes an IPv4 range from a network.
        public init(id: String, _ details: Details, retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["vcns", id, "actions", "removeCidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the network is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
