/// A platform image.
struct OCIImage: Sendable {
    let id: String
    let name: String
    let system: String
    let version: String
    let processor: OCIShape.Processor
    let built: String
    /// Only the three newest builds of each kind are listed; older ones can still be launched by id.
    let isListed: Bool
    /// The size of its boot volume.
    var sizeInMBs = 47_694

    /// The same in GB, rounded up.
    var sizeInGBs: Int { (sizeInMBs + 1_023) / 1_024 }

    /// A series of builds: the same system, version and processor.
    private struct Family {
        let prefix: String
        let system: String
        let version: String
        let processor: OCIShape.Processor
    }

    // Minimal images for Arm say so in the version, full ones only in the name. Observed.
    private static let families = [
        Family(prefix: "Canonical-Ubuntu-24.04", system: "Canonical Ubuntu", version: "24.04", processor: .x86),
        Family(prefix: "Canonical-Ubuntu-24.04-aarch64", system: "Canonical Ubuntu", version: "24.04", processor: .arm),
        Family(
            prefix: "Canonical-Ubuntu-24.04-Minimal",
            system: "Canonical Ubuntu",
            version: "24.04 Minimal",
            processor: .x86
        ),
        Family(
            prefix: "Canonical-Ubuntu-24.04-Minimal-aarch64",
            system: "Canonical Ubuntu",
            version: "24.04 Minimal aarch64",
            processor: .arm
        ),
        Family(prefix: "Canonical-Ubuntu-22.04", system: "Canonical Ubuntu", version: "22.04", processor: .x86),
        Family(prefix: "Canonical-Ubuntu-22.04-aarch64", system: "Canonical Ubuntu", version: "22.04", processor: .arm),
        Family(prefix: "Oracle-Linux-9.6", system: "Oracle Linux", version: "9", processor: .x86),
        Family(prefix: "Oracle-Linux-9.6-aarch64", system: "Oracle Linux", version: "9", processor: .arm),
    ]

    private static let builds = ["2026-09-18", "2026-08-20", "2026-07-16", "2026-06-12"]

    /// All images, the newest first as Oracle lists them.
    static func all(_ mint: inout OCIDMint, region: OCIRegionRecord) -> [OCIImage] {
        var images: [OCIImage] = []
        for (index, build) in builds.enumerated() {
            for family in families {
                images.append(
                    OCIImage(
                        id: mint.ocid("image", region: region),
                        name: "\(family.prefix)-\(build.split(separator: "-").joined(separator: "."))-0",
                        system: family.system,
                        version: family.version,
                        processor: family.processor,
                        built: "\(build)T08:30:00.000Z",
                        isListed: index < 3
                    )
                )
            }
        }
        return images
    }

    func runs(on shape: OCIShape) -> Bool { processor == shape.processor }

    var json: JSON {
        [
            // Platform images belong to no compartment of the caller's.
            "compartmentId": nil, "id": .string(id), "displayName": .string(name), "operatingSystem": .string(system),
            "operatingSystemVersion": .string(version), "lifecycleState": "AVAILABLE", "createImageAllowed": true,
            "launchMode": "PARAVIRTUALIZED", "sizeInMBs": .integer(sizeInMBs), "billableSizeInGBs": 3,
            "listingType": "NONE",
            "timeCreated": .string(built), "freeformTags": [:], "definedTags": [:],
            "launchOptions": [
                "bootVolumeType": "PARAVIRTUALIZED", "firmware": "UEFI_64", "networkType": "PARAVIRTUALIZED",
                "remoteDataVolumeType": "PARAVIRTUALIZED", "isPvEncryptionInTransitEnabled": true,
                "isConsistentVolumeNamingEnabled": true,
            ],
        ]
    }
}
