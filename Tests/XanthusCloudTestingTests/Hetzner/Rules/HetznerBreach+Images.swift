import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of images, and of backups.
    static let images: [HetznerBreach] = [
        HetznerBreach(.hetznerBackupEnabled) { try await $0.copy(of: $0.server(), as: "backup") },
        HetznerBreach(.hetznerBackupSlots, kept: { $0["images"].array?.count == 7 }) { caller in
            let id = try await caller.server()
            await caller.post("/servers/\(id)/actions/enable_backup")
            caller.clock.advance(by: .seconds(9 * 86_400))
            return await caller.get("/images?type=backup&bound_to=\(id)")
        },
        HetznerBreach(.hetznerImageProtection) { caller in
            let id = try await caller.server()
            await caller.post("/servers/\(id)/actions/enable_backup")
            caller.settle()
            let image = try await caller.copy(of: id, as: "backup").id("image")
            caller.settle()
            return await caller.post("/images/\(image)/actions/change_protection", ["delete": true])
        },
        HetznerBreach(.hetznerProtected, "protected") { caller in
            let image = try await caller.copy(of: caller.server(), as: "snapshot").id("image")
            caller.settle()
            await caller.post("/images/\(image)/actions/change_protection", ["delete": true])
            caller.settle()
            return await caller.delete("/images/\(image)")
        },
        HetznerBreach(.hetznerImageReady) { caller in
            let image = try await caller.copy(of: caller.server(), as: "snapshot").id("image")
            return await caller.wish(["name": "other", "image": .integer(image)])
        },
        HetznerBreach(.hetznerImageDeprecation) { await $0.wish(["image": "ubuntu-20.04"]) },
        HetznerBreach(.hetznerImageArchitecture) { await $0.wish(["image": 161_547_270]) },
        HetznerBreach(.hetznerImageDisk) { caller in
            let large = try await caller.server("large", ["server_type": "cx33"])
            let image = try await caller.copy(of: large, as: "snapshot").id("image")
            caller.settle()
            return await caller.wish(["image": .integer(image)])
        },
    ]

    /// Of placement groups.
    static let placementGroups: [HetznerBreach] = [
        HetznerBreach(.hetznerPlacementGroups, "resource_limit_exceeded") { caller in
            for number in 1...50 { _ = await caller.group("group-\(number)") }
            return await caller.group("one-more")
        },
        HetznerBreach(.hetznerPlacementGroupSize, "placement_error") { caller in
            let group = try await caller.group("full").id("placement_group")
            for number in 1...10 {
                _ = try await caller.server("server-\(number)", ["placement_group": .integer(group)])
            }
            return await caller.wish(["placement_group": .integer(group)])
        },
        HetznerBreach(.hetznerPlacementGroupOnce, "already_in_placement_group") { caller in
            let group = try await caller.group("one").id("placement_group")
            let other = try await caller.group("two").id("placement_group")
            let id = try await caller.offServer("blog", ["placement_group": .integer(group)])
            return await caller.post(
                "/servers/\(id)/actions/add_to_placement_group",
                ["placement_group": .integer(other)]
            )
        },
        HetznerBreach(.hetznerServerOff, "server_not_stopped") { caller in
            let group = try await caller.group("one").id("placement_group")
            let id = try await caller.server()
            return await caller.post(
                "/servers/\(id)/actions/add_to_placement_group",
                ["placement_group": .integer(group)]
            )
        },
    ]
}

extension HetznerCaller {
    /// Asks for a copy of a server's disk.
    func copy(of server: Int, as type: String) async -> Answer {
        await post("/servers/\(server)/actions/create_image", ["type": .string(type)])
    }

    /// Asks for a placement group.
    func group(_ name: String) async -> Answer {
        await post("/placement_groups", ["name": .string(name), "type": "spread"])
    }
}
