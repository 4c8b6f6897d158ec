internal import HTTPTypes

extension OCI {
    /// `POST /dhcps`: makes a set of DHCP options.
    public struct CreateDhcpOptions: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// The options: one for name servers, and one for a search domain if wished.
            public var options: [DhcpOption]
            /// What machines append to short names: the subnet's domain, the network's, or one of `options`.
            public var domainNameType: DhcpOptions.DomainNameType?
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a set of DHCP options.
            public init(compartmentId: String, vcnId: String, options: [DhcpOption]) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
                self.options = options
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a set of DHCP options.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["dhcps"], body: details, repetition: .withToken(retryToken))
        }

        /// The set of DHCP options, which may not be usable yet.
        public typealias Response = DhcpOptions
    }
}
