/// What operations answer 501 for, though Oracle's SDK 2.189.0 knows it: fields of bodies, `field=value`, and
/// parameters. Defined tags are in no body simulated, and are left out here. Nothing compares the list with that SDK, so
/// some may be missing; each that is here is tested.
enum OCIGaps {
    static let all: [String: [String]] = instances.merging(storage) { $1 }.merging(networks) { $1 }
        .merging(tenancy) { $1 }

    private static let instances: [String: [String]] = [
        "LaunchInstance": [
            "capacityReservationId", "clusterPlacementGroupId", "computeClusterId", "dedicatedVmHostId",
            "instanceConfigurationId", "ipxeScript", "isAIEnterpriseEnabled", "licensingConfigs",
            "placementConstraintDetails", "platformConfig", "preemptibleInstanceConfig", "securityAttributes",
            "launchOptions.isEncryptionInTransitEnabled", "shapeConfig.nvmes", "shapeConfig.resourceManagement",
            "shapeConfig.localVolumeSizeInGBs", "sourceDetails.kmsKeyId", "createVnicDetails.privateIpId",
            "createVnicDetails.securityAttributes", "createVnicDetails.subnetCidr", "createVnicDetails.vlanId",
        ],
        "UpdateInstance": [
            "capacityReservationId", "dedicatedVmHostId", "isAIEnterpriseEnabled", "licensingConfigs",
            "platformConfig", "securityAttributes", "sourceDetails", "timeMaintenanceRebootDue", "shapeConfig.nvmes",
            "shapeConfig.resourceManagement", "shapeConfig.localVolumeSizeInGBs",
        ],
        "TerminateInstance": ["recycleLevel"],
        "AttachVnic": [
            "createVnicDetails.privateIpId", "createVnicDetails.securityAttributes", "createVnicDetails.subnetCidr",
            "createVnicDetails.vlanId",
        ],
        "CreateImage": ["imageSourceDetails"],
        "ListInstances": ["capacityReservationId", "computeClusterId"],
    ]

    private static let storage: [String: [String]] = [
        "AttachVolume": ["type=emulated", "type=nvme", "encryptionInTransitType"],
        "CreateVolume": [
            "autotunePolicies", "blockVolumeReplicas", "clusterPlacementGroupId", "isAutoTuneEnabled",
            "isReservationsEnabled", "kmsKeyId", "sizeInMBs", "volumeBackupId", "xrcKmsKeyId",
        ],
        "UpdateVolume": ["autotunePolicies", "blockVolumeReplicas", "isAutoTuneEnabled", "isReservationsEnabled"],
        "CreateBootVolume": [
            "autotunePolicies", "bootVolumeReplicas", "clusterPlacementGroupId", "isAutoTuneEnabled", "kmsKeyId",
            "xrcKmsKeyId",
        ],
        "UpdateBootVolume": ["autotunePolicies", "bootVolumeReplicas", "isAutoTuneEnabled"],
        "CreateVolumeBackup": backup, "UpdateVolumeBackup": backup, "CopyVolumeBackup": ["kmsKeyId"],
        "CreateBootVolumeBackup": backup, "UpdateBootVolumeBackup": backup, "CopyBootVolumeBackup": ["kmsKeyId"],
        "CreateVolumeBackupPolicyAssignment": ["xrcKmsKeyId"],
        "CreateVolumeBackupPolicy": schedule, "UpdateVolumeBackupPolicy": schedule,
        "ListVolumes": ["clusterPlacementGroupId"],
    ]

    private static let schedule = [
        "schedules.isPreventDeletionEnabled", "schedules.isRetentionLockEnabled", "schedules.retentionPeriod",
    ]

    private static let backup = [
        "isIndefiniteRetentionEnabled", "isPreventDeletionEnabled", "isRetentionLockEnabled", "kmsKeyId",
        "retentionPeriod",
    ]

    private static let networks: [String: [String]] = [
        "CreateVcn": ["byoipv6CidrDetails", "isZprOnly", "securityAttributes"],
        "UpdateVcn": ["isZprOnly", "securityAttributes"],
        "AddIpv6VcnCidr": ["byoipv6CidrDetail"],
        "CreateSubnet": ["ipv4CidrBlocks"],
        "CreateInternetGateway": ["routeTableId"], "UpdateInternetGateway": ["routeTableId"],
        "CreateNatGateway": ["routeTableId"], "UpdateNatGateway": ["routeTableId"],
        "UpdateVnic": ["routeTableId", "securityAttributes"],
        "CreatePrivateIp": ["cidrPrefixLength", "ipv4SubnetCidrAtCreation", "routeTableId", "vlanId"],
        "UpdatePrivateIp": ["routeTableId"],
        "CreateIpv6": ["cidrPrefixLength", "hostname", "routeTableId"], "UpdateIpv6": ["hostname", "routeTableId"],
        "CreatePublicIp": ["publicIpPoolId"],
    ]

    private static let tenancy: [String: [String]] = [
        "SummarizeMetricsData": ["resourceGroup"],
        "ListMetrics": ["resourceGroup"],
        "ListLimitDefinitions": ["subscriptionId"],
        "ListLimitValues": ["externalLocation", "subscriptionId"],
        "GetResourceAvailability": ["externalLocation", "subscriptionId"],
        "RequestSummarizedUsages": [
            "forecast", "groupByTag", "queryType=CREDIT", "queryType=EXPIREDCREDIT", "queryType=ALLCREDIT",
            "queryType=USAGE_ONLY",
        ],
    ]
}
