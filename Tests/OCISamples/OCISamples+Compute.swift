package import XanthusCloud

extension OCISamples {
    /// Those of instances, images, shapes, consoles and attachments of network cards.
    package static let compute: [any OCI.Operation] =
        launches + instances + attachments + images + shapes + histories + connections

    private static let compartment = "ocid1.compartment.oc1..c"
    private static let domain = "Uocm:PHX-AD-1"
    private static let instance = "ocid1.instance.oc1.phx.i"
    private static let image = "ocid1.image.oc1.phx.m"
    private static let subnet = "ocid1.subnet.oc1.phx.s"
    private static let attachment = "ocid1.vnicattachment.oc1.phx.a"
    private static let history = "ocid1.consolehistory.oc1.phx.h"
    private static let connection = "ocid1.instanceconsoleconnection.oc1.phx.w"
    private static let etag = "etag"
    private static let token = "token"
    private static let tags = ["xanthus:owner": "blog"]

    private static let vnic = made(OCI.CreateVnicDetails(subnetId: subnet)) {
        $0.assignPublicIp = true
        $0.assignIpv6Ip = true
        $0.ipv6AddressIpv6SubnetCidrPairDetails = [
            .init(ipv6SubnetCidr: "2001:db8::/64", ipv6Address: "2001:db8::9")
        ]
        $0.privateIp = "10.0.1.9"
        $0.nsgIds = ["ocid1.networksecuritygroup.oc1.phx.g"]
        $0.hostnameLabel = "blog"
        $0.assignPrivateDnsRecord = true
        $0.skipSourceDestCheck = true
        $0.displayName = "blog"
        $0.freeformTags = tags
    }

    private static let agent = made(OCI.InstanceAgentConfig()) {
        $0.isMonitoringDisabled = false
        $0.isManagementDisabled = true
        $0.areAllPluginsDisabled = false
        $0.pluginsConfig = [.init("Compute Instance Run Command", isEnabled: true)]
    }

    private static let size = made(OCI.LaunchInstance.ShapeConfig(ocpus: 1, memoryInGBs: 6)) {
        $0.vcpus = 2
        $0.baselineOcpuUtilization = .half
    }

    private static func launch(_ source: OCI.InstanceSource) -> OCI.LaunchInstance {
        OCI.LaunchInstance(
            made(
                .init(
                    compartmentId: compartment,
                    availabilityDomain: domain,
                    shape: "VM.Standard.E4.Flex",
                    sourceDetails: source,
                    createVnicDetails: vnic
                )
            ) {
                $0.faultDomain = "FAULT-DOMAIN-2"
                $0.shapeConfig = size
                $0.displayName = "blog"
                $0.launchVolumeAttachments = [
                    made(.init(volumeId: "ocid1.volume.oc1.phx.v")) {
                        $0.device = "/dev/oracleoci/oraclevdb"
                        $0.displayName = "data"
                        $0.isReadOnly = true
                        $0.isShareable = false
                    },
                    .init(
                        making: made(.init(sizeInGBs: 50)) {
                            $0.vpusPerGB = 20
                            $0.compartmentId = compartment
                            $0.displayName = "more"
                        },
                        type: "iscsi"
                    ),
                ]
                $0.metadata = ["user_data": "I2Nsb3VkLWNvbmZpZwo="]
                $0.launchOptions = made(.init()) {
                    $0.bootVolumeType = "PARAVIRTUALIZED"
                    $0.firmware = "UEFI_64"
                    $0.networkType = "PARAVIRTUALIZED"
                    $0.remoteDataVolumeType = "PARAVIRTUALIZED"
                    $0.isPvEncryptionInTransitEnabled = true
                    $0.isConsistentVolumeNamingEnabled = true
                }
                $0.instanceOptions = .init(areLegacyImdsEndpointsDisabled: true)
                $0.availabilityConfig = .init(recoveryAction: .restore, isLiveMigrationPreferred: true)
                $0.agentConfig = agent
                $0.preemptibleInstanceConfig = .init(preserveBootVolume: true)
                $0.isPvEncryptionInTransitEnabled = true
                $0.freeformTags = tags
            },
            retryToken: token
        )
    }

    private static let launches: [any OCI.Operation] = [
        launch(
            made(.init(imageId: image, bootVolumeSizeInGBs: 50)) {
                $0.bootVolumeVpusPerGB = 20
                $0.kmsKeyId = "ocid1.key.oc1.phx.k"
            }
        ),
        launch(
            .init(
                newest: .init(
                    compartmentId: compartment,
                    operatingSystem: "Canonical Ubuntu",
                    operatingSystemVersion: "24.04"
                )
            )
        ),
        launch(.init(bootVolumeId: "ocid1.bootvolume.oc1.phx.b")),
    ]

    private static func update(_ source: OCI.UpdateInstance.Source) -> OCI.UpdateInstance {
        OCI.UpdateInstance(
            id: instance,
            made(.init()) {
                $0.displayName = "blog"
                $0.freeformTags = tags
                $0.metadata = ["note": "hello"]
                $0.shape = "VM.Standard.E4.Flex"
                $0.shapeConfig = size
                $0.sourceDetails = source
                $0.faultDomain = "FAULT-DOMAIN-3"
                $0.instanceOptions = .init(areLegacyImdsEndpointsDisabled: true)
                $0.launchOptions = made(.init()) {
                    $0.bootVolumeType = "PARAVIRTUALIZED"
                    $0.networkType = "PARAVIRTUALIZED"
                    $0.isPvEncryptionInTransitEnabled = true
                }
                $0.availabilityConfig = .init(recoveryAction: .stop, isLiveMigrationPreferred: false)
                $0.agentConfig = agent
                $0.updateOperationConstraint = .avoidDowntime
            },
            retryToken: token,
            ifMatch: etag
        )
    }

