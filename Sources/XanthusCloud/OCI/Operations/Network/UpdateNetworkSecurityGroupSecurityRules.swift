internal import HTTPTypes

extension OCI {
    /// `POST /networkSecurityGroups/{id}/actions/updateSecurityRules`: changes rules of a network security group.
    ///
    /// It takes no retry token, but does the same however often it is sent: each rule is written whole.
    public struct UpdateNetworkSecurityGroupSecurityRules: Operation {
        /// What to change.
        public struct Details: Encodable, Sendable {
            /// The rules, whole, with their ids.
            public let securityRules: [SecurityRule]
        }

        /// The OCID of the group.
        public var id: String
        /// What to change.
        public var details: Details

        /// Changes rules, which have their ids from a list.
        public init(id: String, _ rules: [SecurityRule]) {
            self.id = id
            details = Details(securityRules: rules.map(\.change))
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(ruleCount: details.securityRules.count)
            try OCIGrammar.check(details.securityRules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                .post,
                ["networkSecurityGroups", id, "actions", "updateSecurityRules"],
                body: details,
                repetition: .harmless
            )
        }

        /// What was changed.
        public typealias Response = UpdatedNetworkSecurityGroupSecurityRules
    }

    /// What was changed in a network security group.
    public struct UpdatedNetworkSecurityGroupSecurityRules: Decodable, Sendable {
        /// The rules.
        public let securityRules: [SecurityRule]?
    }
}
