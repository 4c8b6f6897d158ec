internal import HTTPTypes

extension OCI {
    /// `POST /vcns/{id}/actions/addIpv6Cidr`: gives a network an IPv6 range.
    ///
    /// Oracle chooses the range, a /56, unless a private one is named. Its reply names a work request.
    public struct AddIpv6VcnCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// A private range of one's own; `nil` for one of Oracle's.
            public var ipv6PrivateCidrBlock: String?
            /// Whether Oracle gives a public range, which it does once for each network.
            public var isOracleGuaAllocationEnabled: Bool?

            /// Lets Oracle choose.
            public init() {}
        }

        /// The OCID of the virtual cloud network.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that the virtual cloud network must still have.
        public var ifMatch: String?

        /// Gives a network an IPv6 range.
        public init(id: String, _ details: Details = Details(), retryToken: String? = nil, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.retryToken = retryToken
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["vcns", id, "actions", "addIpv6Cidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the network is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
