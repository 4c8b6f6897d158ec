extension OCI {
    /// `GET /networkSecurityGroups/{id}/vnics`: lists the VNICs that are in a network security group.
    public struct ListNetworkSecurityGroupVnics: ListOperation {
        /// What to sort by.
        public struct Key: RawRepresentable, Hashable, Sendable {
            /// The name on the wire.
            public let rawValue: String
            /// Names a key.
            public init(rawValue: String) { self.rawValue = rawValue }
            /// Since when a VNIC is in the group.
            public static let timeAssociated = Key(rawValue: "TIMEASSOCIATED")
        }

        /// The OCID of the group.
        public var id: String
        /// What to sort by.
        public var sortBy: Key?
        /// Which way; `nil` for the newest first.
        public var sortOrder: SortOrder?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists the VNICs that are in a network security group.
        public init(id: String) {
            self.id = id
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["networkSecurityGroups", id, "vnics"],
                query: [("sortBy", sortBy?.rawValue), ("sortOrder", sortOrder?.rawValue)],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = NetworkSecurityGroupVnic
    }
}
