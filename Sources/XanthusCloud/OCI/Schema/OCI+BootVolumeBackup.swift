public import struct Foundation.Date

extension OCI {
    /// A copy of a boot volume as it was once; it does not depend on the volume any more.
    public struct BootVolumeBackup: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// `REQUEST_RECEIVED`, `CREATING`, `AVAILABLE`, `TERMINATING`, `TERMINATED` or `FAULTY`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The volume it was made from, which may be gone.
        public let bootVolumeId: String?
        /// The image that the volume was made from.
        public let imageId: String?
        /// All of the volume, or what changed since the last backup.
        public let type: VolumeBackupType?
        /// `MANUAL`, or `SCHEDULED` by a plan.
        public let sourceType: String?
        /// The backup it is a copy of, in another region.
        public let sourceBootVolumeBackupId: String?
        /// The size of the volume in GB.
        public let sizeInGBs: Int?
        /// How much of that this backup keeps itself, in GB; that is what costs.
        public let uniqueSizeInGBs: Int?
        /// When it will be removed by the plan that it was made by.
        public let expirationTime: Date?
        /// The key it is encrypted with; `nil` for Oracle's own.
        public let kmsKeyId: String?
        /// The backup of a group that it is part of.
        public let volumeGroupBackupId: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was asked for. Changes to the volume after that are not in it.
        public let timeRequestReceived: Date?
        /// When it was made.
        public let timeCreated: Date?
    }
}
