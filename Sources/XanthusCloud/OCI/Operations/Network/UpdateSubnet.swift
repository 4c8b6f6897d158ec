internal import HTTPTypes

extension OCI {
    /// `PUT /subnets/{id}`: changes a subnet.
    public struct UpdateSubnet: Operation {
        /// What to change; what is `nil` stays.
        public struct Details: Encodable, Sendable {
            /// The route table.
            public var routeTableId: String?
            /// All the security lists, five at most.
            public var securityListIds: [String]?
            /// The DHCP options.
            public var dhcpOptionsId: String?
            /// The IPv4 range: it begins where the old one begins, and holds all addresses in use.
            public var cidrBlock: String?
            /// The IPv6 range, a /64 within the network's.
            public var ipv6CidrBlock: String?
            /// All the IPv6 ranges.
            public var ipv6CidrBlocks: [String]?
            /// The name.
            public var displayName: String?
            /// All the tags without a namespace.
            public var freeformTags: [String: String]?

            /// Describes no change.
            public init() {}
        }

        /// The OCID.
        public var id: String
        /// What to change.
        public var details: Details
        /// The etag that it must still have, so that nobody's change is overwritten unseen.
        public var ifMatch: String?

        /// Changes a subnet.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(range: details.cidrBlock, field: "cidrBlock")
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
            OperationRequest(.put, ["subnets", id], body: details, ifMatch: ifMatch)
        }

        /// The subnet as it is then.
        public typealias Response = Subnet
    }
}