    private static let instances: [any OCI.Operation] = [
        OCI.GetInstance(id: instance),
        paged(
            OCI.ListInstances(
                compartmentId: compartment,
                availabilityDomain: domain,
                displayName: "blog",
                lifecycleState: .running,
                sortBy: .timeCreated,
                sortOrder: .descending
            )
        ),
        update(
            made(.init(imageId: image, bootVolumeSizeInGBs: 60)) { $0.isPreserveBootVolumeEnabled = false }
        ),
        update(.init(bootVolumeId: "ocid1.bootvolume.oc1.phx.b")),
        OCI.TerminateInstance(
            id: instance,
            preserveBootVolume: true,
            preserveDataVolumesCreatedAtLaunch: false,
            ifMatch: etag
        ),
        act(.reset, .reset(allowDenseRebootMigration: true)),
        act(.softReset, .softReset(allowDenseRebootMigration: false)),
        act(.rebootMigrate, .rebootMigrate(deleteLocalStorage: true)),
    ]

    private static func act(
        _ action: OCI.InstanceAction.Action,
        _ details: OCI.InstanceAction.Details
    ) -> OCI.InstanceAction {
        OCI.InstanceAction(id: instance, action, details: details, retryToken: token, ifMatch: etag)
    }

    private static let attachments: [any OCI.Operation] = [
        OCI.AttachVnic(
            made(.init(instanceId: instance, createVnicDetails: vnic)) {
                $0.nicIndex = 0
                $0.displayName = "second"
            },
            retryToken: token
        ),
        OCI.GetVnicAttachment(id: attachment),
        paged(
            OCI.ListVnicAttachments(
                compartmentId: compartment,
                availabilityDomain: domain,
                instanceId: instance,
                vnicId: "ocid1.vnic.oc1.phx.n"
            )
        ),
        OCI.DetachVnic(id: attachment, ifMatch: etag),
    ]

    private static let images: [any OCI.Operation] = [
        paged(
            OCI.ListImages(
                compartmentId: compartment,
                displayName: "Canonical-Ubuntu-24.04-2026.09.18-0",
                operatingSystem: "Canonical Ubuntu",
                operatingSystemVersion: "24.04",
                shape: "VM.Standard.A1.Flex",
                lifecycleState: .available,
                sortBy: "TIMECREATED",
                sortOrder: "DESC"
            )
        ),
        OCI.GetImage(id: image),
        OCI.CreateImage(
            made(.init(compartmentId: compartment, instanceId: instance)) {
                $0.displayName = "golden"
                $0.launchMode = "PARAVIRTUALIZED"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.UpdateImage(
            id: image,
            made(.init()) {
                $0.displayName = "golden"
                $0.operatingSystem = "Canonical Ubuntu"
                $0.operatingSystemVersion = "24.04"
                $0.freeformTags = tags
            },
            retryToken: token,
            ifMatch: etag
        ),
        OCI.DeleteImage(id: image, ifMatch: etag),
        paged(OCI.ListImageShapeCompatibilityEntries(imageId: image)),
        OCI.GetImageShapeCompatibilityEntry(imageId: image, shapeName: "VM.Standard.A1.Flex"),
    ]

    private static let shapes: [any OCI.Operation] = [
        paged(
            OCI.ListShapes(
                compartmentId: compartment,
                availabilityDomain: domain,
                imageId: image,
                shape: "VM.Standard.A1.Flex"
            )
        ),
        OCI.CreateComputeCapacityReport(
            .init(
                compartmentId: "ocid1.tenancy.oc1..t",
                availabilityDomain: domain,
                shapeAvailabilities: [
                    .init(
                        "VM.Standard.E4.Flex",
                        config: .init(ocpus: 2, memoryInGBs: 12, baselineOcpuUtilization: .eighth, nvmes: 0),
                        faultDomain: "FAULT-DOMAIN-1"
                    )
                ]
            ),
            retryToken: token
        ),
    ]

    private static let histories: [any OCI.Operation] = [
        OCI.CaptureConsoleHistory(
            made(.init(instanceId: instance)) {
                $0.displayName = "boot"
                $0.freeformTags = tags
            },
            retryToken: token
        ),
        OCI.GetConsoleHistory(id: history),
        paged(
            OCI.ListConsoleHistories(
                compartmentId: compartment,
                availabilityDomain: domain,
                instanceId: instance,
                lifecycleState: .succeeded,
                sortBy: .displayName,
                sortOrder: .ascending
            )
        ),
        OCI.UpdateConsoleHistory(
            id: history,
            made(.init()) {
                $0.displayName = "boot"
                $0.freeformTags = tags
            },
            ifMatch: etag
        ),
        OCI.DeleteConsoleHistory(id: history, ifMatch: etag),
        OCI.GetConsoleHistoryContent(id: history, offset: 10_240, length: 1_048_576),
    ]

    private static let connections: [any OCI.Operation] = [
        OCI.CreateInstanceConsoleConnection(
            made(.init(instanceId: instance, publicKey: "ssh-rsa AAAAB3NzaC1yc2E= blog")) { $0.freeformTags = tags },
            retryToken: token
        ),
        OCI.GetInstanceConsoleConnection(id: connection),
        paged(OCI.ListInstanceConsoleConnections(compartmentId: compartment, instanceId: instance)),
        OCI.UpdateInstanceConsoleConnection(id: connection, made(.init()) { $0.freeformTags = tags }, ifMatch: etag),
        OCI.DeleteInstanceConsoleConnection(id: connection, ifMatch: etag),
    ]
}
