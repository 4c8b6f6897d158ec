internal import HTTPTypes

extension OCI {
    /// `POST /securityLists`: makes a security list.
    public struct CreateSecurityList: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// What may enter.
            public var ingressSecurityRules: [IngressRule]
            /// What may leave.
            public var egressSecurityRules: [EgressRule]
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a security list.
            public init(
                compartmentId: String,
                vcnId: String,
                ingressSecurityRules: [IngressRule],
                egressSecurityRules: [EgressRule]
            ) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
                self.ingressSecurityRules = ingressSecurityRules
                self.egressSecurityRules = egressSecurityRules
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a security list.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(ingress: details.ingressSecurityRules, egress: details.egressSecurityRules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["securityLists"], body: details, repetition: .withToken(retryToken))
        }

        /// The security list, which may not be usable yet.
        public typealias Response = SecurityList
    }
}
