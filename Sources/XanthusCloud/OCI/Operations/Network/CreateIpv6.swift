internal import HTTPTypes

extension OCI {
    /// `POST /ipv6`: makes an IPv6 address.
    public struct CreateIpv6: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The VNIC to give it to, whose subnet has an IPv6 range; `nil` for an address that is kept in `subnetId`.
            public var vnicId: String?
            /// The subnet to take it from, if no VNIC says so.
            public var subnetId: String?
            /// The address, free in the subnet; `nil` for any.
            public var ipAddress: String?
            /// The length of the prefix, to get a block of addresses that begins at `ipAddress`.
            public var cidrPrefixLength: Int?
            /// Which of the subnet's IPv6 ranges to take it from; required if there is more than one.
            public var ipv6SubnetCidr: String?
            /// The name in the subnet's DNS.
            public var hostname: String?
            /// Whether it goes with the VNIC, which it does unless told, or stays until it is removed.
            public var lifetime: IPLifetime?
            /// The route table for what it sends; `nil` for the VNIC's or the subnet's.
            public var routeTableId: String?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Asks for an address for a VNIC.
            public init(vnicId: String) {
                self.vnicId = vnicId
            }

            /// Asks for an address that is kept in a subnet until it is removed.
            public init(reservedIn subnetId: String) {
                self.subnetId = subnetId
                lifetime = .reserved
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes an IPv6 address.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(
                range6: details.ipv6SubnetCidr,
                prefixes: OCIGrammar.subnetPrefix6,
                field: "ipv6SubnetCidr"
            )
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["ipv6"], body: details, repetition: .withToken(retryToken))
        }

        /// The address, which may not be usable yet.
        public typealias Response = Ipv6
    }
}
