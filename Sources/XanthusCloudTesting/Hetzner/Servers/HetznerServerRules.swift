extension SimulatedRule {
    static let hetznerServers: [SimulatedRule] = [
        .hetznerServerName, .hetznerUserData, .hetznerServerReach, .hetznerTypeDeprecation, .hetznerTypeLocation,
        .hetznerServerOff, .hetznerTypeArchitecture, .hetznerTypeDisk, .hetznerServerProtection,
        .hetznerRebuildProtected, .hetznerBackupEnabled, .hetznerBackupSlots, .hetznerISOArchitecture,
        .hetznerRescueLapse, .hetznerRescueOnce, .hetznerPasswordRunning, .hetznerMetricSamples, .hetznerMetricDays,
    ]

    static let hetznerServerName = SimulatedRule(
        "hetzner-server-name",
        "A server's name is a host name of RFC 1123.",
        .documented,
        source: "API description, POST /servers, name"
    )

    static let hetznerUserData = SimulatedRule(
        "hetzner-user-data",
        "User data has 32,768 bytes at most.",
        .documented,
        source: "API description, POST /servers, user_data"
    )

    static let hetznerServerReach = SimulatedRule(
        "hetzner-server-reach",
        "A server needs a public address or a private network to be switched on.",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/unassign"
    )

    static let hetznerTypeDeprecation = SimulatedRule(
        "hetzner-type-deprecation",
        "From a location's `deprecation.unavailable_after` on no server there gets the type.",
        .documented,
        source: "API description, `locations` of server types"
    )

    static let hetznerTypeLocation = SimulatedRule(
        "hetzner-type-location",
        "A server has a type that its location lists.",
        .documented,
        source: "API description, `locations` of server types"
    )

    static let hetznerServerOff = SimulatedRule(
        "hetzner-server-off",
        "A server is off when its type changes and when it joins a placement group: `server_not_stopped`.",
        .documented,
        source: "API description, change_type and add_to_placement_group"
    )

    static let hetznerTypeArchitecture = SimulatedRule(
        "hetzner-type-architecture",
        "A server keeps its architecture: `invalid_server_type`.",
        .documented,
        source: "API description, POST /servers/{id}/actions/change_type, Operation specific errors"
    )

    static let hetznerTypeDisk = SimulatedRule(
        "hetzner-type-disk",
        "A disk never shrinks: `invalid_server_type`.",
        .documented,
        source: "API description, POST /servers/{id}/actions/change_type"
    )

    static let hetznerServerProtection = SimulatedRule(
        "hetzner-server-protection",
        "Protection from removal and from being rebuilt have the same value.",
        .documented,
        source: "API description, POST /servers/{id}/actions/change_protection"
    )

    static let hetznerRebuildProtected = SimulatedRule(
        "hetzner-rebuild-protected",
        "What is protected from being rebuilt is not: `protected`.",
        .documented,
        source: "API description, `protection` of servers"
    )

    static let hetznerBackupEnabled = SimulatedRule(
        "hetzner-backup-enabled",
        "Backups are made of servers that have them enabled.",
        .documented,
        source: "API description, POST /servers/{id}/actions/create_image"
    )

    static let hetznerBackupSlots = SimulatedRule(
        "hetzner-backup-slots",
        "A server has seven backups at most; the oldest gives way.",
        .documented,
        source: "API description, POST /servers/{id}/actions/enable_backup"
    )

    static let hetznerISOArchitecture = SimulatedRule(
        "hetzner-iso-architecture",
        "A medium fits servers of its architecture, or all if it names none.",
        .documented,
        source: "API description, `architecture` of ISOs"
    )

    static let hetznerRescueLapse = SimulatedRule(
        "hetzner-rescue-lapse",
        "The wish for the rescue system lapses after 60 minutes.",
        .documented,
        source: "API description, POST /servers/{id}/actions/enable_rescue"
    )

    static let hetznerRescueOnce = SimulatedRule(
        "hetzner-rescue-once",
        "The rescue system is booted once; the next start is from the disk again.",
        .documented,
        source: "API description, POST /servers/{id}/actions/enable_rescue"
    )

    static let hetznerPasswordRunning = SimulatedRule(
        "hetzner-password-running",
        "The action that resets a password fails unless the server is running.",
        .documented,
        source: "API description, POST /servers/{id}/actions/reset_password"
    )

    static let hetznerMetricSamples = SimulatedRule(
        "hetzner-metric-samples",
        "A series of metrics has 500 samples at most; the step grows to fit.",
        .documented,
        source: "API description, GET /servers/{id}/metrics"
    )

    static let hetznerMetricDays = SimulatedRule(
        "hetzner-metric-days",
        "Metrics are kept for 30 days.",
        .documented,
        source: "API description, GET /servers/{id}/metrics"
    )
}
