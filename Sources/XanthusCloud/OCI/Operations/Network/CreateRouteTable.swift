internal import HTTPTypes

extension OCI {
    /// `POST /routeTables`: makes a route table.
    public struct CreateRouteTable: Operation {
        /// What it shall be.
        public struct Details: Encodable, Sendable {
            /// The compartment to make it in.
            public var compartmentId: String
            /// The network it belongs to.
            public var vcnId: String
            /// The rules.
            public var routeRules: [RouteRule]
            /// The name. Names may repeat.
            public var displayName: String?
            /// The tags without a namespace.
            public var freeformTags: [String: String] = [:]

            /// Describes a route table.
            public init(compartmentId: String, vcnId: String, routeRules: [RouteRule]) {
                self.compartmentId = compartmentId
                self.vcnId = vcnId
                self.routeRules = routeRules
            }
        }

        /// What it shall be.
        public var details: Details
        /// What makes two calls one; drawn if `nil`.
        public var retryToken: String?

        /// Makes a route table.
        public init(_ details: Details, retryToken: String? = nil) {
            self.details = details
            self.retryToken = retryToken
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(routes: details.routeRules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["routeTables"], body: details, repetition: .withToken(retryToken))
        }

        /// The route table, which may not be usable yet.
        public typealias Response = RouteTable
    }
}
