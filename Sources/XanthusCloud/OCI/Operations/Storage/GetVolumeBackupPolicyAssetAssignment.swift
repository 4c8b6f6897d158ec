extension OCI {
    /// `GET /volumeBackupPolicyAssignments`: lists which plan of backups a volume has: one or none.
    public struct GetVolumeBackupPolicyAssetAssignment: ListOperation {
        /// The volume, boot volume or volume group.
        public var assetId: String
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists which plan of backups a volume has: one or none.
        public init(assetId: String) {
            self.assetId = assetId
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["volumeBackupPolicyAssignments"],
                query: [("assetId", assetId)],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = VolumeBackupPolicyAssignment
    }
}
