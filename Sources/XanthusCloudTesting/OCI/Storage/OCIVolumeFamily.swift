/// What volumes and boot volumes do alike, and the words in which they differ.
struct OCIVolumeFamily: Sendable {
    let kind: OCIKind
    let backup: OCIKind
    /// A backup that lies in another region, where nobody can look from here.
    let distantBackup: OCIKind
    let attachment: OCIKind
    /// As in `CreateVolume`.
    let word: String
    /// The member of backups and attachments that names the volume.
    let member: String
    let path: String
    let backupPath: String
    /// The discriminators of what it can be made from.
    let volumeSource: String
    let backupSource: String
    /// The discriminators that Oracle knows and this world does not.
    let otherSources: Set<String>
    /// Units a GB. Documented.
    let speeds: ClosedRange<Int>

    static let data = OCIVolumeFamily(
        kind: .volume,
        backup: .volumeBackup,
        distantBackup: .distantVolumeBackup,
        attachment: .volumeAttachment,
        word: "Volume",
        member: "volumeId",
        path: "/volumes",
        backupPath: "/volumeBackups",
        volumeSource: "volume",
        backupSource: "volumeBackup",
        otherSources: ["blockVolumeReplica", "volumeBackupDelta"],
        speeds: 0...120
    )

    static let boot = OCIVolumeFamily(
        kind: .bootVolume,
        backup: .bootVolumeBackup,
        distantBackup: .distantBootVolumeBackup,
        attachment: .bootVolumeAttachment,
        word: "BootVolume",
        member: "bootVolumeId",
        path: "/bootVolumes",
        backupPath: "/bootVolumeBackups",
        volumeSource: "bootVolume",
        backupSource: "bootVolumeBackup",
        otherSources: ["bootVolumeReplica", "bootVolumeBackupDelta"],
        speeds: 10...120
    )

    static let all = [data, boot]

    /// Sizes in GB. Observed for the lower bound, documented for both.
    static let sizes = 50...32_768
    /// What an empty volume has unless told, in GB. Documented.
    static let defaultSize = 1_024

    /// The family of a volume that may be of either.
    static func of(_ kind: OCIKind) -> OCIVolumeFamily { kind == .bootVolume ? boot : data }
}
