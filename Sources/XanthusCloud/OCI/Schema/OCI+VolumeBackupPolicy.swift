public import struct Foundation.Date

extension OCI {
    /// A plan of backups.
    public struct VolumeBackupPolicy: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name: `gold`, `silver` or `bronze` for Oracle's own.
        public let displayName: String?
        /// The compartment it is in; `nil` for Oracle's own.
        public let compartmentId: String?
        /// When backups are made, and how long they are kept.
        public let schedules: [VolumeBackupSchedule]?
        /// The region that each backup is copied to.
        public let destinationRegion: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// Which plan of backups a volume has.
    public struct VolumeBackupPolicyAssignment: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The volume, boot volume or volume group.
        public let assetId: String
        /// The plan.
        public let policyId: String
        /// When it was made.
        public let timeCreated: Date?
    }
}
