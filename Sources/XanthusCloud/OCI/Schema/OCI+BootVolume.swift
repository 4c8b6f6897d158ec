public import struct Foundation.Date

extension OCI {
    /// The disk that an instance boots from. It may outlive the instance, and then goes on to cost.
    public struct BootVolume: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// `PROVISIONING`, `RESTORING`, `AVAILABLE`, `TERMINATING`, `TERMINATED` or `FAULTY`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The availability domain it is in; it cannot be attached elsewhere.
        public let availabilityDomain: String?
        /// The size in GB.
        public let sizeInGBs: Int?
        /// The size in MB, which Oracle calls deprecated.
        public let sizeInMBs: Int?
        /// The performance in units a GB.
        public let vpusPerGB: Int?
        /// The performance that it was brought to, where that is left to Oracle.
        public let autoTunedVpusPerGB: Int?
        /// Whether performance is lowered while it is not attached.
        public let isAutoTuneEnabled: Bool?
        /// Whether all of the source has been copied. It can be used before.
        public let isHydrated: Bool?
        /// The image it was made from.
        public let imageId: String?
        /// What it was made from, where that is not an image.
        public let sourceDetails: BootVolumeSource?
        /// The group it is in.
        public let volumeGroupId: String?
        /// The key it is encrypted with; `nil` for Oracle's own.
        public let kmsKeyId: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// What a boot volume is made from.
    public struct BootVolumeSource: Codable, Hashable, Sendable {
        /// `bootVolume`, `bootVolumeBackup`, `bootVolumeBackupDelta` or `bootVolumeReplica`.
        public let type: String
        /// The OCID; `nil` where there is more than one.
        public let id: String?

        /// Another boot volume, which is copied.
        public static func bootVolume(_ id: String) -> BootVolumeSource {
            BootVolumeSource(type: "bootVolume", id: id)
        }

        /// A backup, which is restored.
        public static func backup(_ id: String) -> BootVolumeSource {
            BootVolumeSource(type: "bootVolumeBackup", id: id)
        }
    }
}
