extension OCI {
    /// `GET /bootVolumeBackups`: lists backups of boot volumes.
    public struct ListBootVolumeBackups: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The boot volume to look at; `nil` for all.
        public var bootVolumeId: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The backup that they are copies of.
        public var sourceBootVolumeBackupId: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// `TIMECREATED` or `DISPLAYNAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists backups of boot volumes.
        public init(
            compartmentId: String,
            bootVolumeId: String? = nil,
            displayName: String? = nil,
            sourceBootVolumeBackupId: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.bootVolumeId = bootVolumeId
            self.displayName = displayName
            self.sourceBootVolumeBackupId = sourceBootVolumeBackupId
            self.lifecycleState = lifecycleState
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["bootVolumeBackups"],
                query: [
                    ("compartmentId", compartmentId),
                    ("bootVolumeId", bootVolumeId),
                    ("displayName", displayName),
                    ("sourceBootVolumeBackupId", sourceBootVolumeBackupId),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = BootVolumeBackup
    }
}
