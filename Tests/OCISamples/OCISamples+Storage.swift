package import XanthusCloud

extension OCISamples {
    /// Those of volumes, backups and work requests.
    package static let storage: [any OCI.Operation] = volumes + attachments + backups + backupPolicies + workRequests

    private static let domain = "Uocm:PHX-AD-1"
    private static let compartment = "ocid1.compartment.oc1..aaaacompartment"
    private static let instance = "ocid1.instance.oc1.phx.aaaainstance"
    private static let volume = "ocid1.volume.oc1.phx.aaaavolume"
    private static let bootVolume = "ocid1.bootvolume.oc1.phx.aaaabootvolume"
    private static let backup = "ocid1.volumebackup.oc1.phx.aaaabackup"
    private static let bootBackup = "ocid1.bootvolumebackup.oc1.phx.aaaabackup"
    private static let attachment = "ocid1.volumeattachment.oc1.phx.aaaaattachment"
    private static let policy = "ocid1.volumebackuppolicy.oc1..aaaapolicy"
    private static let assignment = "ocid1.volumebackuppolicyassignment.oc1.phx.aaaaassignment"
    private static let work = "ocid1.coreservicesworkrequest.oc1.phx.aaaawork"
    private static let tags = ["owner": "xanthus"]

    private static let volumes: [any OCI.Operation] = [
        OCI.CreateBootVolume(
            made(OCI.CreateBootVolume.Details(compartmentId: compartment, sourceDetails: .backup(bootBackup))) {
                $0.availabilityDomain = domain
                $0.displayName = "blog"
                $0.sizeInGBs = 60
                $0.vpusPerGB = 20
                $0.backupPolicyId = policy
                $0.freeformTags = tags
            },
            retryToken: "t-1"
        ),
        OCI.CreateBootVolume(
            OCI.CreateBootVolume.Details(compartmentId: compartment, sourceDetails: .bootVolume(bootVolume)),
            retryToken: "t-2"
        ),
        OCI.GetBootVolume(id: bootVolume),
        paged(OCI.ListBootVolumes(compartmentId: compartment, availabilityDomain: domain)),
        OCI.UpdateBootVolume(
            id: bootVolume,
            made(OCI.UpdateBootVolume.Details()) {
                $0.sizeInGBs = 70
                $0.vpusPerGB = 10
                $0.displayName = "blog"
                $0.freeformTags = tags
            },
            ifMatch: "e"
        ),
        OCI.DeleteBootVolume(id: bootVolume, ifMatch: "e"),
        OCI.CreateVolume(
            made(OCI.CreateVolume.Details(compartmentId: compartment)) {
                $0.availabilityDomain = domain
                $0.displayName = "data"
                $0.sizeInGBs = 50
                $0.vpusPerGB = 0
                $0.sourceDetails = .volume(volume)
                $0.backupPolicyId = policy
                $0.freeformTags = tags
            },
            retryToken: "t-1"
        ),
        OCI.CreateVolume(
            made(OCI.CreateVolume.Details(compartmentId: compartment)) { $0.sourceDetails = .backup(backup) },
            retryToken: "t-2"
        ),
        OCI.GetVolume(id: volume),
        paged(
            OCI.ListVolumes(
                compartmentId: compartment,
                availabilityDomain: domain,
                displayName: "data",
                lifecycleState: .available,
                sortBy: "DISPLAYNAME",
                sortOrder: "ASC"
            )
        ),
        OCI.UpdateVolume(
            id: volume,
            made(OCI.UpdateVolume.Details()) {
                $0.sizeInGBs = 60
                $0.vpusPerGB = 20
                $0.displayName = "data"
                $0.freeformTags = tags
            },
            ifMatch: "e"
        ),
        OCI.DeleteVolume(id: volume, ifMatch: "e"),
    ]

    private static let attachments: [any OCI.Operation] = [
        attach(.paravirtualized(isPvEncryptionInTransitEnabled: true)),
        attach(.iscsi(useChap: true, isAgentAutoIscsiLoginEnabled: true)),
        attach(.serviceDetermined),
        OCI.GetVolumeAttachment(id: attachment),
        paged(
            OCI.ListVolumeAttachments(
                compartmentId: compartment,
                availabilityDomain: domain,
                instanceId: instance,
                volumeId: volume
            )
        ),
        OCI.UpdateVolumeAttachment(
            id: attachment,
            made(OCI.UpdateVolumeAttachment.Details()) { $0.iscsiLoginState = .loginSucceeded },
            ifMatch: "e"
        ),
        OCI.DetachVolume(id: attachment, ifMatch: "e"),
        OCI.AttachBootVolume(
            made(OCI.AttachBootVolume.Details(bootVolumeId: bootVolume, instanceId: instance)) {
                $0.displayName = "blog"
                $0.encryptionInTransitType = "NONE"
            },
            retryToken: "t-1"
        ),
        OCI.GetBootVolumeAttachment(id: instance),
        paged(
            OCI.ListBootVolumeAttachments(
                availabilityDomain: domain,
                compartmentId: compartment,
                instanceId: instance,
                bootVolumeId: bootVolume
            )
        ),
        OCI.DetachBootVolume(id: instance, ifMatch: "e"),
    ]

