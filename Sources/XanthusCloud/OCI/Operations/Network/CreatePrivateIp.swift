internal import HTTPTypes

extension OCI {
    /// `POST /privateIps`: makes a private IPv4 address, beside the one that each VNIC has.
    public struct CreatePrivateIp: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The VNIC to give it to; `nil` for an address that is kept in `subnetId`.
            public var vnicId: String?
            /// The subnet to take it from, if no VNIC says so.
            public var subnetId: String?
            /// The address, free in the subnet; `nil` for any.
            public var ipAddress: String?
            /// The length of the prefix, to get a block of addresses that begins at `ipAddress`.
            public var cidrPrefixLength: Int?
            /// Which of the subnet's IPv4 ranges to take it from.
            public var ipv4SubnetCidrAtCreation: String?
            /// The name in the subnet's DNS, unique there.
            public var hostnameLabel: String?
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

        /// Makes a private IPv4 address.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: details.ipv4SubnetCidrAtCreation, field: "ipv4SubnetCidrAtCreation")
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["privateIps"], body: details, repetition: .withToken(retryToken))
        }

        /// The private address.
        public typealias Response = PrivateIp
    }
}
