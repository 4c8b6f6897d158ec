extension SimulatedRule {
    static let hetznerVolumes: [SimulatedRule] = [
        .hetznerVolumeName, .hetznerVolumeSize, .hetznerVolumeFormat, .hetznerVolumeAutomount, .hetznerVolumeLocation,
        .hetznerVolumeSpace, .hetznerVolumeGrowth, .hetznerVolumeAttachment, .hetznerVolumeDetached,
        .hetznerVolumeInUse,
    ]

    private static let creation = "API description, POST /volumes"

    static let hetznerVolumeName = SimulatedRule(
        "hetzner-volume-name",
        "A volume's name has 1 to 64 letters and digits, and between them `-`, `_` and `.`.",
        .documented,
        source: creation
    )

    static let hetznerVolumeSize = SimulatedRule(
        "hetzner-volume-size",
        "A volume has 10 to 10,240 GB.",
        .documented,
        source: creation
    )

    static let hetznerVolumeFormat = SimulatedRule(
        "hetzner-volume-format",
        "A volume is made with ext4, XFS or no file system.",
        .documented,
        source: creation
    )

    static let hetznerVolumeAutomount = SimulatedRule(
        "hetzner-volume-automount",
        "What is to be mounted is a volume at a server, or a server with volumes.",
        .documented,
        source: creation
    )

    static let hetznerVolumeLocation = SimulatedRule(
        "hetzner-volume-location",
        "A volume and its server are in one location.",
        .documented,
        source: creation
    )

    static let hetznerVolumeSpace = SimulatedRule(
        "hetzner-volume-space",
        "A location without room for volumes answers `no_space_left_in_location`.",
        .documented,
        source: creation
    )

    static let hetznerVolumeGrowth = SimulatedRule(
        "hetzner-volume-growth",
        "A volume becomes larger, never smaller.",
        .documented,
        source: "API description, POST /volumes/{id}/actions/resize"
    )

    static let hetznerVolumeAttachment = SimulatedRule(
        "hetzner-volume-attachment",
        "A volume has one server: `volume_already_attached`.",
        .documented,
        source: "hcloud-go 2.47, error.go"
    )

    static let hetznerVolumeDetached = SimulatedRule(
        "hetzner-volume-detached",
        "Only a volume that a server has is detached: `service_error`.",
        .assumed
    )

    static let hetznerVolumeInUse = SimulatedRule(
        "hetzner-volume-in-use",
        "A volume that a server has is not removed.",
        .documented,
        source: "API description, DELETE /volumes/{id}"
    )
}
