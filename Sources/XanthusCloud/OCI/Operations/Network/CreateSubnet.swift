internal import HTTPTypes

extension OCI {
    /// `POST /subnets`: makes a subnet.
    public struct CreateSubnet: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// The IPv4 range, within the network's.
            public var cidrBlock: String
            /// The name. Names may repeat.
            public var displayName: String?
            /// The name in DNS: up to 15 letters and digits, the first a letter.
            public var dnsLabel: String?
            /// The availability domain; `nil` for a regional subnet, which spans all.
            public var availabilityDomain: String?
            /// The route table; `nil` for the network's default.
            public var routeTableId: String?
            /// The security lists; `nil` for the network's default.
            public var securityListIds: [String]?
            /// The DHCP options; `nil` for the network's default.
            public var dhcpOptionsId: String?
            /// The IPv6 range, a /64 within the network's.
            public var ipv6CidrBlock: String?
            /// The IPv6 ranges, if there is more than one.
            public var ipv6CidrBlocks: [String]?
            /// Whether VNICs here may have no public address.
            public var prohibitPublicIpOnVnic: Bool?
            /// Whether nobody outside may begin to talk to VNICs here, over IPv6 too; `nil` for the same as above.
            public var prohibitInternetIngress: Bool?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a subnet.
            public init(compartmentId: String, vcnId: String, cidrBlock: String) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
                self.cidrBlock = cidrBlock
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a subnet.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: details.cidrBlock, field: "cidrBlock")
            try OCIGrammar.check(label: details.dnsLabel, field: "dnsLabel")
            try OCIGrammar.check(
                range6: details.ipv6CidrBlock,
                prefixes: OCIGrammar.subnetPrefix6,
                field: "ipv6CidrBlock"
            )
            for range in details.ipv6CidrBlocks ?? [] {
                try OCIGrammar.check(range6: range, prefixes: OCIGrammar.subnetPrefix6, field: "ipv6CidrBlocks")
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["subnets"], body: details, repetition: .withToken(retryToken))
        }

        /// The subnet, which may not be usable yet.
        public typealias Response = Subnet
    }
}