    private static let backups: [any OCI.Operation] = [
        OCI.CreateBootVolumeBackup(
            made(OCI.CreateBootVolumeBackup.Details(bootVolumeId: bootVolume)) {
                $0.type = .full
                $0.displayName = "before"
                $0.freeformTags = tags
            },
            retryToken: "t-1"
        ),
        OCI.GetBootVolumeBackup(id: bootBackup),
        paged(
            OCI.ListBootVolumeBackups(
                compartmentId: compartment,
                bootVolumeId: bootVolume,
                displayName: "before",
                sourceBootVolumeBackupId: bootBackup,
                lifecycleState: .available,
                sortBy: "TIMECREATED",
                sortOrder: "DESC"
            )
        ),
        OCI.UpdateBootVolumeBackup(
            id: bootBackup,
            made(OCI.UpdateBootVolumeBackup.Details()) {
                $0.displayName = "kept"
                $0.freeformTags = tags
            },
            ifMatch: "e"
        ),
        OCI.CopyBootVolumeBackup(
            id: bootBackup,
            made(OCI.CopyBootVolumeBackup.Details(destinationRegion: "us-ashburn-1")) { $0.displayName = "far" },
            retryToken: "t-1"
        ),
        OCI.DeleteBootVolumeBackup(id: bootBackup, ifMatch: "e"),
        OCI.CreateVolumeBackup(
            made(OCI.CreateVolumeBackup.Details(volumeId: volume)) {
                $0.type = .incremental
                $0.displayName = "before"
                $0.freeformTags = tags
            },
            retryToken: "t-1"
        ),
        OCI.GetVolumeBackup(id: backup),
        paged(
            OCI.ListVolumeBackups(
                compartmentId: compartment,
                volumeId: volume,
                displayName: "before",
                sourceVolumeBackupId: backup,
                lifecycleState: .available,
                sortBy: "TIMECREATED",
                sortOrder: "DESC"
            )
        ),
        OCI.UpdateVolumeBackup(
            id: backup,
            made(OCI.UpdateVolumeBackup.Details()) {
                $0.displayName = "kept"
                $0.freeformTags = tags
            },
            ifMatch: "e"
        ),
        OCI.CopyVolumeBackup(
            id: backup,
            made(OCI.CopyVolumeBackup.Details(destinationRegion: "us-ashburn-1")) { $0.displayName = "far" },
            retryToken: "t-1"
        ),
        OCI.DeleteVolumeBackup(id: backup, ifMatch: "e"),
    ]

    private static let backupPolicies: [any OCI.Operation] = [
        OCI.CreateVolumeBackupPolicy(
            made(OCI.CreateVolumeBackupPolicy.Details(compartmentId: compartment)) {
                $0.displayName = "nightly"
                $0.schedules = [nightly, yearly]
                $0.destinationRegion = "us-ashburn-1"
                $0.freeformTags = tags
            },
            retryToken: "t-1"
        ),
        OCI.GetVolumeBackupPolicy(id: policy),
        paged(OCI.ListVolumeBackupPolicies(compartmentId: compartment)),
        OCI.UpdateVolumeBackupPolicy(
            id: policy,
            made(OCI.UpdateVolumeBackupPolicy.Details()) {
                $0.displayName = "yearly"
                $0.schedules = [yearly]
                $0.destinationRegion = "us-ashburn-1"
                $0.freeformTags = tags
            },
            retryToken: "t-1",
            ifMatch: "e"
        ),
        OCI.DeleteVolumeBackupPolicy(id: policy, ifMatch: "e"),
        OCI.CreateVolumeBackupPolicyAssignment(
            OCI.CreateVolumeBackupPolicyAssignment.Details(assetId: volume, policyId: policy)
        ),
        OCI.GetVolumeBackupPolicyAssignment(id: assignment),
        paged(OCI.GetVolumeBackupPolicyAssetAssignment(assetId: volume)),
        OCI.DeleteVolumeBackupPolicyAssignment(id: assignment, ifMatch: "e"),
    ]

    private static let workRequests: [any OCI.Operation] = [
        OCI.GetWorkRequest(id: work),
        paged(OCI.ListWorkRequests(compartmentId: compartment, resourceId: instance)),
        paged(OCI.ListWorkRequestErrors(id: work, sortOrder: "ASC")),
        paged(OCI.ListWorkRequestLogs(id: work, sortOrder: "DESC")),
    ]

    private static let nightly = made(OCI.VolumeBackupSchedule(.incremental, each: .day, retentionSeconds: 604_800)) {
        $0.offsetType = "NUMERIC_SECONDS"
        $0.offsetSeconds = 7_200
    }

    private static let yearly = made(OCI.VolumeBackupSchedule(.full, each: .year, retentionSeconds: 157_680_000)) {
        $0.offsetType = "STRUCTURED"
        $0.hourOfDay = 3
        $0.dayOfWeek = "SUNDAY"
        $0.dayOfMonth = 2
        $0.month = "JANUARY"
        $0.timeZone = "UTC"
    }

    private static func attach(_ form: OCI.AttachVolume.Form) -> OCI.AttachVolume {
        OCI.AttachVolume(
            made(OCI.AttachVolume.Details(volumeId: volume, instanceId: instance, form: form)) {
                $0.device = "/dev/oracleoci/oraclevdb"
                $0.displayName = "data"
                $0.isReadOnly = true
                $0.isShareable = true
            },
            retryToken: "t-1"
        )
    }
}
