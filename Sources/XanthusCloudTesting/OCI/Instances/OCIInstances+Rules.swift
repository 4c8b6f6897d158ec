extension OCIInstances {
    static let rules: [SimulatedRule] = [
        .capacity, .absentShape, .limits, .quotas, .phantomUsage, .metadataSize, .userDataBase64, .loginKeys,
        .immutableMetadata, .bootVolumeOfImage, .imageShape, .flexibleSize, .fixedSize, .burstableShape,
        .launchTwins, .busyInstance, .actionState, .downtime, .vnicsPerInstance, .primaryVnic, .reportOfTenancy,
    ]
}

extension SimulatedRule {
    static let metadataSize = SimulatedRule(
        "metadata-size",
        "Metadata and extended metadata have 32,000 bytes at most, user data counted in Base64.",
        .observed,
        source: "oracle/terraform-provider-oci #635"
    )
    static let userDataBase64 = SimulatedRule(
        "user-data-base64",
        "User data must be Base64.",
        .documented,
        source: "API reference, LaunchInstanceDetails.metadata"
    )
    static let loginKeys = SimulatedRule(
        "login-keys",
        "Each line of ssh_authorized_keys is a key in OpenSSH's form.",
        .observed,
        source: "answers of the block \"Invalid ssh public key; must be in base64 format\""
    )
    static let immutableMetadata = SimulatedRule(
        "immutable-metadata",
        "user_data and ssh_authorized_keys cannot change after the launch, and must be sent again with "
            + "other metadata.",
        .documented,
        source: "API reference, UpdateInstanceDetails.metadata"
    )
    static let bootVolumeOfImage = SimulatedRule(
        "boot-volume-of-image",
        "A boot volume is not smaller than its image.",
        .documented,
        source: "API reference, InstanceSourceViaImageDetails.bootVolumeSizeInGBs"
    )
    static let imageShape = SimulatedRule(
        "image-shape",
        "An image boots only on the shapes that it is compatible with.",
        .documented,
        source: "API reference, ImageShapeCompatibilityEntry"
    )
    static let flexibleSize = SimulatedRule(
        "flexible-size",
        "A flexible shape takes whole OCPUs and 1 to 64 GB of memory for each, up to its largest size.",
        .documented,
        source: "API reference, ShapeOcpuOptions and ShapeMemoryOptions"
    )
    static let fixedSize = SimulatedRule(
        "fixed-size",
        "A shapeConfig with another size than that of a fixed shape is 400 InvalidParameter; that its own size is "
            + "accepted is assumed.",
        .documented,
        source: "Oracle's Python SDK, LaunchInstanceShapeConfigDetails"
    )
    static let burstableShape = SimulatedRule(
        "burstable-shape",
        "Only flexible x86 shapes can be burstable.",
        .documented,
        source: "documentation of burstable instances"
    )
    static let launchTwins = SimulatedRule(
        "launch-twins",
        "Image, subnet and host name must agree where they are given in two places.",
        .documented,
        source: "API reference, LaunchInstanceDetails"
    )
    static let busyInstance = SimulatedRule(
        "busy-instance",
        "An instance that is changing takes no other change: 409 Conflict \"currently being modified, "
            + "try again later.\"",
        .observed,
        source: "oracle/terraform-provider-oci #1282"
    )
    static let actionState = SimulatedRule(
        "action-state",
        "START needs STOPPED, every other action RUNNING: 409 IncorrectState.",
        .assumed
    )
    static let downtime = SimulatedRule(
        "avoid-downtime",
        "With AVOID_DOWNTIME a change that needs a restart is refused.",
        .documented,
        source: "API reference, UpdateInstanceDetails.updateOperationConstraint"
    )
    static let vnicsPerInstance = SimulatedRule(
        "vnics-per-instance",
        "An instance has as many VNICs as its shape allows: 400 LimitExceeded beyond.",
        .assumed
    )
    static let primaryVnic = SimulatedRule(
        "primary-vnic",
        "The first VNIC of an instance cannot be detached.",
        .documented,
        source: "API reference, DetachVnic"
    )
    static let reportOfTenancy = SimulatedRule(
        "capacity-report-tenancy",
        "A capacity report is asked for in the root compartment.",
        .assumed
    )
}
