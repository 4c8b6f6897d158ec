public import struct Foundation.Date

extension OCI {
    /// A disk that instances can be given beside the one they boot from.
    public struct Volume: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// `PROVISIONING`, `RESTORING`, `AVAILABLE`, `TERMINATING`, `TERMINATED` or `FAULTY`. Being attached is no
        /// state of a volume: see ``OCI/ListVolumeAttachments``.
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
        /// What it was made from; `nil` if it was empty.
        public let sourceDetails: VolumeSource?
        /// The group it is in.
        public let volumeGroupId: String?
        /// The key it is encrypted with; `nil` for Oracle's own.
        public let kmsKeyId: String?
        /// The tags without a namespace.
        public let freeformTags: [String: String]?
        /// When it was made.
        public let timeCreated: Date?
    }

    /// What a volume is made from.
    public struct VolumeSource: Codable, Hashable, Sendable {
        /// `volume`, `volumeBackup`, `volumeBackupDelta` or `blockVolumeReplica`.
        public let type: String
        /// The OCID; `nil` where there is more than one.
        public let id: String?

        /// Another volume, which is copied.
        public static func volume(_ id: String) -> VolumeSource { VolumeSource(type: "volume", id: id) }

        /// A backup, which is restored.
        public static func backup(_ id: String) -> VolumeSource { VolumeSource(type: "volumeBackup", id: id) }
    }
}
