extension OCI {
    /// `GET /volumeBackups`: lists backups of volumes.
    public struct ListVolumeBackups: ListOperation {
        /// The compartment to look in.
        public var compartmentId: String
        /// The volume to look at; `nil` for all.
        public var volumeId: String?
        /// The exact name to look for.
        public var displayName: String?
        /// The backup that they are copies of.
        public var sourceVolumeBackupId: String?
        /// The state to look for.
        public var lifecycleState: LifecycleState?
        /// `TIMECREATED` or `DISPLAYNAME`.
        public var sortBy: String?
        /// `ASC` or `DESC`.
        public var sortOrder: String?
        /// The page to fetch; `nil` for the first.
        public var page: String?

        /// Lists backups of volumes.
        public init(
            compartmentId: String,
            volumeId: String? = nil,
            displayName: String? = nil,
            sourceVolumeBackupId: String? = nil,
            lifecycleState: LifecycleState? = nil,
            sortBy: String? = nil,
            sortOrder: String? = nil
        ) {
            self.compartmentId = compartmentId
            self.volumeId = volumeId
            self.displayName = displayName
            self.sourceVolumeBackupId = sourceVolumeBackupId
            self.lifecycleState = lifecycleState
            self.sortBy = sortBy
            self.sortOrder = sortOrder
        }

        /// What to send.
        public var request: OperationRequest {
            OperationRequest(
                list: ["volumeBackups"],
                query: [
                    ("compartmentId", compartmentId),
                    ("volumeId", volumeId),
                    ("displayName", displayName),
                    ("sourceVolumeBackupId", sourceVolumeBackupId),
                    ("lifecycleState", lifecycleState?.rawValue),
                    ("sortBy", sortBy),
                    ("sortOrder", sortOrder),
                ],
                page: page
            )
        }

        /// What is listed.
        public typealias Element = VolumeBackup
    }
}
