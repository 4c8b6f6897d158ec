internal import HTTPTypes

extension OCI {
    /// `POST /networkSecurityGroups/{id}/actions/addSecurityRules`: adds rules to a network security group.
    ///
    /// It takes no retry token, so that it is sent once whatever happens: a repeated call would add the rules again.
    /// ``OCI/Client/addSecurityRules(_:toGroup:)`` looks before it repeats.
    public struct AddNetworkSecurityGroupSecurityRules: Operation {
        /// The most rules that a call may add.
        public static let limit = 25

        /// What to add.
        public struct Details: Encodable, Sendable {
            /// The rules.
            public let securityRules: [SecurityRule]
        }

        /// The OCID of the group.
        public var id: String
        /// What to add.
        public var details: Details

        /// Adds rules, 25 at most; ids are left out.
        public init(id: String, _ rules: [SecurityRule]) {
            self.id = id
            details = Details(securityRules: rules.map(\.addition))
        }

        /// Refuses what is outside the grammar.
        public func check() throws(ConfigurationError) {
            try OCIGrammar.check(ruleCount: details.securityRules.count)
            try OCIGrammar.check(details.securityRules)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["networkSecurityGroups", id, "actions", "addSecurityRules"], body: details)
        }

        /// What was added.
        public typealias Response = AddedNetworkSecurityGroupSecurityRules
    }

    /// What was added to a network security group.
    public struct AddedNetworkSecurityGroupSecurityRules: Decodable, Sendable {
        /// The rules with their ids.
        public let securityRules: [SecurityRule]?
    }
}
