internal import HTTPTypes

extension OCI {
    /// `PUT /routeTables/{id}`: changes a route table.
    public struct UpdateRouteTable: Operation {
        /// What to change; what is `nil` stays. A list of rules is replaced whole.
        public struct Details: Encodable, Sendable {
            /// All the rules.
            public var routeRules: [RouteRule]?
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

        /// Changes a route table.
        public init(id: String, _ details: Details, ifMatch: String? = nil) {
            self.id = id
            self.details = details
            self.ifMatch = ifMatch
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(routes: details.routeRules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.put, ["routeTables", id], body: details, ifMatch: ifMatch)
        }

        /// The route table as it is then.
        public typealias Response = RouteTable
    }
}
