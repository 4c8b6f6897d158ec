internal import HTTPTypes

extension OCI {
    /// `PUT /dhcps/{id}`: changes a set of DHCP options.
    public struct UpdateDhcpOptions: Operation {
        /// What to change; what is `nil` stays. The options are replaced whole.
        public struct Details: Encodable, Sendable {
            /// All the options.
            public var options: [DhcpOption]?
            /// What machines append to short names: the subnet's domain, the network's, or one of `options`.
            public var domainNameType: DhcpOptions.DomainNameType?
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

        /// Changes a set of DHCP options.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["dhcps", id], body: details, ifMatch: ifMatch)
        }

        /// The set of DHCP options as it is then.
        public typealias Response = DhcpOptions
    }
}
