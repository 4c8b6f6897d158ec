internal import HTTPTypes

extension OCI {
    /// `POST /vcns`: makes a virtual cloud network.
    public struct CreateVcn: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The IPv4 ranges, from /16 to /30.
            public var cidrBlocks: [String]
            /// The name. Names may repeat.
            public var displayName: String?
            /// The name in DNS: up to 15 letters and digits. Without one host names do not resolve.
            public var dnsLabel: String?
            /// Whether to have IPv6: with a range from Oracle, unless told otherwise below.
            public var isIpv6Enabled: Bool?
            /// Whether Oracle gives an IPv6 range, a /56; `nil` for yes.
            public var isOracleGuaAllocationEnabled: Bool?
            /// Private IPv6 ranges of one's own.
            public var ipv6PrivateCidrBlocks: [String]?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a virtual cloud network.
            public init(compartmentId: String, cidrBlocks: [String]) {
                self.compartmentId = compartmentId
                self.cidrBlocks = cidrBlocks
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a virtual cloud network.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            for range in details.cidrBlocks { try OCIGrammar.check(range: range, field: "cidrBlocks") }
            try OCIGrammar.check(label: details.dnsLabel, field: "dnsLabel")
            for range in details.ipv6PrivateCidrBlocks ?? [] {
                try OCIGrammar.check(
                    range6: range,
                    prefixes: OCIGrammar.networkPrefixes6,
                    isPrivate: true,
                    field: "ipv6PrivateCidrBlocks"
                )
            }
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["vcns"], body: details, repetition: .withToken(retryToken))
        }

        /// The virtual cloud network, which may not be usable yet.
        public typealias Response = Vcn
    }
}
