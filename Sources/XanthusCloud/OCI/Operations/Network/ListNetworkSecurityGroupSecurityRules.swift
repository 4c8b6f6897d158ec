extension OCI {
    /// `GET /networkSecurityGroups/{id}/securityRules`: lists the rules of a network security group.
    public struct ListNetworkSecurityGroupSecurityRules: ListOperation {
        /// The OCID of the group.
        public var id: String
        /// Which way they look; `nil` for both.
        public var direction: SecurityRule.Direction?
        /// What to sort by: the time of creation is all there is.
        public var sortBy: SortKey?
        /// Which way; `nil` for the newest first.
        public var sortOrder: SortOrder?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the rules of a network security group.
        public init(id: String, direction: SecurityRule.Direction? = nil) {
            self.id = id
            self.direction = direction
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["networkSecurityGroups", id, "securityRules"],
                query: [
                    ("direction", direction?.rawValue),
                    ("sortBy", sortBy?.rawValue),
                    ("sortOrder", sortOrder?.rawValue),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = SecurityRule
    }
}
