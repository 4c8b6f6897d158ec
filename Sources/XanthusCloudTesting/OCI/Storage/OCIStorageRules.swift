extension OCIStorage {
    static let rules: [SimulatedRule] = [
        .volumeSize, .volumePerformance, .volumeGrowth, .volumeDeletion, .volumePlace, .cloneSize, .clonePlace,
        .singleAttachment, .devicePath, .attachmentState, .bootVolumeSwap, .dataVolumeFate, .freeStorage,
        .backupCopyRegion, .policyInUse,
    ]
}

extension SimulatedRule {
    static let volumeSize = SimulatedRule(
        "volume-size",
        "A volume has 50 to 32,768 GB; others are 400 InvalidParameter \"The requested volumeSize 10 GB is not "
            + "supported. It should be between 50 GB and 32768 GB.\"",
        .observed,
        source: "published answers to CreateVolume with 10 GB"
    )
    static let volumePerformance = SimulatedRule(
        "volume-performance",
        "Performance is a multiple of 10 up to 120 units a GB, from 0 for a volume and from 10 for a boot volume.",
        .documented,
        source: "Oracle's Python SDK, CreateVolumeDetails.vpus_per_gb and CreateBootVolumeDetails.vpus_per_gb"
    )
    static let volumeGrowth = SimulatedRule(
        "volume-growth",
        "A volume grows and never shrinks, attached or not.",
        .documented,
        source: "Oracle's Python SDK, UpdateVolumeDetails.size_in_gbs"
    )
    static let volumeDeletion = SimulatedRule(
        "volume-deletion",
        "A volume that is attached is 409 Conflict \"Volume … may not be deleted while attached to an Instance.\"",
        .observed,
        source: "oracle/oci-cloud-controller-manager #262"
    )
    static let volumePlace = SimulatedRule(
        "volume-availability-domain",
        "A volume is attached only to an instance of its availability domain.",
        .documented,
        source: "docs.oracle.com, Overview of Block Volume"
    )
    static let cloneSize = SimulatedRule(
        "clone-size",
        "What is made from a volume or a backup is no smaller than that.",
        .documented,
        source: "docs.oracle.com, Cloning a Block Volume"
    )
    static let clonePlace = SimulatedRule(
        "clone-availability-domain",
        "A copy of a volume lies in the availability domain of the volume.",
        .documented,
        source: "Oracle's API reference, CreateBootVolumeDetails.availabilityDomain"
    )
    static let singleAttachment = SimulatedRule(
        "single-attachment",
        "A volume that is attached is attached again only if both are shareable; else it is 409 Conflict \"Volume … "
            + "currently attached.\"",
        .observed,
        source: "oracle/terraform-provider-oci #547"
    )
    static let devicePath = SimulatedRule(
        "device-path",
        "A device is one of /dev/oracleoci/oraclevdb to oraclevdag that is free on the instance.",
        .observed,
        source: "oracle/terraform-provider-oci #988"
    )
    static let attachmentState = SimulatedRule(
        "attachment-state",
        "Volumes are attached to instances that run or are stopped, and detached once attached.",
        .assumed
    )
    static let bootVolumeSwap = SimulatedRule(
        "boot-volume-swap",
        "A boot volume is attached and detached while its instance is stopped, and an instance has one at most.",
        .documented,
        source: "docs.oracle.com, Detaching a Boot Volume"
    )
    static let dataVolumeFate = SimulatedRule(
        "data-volume-fate",
        "Who terminates an instance with volumes that were made with it says what becomes of them.",
        .observed,
        source: "therealcmj/ociextirpater #6"
    )
    static let freeStorage = SimulatedRule(
        "free-storage",
        "An Always Free tenancy has 200 GB of volumes and boot volumes in all; a launch beyond is 400 QuotaExceeded "
            + "\"bootVolumeQuota Service limit reached\".",
        .observed,
        source: "published answers to LaunchInstance; the limit is total-free-storage-gb-regional"
    )
    static let backupCopyRegion = SimulatedRule(
        "backup-copy-region",
        "Backups are copied to another region that the tenancy is subscribed to.",
        .documented,
        source: "docs.oracle.com, Copying a Volume Backup Between Regions"
    )
    static let policyInUse = SimulatedRule(
        "backup-policy-in-use",
        "A plan of backups that a volume has cannot be deleted.",
        .assumed
    )
}
