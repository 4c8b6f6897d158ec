import HTTPTypes

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of volumes, their attachments and their backups.
    static let volumes = sizes + attachments + backups

    private static let sizes: [OCIBreach] = [
        OCIBreach(.volumeSize) { try await $0.setup.volume(49) },
        OCIBreach(.volumePerformance) { try await $0.setup.volume(50, ["vpusPerGB": 5]) },
        OCIBreach(.volumeGrowth) { place in
            let volume = try await place.setup.volume(60).id
            return try await place.setup.call(.put, "/volumes/\(volume)", ["sizeInGBs": 50])
        },
        OCIBreach(.freeStorage) { try await $0.setup.volume(201) },
        OCIBreach(.freeStorage) { place in
            var body = try await place.setup.launch(in: place.subnet())
            body["sourceDetails"]?["bootVolumeSizeInGBs"] = 201
            return try await place.setup.call(.post, "/instances", body)
        },
        OCIBreach(.cloneSize) { place in
            let volume = try await place.setup.volume(60).id
            return try await place.setup.volume(50, ["sourceDetails": ["type": "volume", "id": .string(volume)]])
        },
        OCIBreach(.clonePlace) { place in
            let source: JSON = ["type": "volume", "id": .string(try await place.setup.volume(50).id)]
            return try await place.setup.volume(50, ["availabilityDomain": far, "sourceDetails": source])
        },
    ]

    private static let far: JSON = "Uocm:PHX-AD-2"

    private static let attachments: [OCIBreach] = [
        OCIBreach(.volumeDeletion) { place in
            let volume = try await place.setup.volume().id
            _ = try await place.setup.attach(volume, to: place.setup.running())
            return try await place.setup.call(.delete, "/volumes/\(volume)")
        },
        OCIBreach(.volumePlace) { place in
            let volume = try await place.setup.volume(50, ["availabilityDomain": far]).id
            return try await place.setup.attach(volume, to: place.setup.running())
        },
        OCIBreach(.singleAttachment) { place in
            let volume = try await place.setup.volume().id
            let instance = try await place.setup.running()
            _ = try await place.setup.attach(volume, to: instance)
            return try await place.setup.attach(volume, to: instance)
        },
        OCIBreach(.devicePath) { place in
            let form: JSON = ["type": "paravirtualized", "device": "/dev/sdb"]
            return try await place.setup.attach(place.setup.volume().id, to: place.setup.running(), form)
        },
        OCIBreach(.attachmentState) { place in
            let volume = try await place.setup.volume().id
            return try await place.setup.attach(volume, to: place.setup.launched().instance.id)
        },
        OCIBreach(.attachmentState) { place in
            let attachment = try await place.setup.attach(place.setup.volume().id, to: place.setup.running()).id
            return try await place.setup.call(.delete, "/volumeAttachments/\(attachment)")
        },
        OCIBreach(.bootVolumeSwap) { place in
            let boot = try await place.setup.boot(of: place.setup.running())[text: "id"]
            return try await place.setup.call(.delete, "/bootVolumeAttachments/\(boot)")
        },
        OCIBreach(.bootVolumeSwap) { place in
            let instance = try await place.setup.running()
            _ = try await place.setup.call(.post, "/instances/\(instance)?action=STOP")
            place.setup.clock.advance(by: .seconds(15))
            let boot = try await place.setup.boot(of: instance)[text: "id"]
            _ = try await place.setup.call(.delete, "/bootVolumeAttachments/\(boot)")
            place.setup.clock.advance(by: .seconds(10))
            return try await place.setup.call(.post, "/instances/\(instance)?action=START")
        },
        OCIBreach(.dataVolumeFate) { place in
            let details: JSON = ["volumeCreationType": "ATTRIBUTES", "sizeInGBs": 50]
            let instance = try await place.setup.running {
                $0["launchVolumeAttachments"] = [["type": "paravirtualized", "launchCreateVolumeDetails": details]]
            }
            return try await place.setup.call(.delete, "/instances/\(instance)")
        },
    ]

    private static let backups: [OCIBreach] = [
        OCIBreach(.backupCopyRegion) { place in
            let volume = try await place.setup.volume().id
            let backup = try await place.setup.call(.post, "/volumeBackups", ["volumeId": .string(volume)]).id
            place.setup.clock.advance(by: .seconds(60))
            let home: JSON = ["destinationRegion": "us-phoenix-1"]
            return try await place.setup.call(.post, "/volumeBackups/\(backup)/actions/copy", home)
        },
        OCIBreach(.backupCopyRegion) {
            try await $0.post("/volumeBackupPolicies", ["destinationRegion": "us-phoenix-1"])
        },
        OCIBreach(.policyInUse) { place in
            let policy = try await place.post("/volumeBackupPolicies", [:]).id
            _ = try await place.setup.volume(50, ["backupPolicyId": .string(policy)])
            return try await place.setup.call(.delete, "/volumeBackupPolicies/\(policy)")
        },
    ]
}
