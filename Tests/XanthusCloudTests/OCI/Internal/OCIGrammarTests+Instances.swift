@testable import XanthusCloud

extension OCIGrammarTests {
    private static func update(_ change: (inout OCI.UpdateInstance.Details) -> Void) -> OCI.UpdateInstance {
        var details = OCI.UpdateInstance.Details()
        change(&details)
        return OCI.UpdateInstance(id: "i", details)
    }

    private static func card(_ change: (inout OCI.CreateVnicDetails) -> Void) -> OCI.AttachVnic {
        var details = OCI.CreateVnicDetails(subnetId: "s")
        change(&details)
        return OCI.AttachVnic(.init(instanceId: "i", createVnicDetails: details))
    }

    private static func changedCard(_ label: String) -> OCI.UpdateVnic {
        var details = OCI.UpdateVnic.Details()
        details.hostnameLabel = label
        return OCI.UpdateVnic(id: "n", details)
    }

    private static func address(_ change: (inout OCI.CreatePrivateIp.Details) -> Void) -> OCI.CreatePrivateIp {
        var details = OCI.CreatePrivateIp.Details(vnicId: "n")
        change(&details)
        return OCI.CreatePrivateIp(details)
    }

    private static func launch(volume size: Int) -> OCI.LaunchInstance {
        launch { $0.launchVolumeAttachments = [.init(volumeId: "v"), .init(making: .init(sizeInGBs: size))] }
    }

    private static let long = String(repeating: "a", count: 256)

    private static let refusedLabels: [OCIGrammarCase] =
        ["-a", "a-", "a.b", "a_b", "ä", "a b", String(repeating: "a", count: 64)].flatMap { label -> [OCIGrammarCase] in
            [
                OCIGrammarCase(
                    label,
                    "createVnicDetails.hostnameLabel",
                    launch { $0.createVnicDetails.hostnameLabel = label }
                ),
                OCIGrammarCase(label, "createVnicDetails.hostnameLabel", card { $0.hostnameLabel = label }),
                OCIGrammarCase(label, "hostnameLabel", changedCard(label)),
                OCIGrammarCase(label, "hostnameLabel", address { $0.hostnameLabel = label }),
            ]
        }

    static let refusedInstances: [OCIGrammarCase] =
        refusedLabels + [
            OCIGrammarCase(
                "65 GB an OCPU",
                "shapeConfig.memoryInGBs",
                update {
                    $0.shape = "VM.Standard.A1.Flex"
                    $0.shapeConfig = .init(ocpus: 1, memoryInGBs: 65)
                }
            ),
            OCIGrammarCase("no processor", "shapeConfig.vcpus", update { $0.shapeConfig = .init(vcpus: 0) }),
            OCIGrammarCase("no processor", "shapeConfig.vcpus", launch { $0.shapeConfig = .init(vcpus: 0) }),
            OCIGrammarCase(
                "32,001 bytes",
                "metadata",
                update { $0.metadata = ["user_data": String(repeating: "a", count: 31_992)] }
            ),
            OCIGrammarCase(
                "49 GB",
                "sourceDetails.bootVolumeSizeInGBs",
                update { $0.sourceDetails = .init(imageId: "m", bootVolumeSizeInGBs: 49) }
            ),
            OCIGrammarCase(
                "49 GB",
                "launchVolumeAttachments[1].launchCreateVolumeDetails.sizeInGBs",
                launch(volume: 49)
            ),
            OCIGrammarCase("256 characters", "createVnicDetails.displayName", card { $0.displayName = long }),
            OCIGrammarCase(
                "256 characters",
                "launchVolumeAttachments[0].displayName",
                launch {
                    var attachment = OCI.LaunchAttachVolumeDetails(volumeId: "v")
                    attachment.displayName = long
                    $0.launchVolumeAttachments = [attachment]
                }
            ),
            OCIGrammarCase(
                "half an OCID",
                "sourceDetails.imageId",
                launch { $0.sourceDetails = .init(imageId: "ocid1.image") }
            ),
            OCIGrammarCase("a quotation mark", "createVnicDetails.nsgIds[1]", card { $0.nsgIds = ["g", "\"g"] }),
            OCIGrammarCase(
                "no range",
                "ipv4SubnetCidrAtCreation",
                address { $0.ipv4SubnetCidrAtCreation = "10.0.0.0" }
            ),
        ]

    private static let takenLabels: [any OCI.Operation] =
        ["a", "1a", "a-b", String(repeating: "a", count: 63)].flatMap { label -> [any OCI.Operation] in
            [card { $0.hostnameLabel = label }, changedCard(label)]
        }

    static let takenInstances: [any OCI.Operation] =
        takenLabels + [
            update { _ in }, update { $0.shapeConfig = .init(vcpus: 1) }, launch(volume: 50),
            update { $0.metadata = ["user_data": String(repeating: "a", count: 31_991)] },
            card { $0.displayName = String(repeating: "a", count: 255) },
        ]
}
