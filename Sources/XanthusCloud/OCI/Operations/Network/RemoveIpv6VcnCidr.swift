internal import HTTPTypes

extension OCI {
    /// `POST /vcns/{id}/actions/removeIpv6Cidr`: takes an IPv6 range from a network.
    ///
    /// No subnet may be in it. Its reply names a work request.
    public struct RemoveIpv6VcnCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range.
            public var ipv6CidrBlock: String

            /// Names a range.
            public init(ipv6CidrBlock: String) {
                self.ipv6CidrBlock = ipv6CidrBlock
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

        /// Takes an IPv6 range from a network.
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
                ["vcns", id, "actions", "removeIpv6Cidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the network is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
