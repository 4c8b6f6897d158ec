internal import HTTPTypes

extension OCI {
    /// `POST /subnets/{id}/actions/addIpv6Cidr`: gives a subnet an IPv6 range.
    ///
    /// Its reply names a work request.
    public struct AddIpv6SubnetCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range, a /64 within the network's.
            public var ipv6CidrBlock: String

            /// Names a range.
            public init(ipv6CidrBlock: String) {
                self.ipv6CidrBlock = ipv6CidrBlock
            }
        }

        /// The OCID of the subnet.
        public var id: String
        /// What to change.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?
        /// The etag that the subnet must still have.
        public var ifMatch: String?

        /// Gives a subnet an IPv6 range.
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
                ["subnets", id, "actions", "addIpv6Cidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the subnet is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
