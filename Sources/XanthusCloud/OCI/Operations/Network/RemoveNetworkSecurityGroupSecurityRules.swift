internal import HTTPTypes

extension OCI {
    /// `POST /networkSecurityGroups/{id}/actions/removeSecurityRules`: removes rules of a network security group.
    ///
    /// It takes no retry token, so that it is sent once whatever happens: a repeated call may be refused because a rule
    /// is gone. ``OCI/Client/removeSecurityRules(_:ofGroup:)`` looks before it repeats.
    public struct RemoveNetworkSecurityGroupSecurityRules: Operation {
        /// What to remove.
        public struct Details: Encodable, Sendable {
            /// The ids of the rules.
            public let securityRuleIds: [String]
        }

        /// The OCID of the group.
        public var id: String
        /// What to remove.
        public var details: Details

        /// Removes rules by their ids.
        public init(id: String, _ ruleIDs: [String]) {
            self.id = id
            details = Details(securityRuleIds: ruleIDs)
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(.post, ["networkSecurityGroups", id, "actions", "removeSecurityRules"], body: details)
        }

        /// Nothing.
        public typealias Response = Nothing
    }
}
