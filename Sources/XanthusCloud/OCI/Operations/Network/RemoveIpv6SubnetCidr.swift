internal import HTTPTypes

extension OCI {
    /// `POST /subnets/{id}/actions/removeIpv6Cidr`: takes an IPv6 range from a subnet.
    ///
    /// No VNIC may have an address of it. Its reply names a work request.
    public struct RemoveIpv6SubnetCidr: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The range.
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

        /// Takes an IPv6 range from a subnet.
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
                ["subnets", id, "actions", "removeIpv6Cidr"],
                body: details,
                repetition: .withToken(retryToken),
                ifMatch: ifMatch
            )
        }

        /// Nothing: the reply names a work request, and the subnet is `UPDATING` until it has succeeded.
        public typealias Response = Nothing
    }
}
