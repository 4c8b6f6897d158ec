import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of volumes.
    static let volumes: [HetznerBreach] = [
        HetznerBreach(.hetznerVolumeName) { await $0.volume(["name": "a b"]) },
        HetznerBreach(.hetznerVolumeName) { await $0.volume(["name": .string(String(repeating: "a", count: 65))]) },
        HetznerBreach(.hetznerVolumeSize) { await $0.volume(["size": 9]) },
        HetznerBreach(.hetznerVolumeSize) { await $0.volume(["size": 10_241]) },
        HetznerBreach(.hetznerVolumeFormat) { await $0.volume(["format": "ntfs"]) },
        HetznerBreach(.hetznerVolumeAutomount) { await $0.volume(["automount": true]) },
        HetznerBreach(.hetznerVolumeAutomount) {
            await $0.post(
                "/servers",
                ["name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "automount": true]
            )
        },
        HetznerBreach(.hetznerVolumeLocation) { caller in
            let server = try await caller.server()
            return await caller.volume(["server": .integer(server), "location": "hel1"])
        },
        HetznerBreach(.hetznerVolumeLocation) { caller in
            let server = try await caller.server()
            let id = try await caller.volume(["location": "hel1"]).id("volume")
            caller.settle()
            return await caller.post("/volumes/\(id)/actions/attach", ["server": .integer(server)])
        },
        HetznerBreach(.hetznerVolumeSpace, "no_space_left_in_location") { caller in
            await caller.project.change { $0.locationsWithoutVolumeSpace = ["nbg1"] }
            return await caller.volume()
        },
        HetznerBreach(.hetznerVolumeGrowth) { caller in
            let id = try await caller.volume(["size": 20]).id("volume")
            caller.settle()
            return await caller.post("/volumes/\(id)/actions/resize", ["size": 20])
        },
        HetznerBreach(.hetznerVolumeAttachment, "volume_already_attached") { caller in
            let id = try await caller.volume(["server": .integer(caller.server())]).id("volume")
            caller.settle()
            let other = try await caller.server("other")
            return await caller.post("/volumes/\(id)/actions/attach", ["server": .integer(other)])
        },
        HetznerBreach(.hetznerVolumeAttachment) { caller in
            let id = try await caller.volume().id("volume")
            caller.settle()
            let twice: JSON = [.integer(id), .integer(id)]
            return await caller.post(
                "/servers",
                ["name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1", "volumes": twice]
            )
        },
        HetznerBreach(.hetznerVolumeDetached) { caller in
            let id = try await caller.volume().id("volume")
            caller.settle()
            return await caller.post("/volumes/\(id)/actions/detach")
        },
        HetznerBreach(.hetznerVolumeInUse) { caller in
            let id = try await caller.volume(["server": .integer(caller.server())]).id("volume")
            caller.settle()
            return await caller.delete("/volumes/\(id)")
        },
    ]
}
