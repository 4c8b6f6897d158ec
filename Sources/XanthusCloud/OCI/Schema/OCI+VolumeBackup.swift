public import struct Foundation.Date

extension OCI {
    /// A copy of a volume as it was once; it does not depend on the volume any more.
    public struct VolumeBackup: Decodable, Sendable, Identifiable {
        /// The OCID.
        public let id: String
        /// The name. Names may repeat.
        public let displayName: String?
        /// `REQUEST_RECEIVED`, `CREATING`, `AVAILABLE`, `TERMINATING`, `TERMINATED` or `FAULTY`.
        public let lifecycleState: LifecycleState
        /// The compartment it is in.
        public let compartmentId: String
        /// The volume it was made from, which may be gone.
        public let volumeId: String?
        /// All of the volume, or what changed since the last backup.
        public let type: VolumeBackupType?
        /// `MANUAL`, or `SCHEDULED` by a plan.
        public let sourceType: String?
        /// The backup it is a copy of, in another region.
        public let sourceVolumeBackupId: String?
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

    /// How much a backup copies.
    public struct VolumeBackupType: RawRepresentable, Codable, Hashable, Sendable {
        /// The name on the wire.
        public let rawValue: String
        /// Names a type.
        public init(rawValue: String) { self.rawValue = rawValue }
        /// All of the volume.
        public static let full = VolumeBackupType(rawValue: "FULL")
        /// What changed since the last backup. It can be restored like a full one.
        public static let incremental = VolumeBackupType(rawValue: "INCREMENTAL")
    }
}
