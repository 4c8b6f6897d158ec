import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of all things alike.
    static let work: [HetznerBreach] = [
        HetznerBreach(.hetznerTokenReadOnly, "token_readonly") { caller in
            await caller.ask(
                .post,
                "/zones",
                ["name": "example.com", "mode": "primary"],
                token: caller.project.readOnlyToken
            )
        },
        HetznerBreach(.hetznerLocked, "locked") { caller in
            let id = try await caller.primaryIP()
            await caller.post("/primary_ips/\(id)/actions/change_protection", ["delete": false])
            return await caller.delete("/primary_ips/\(id)")
        },
        HetznerBreach(.hetznerUniqueName, "uniqueness_error") { caller in
            _ = try await caller.primaryIP()
            return await caller.post("/primary_ips", ["name": "mine", "type": "ipv4", "location": "nbg1"])
        },
        HetznerBreach(.hetznerProtected, "protected") { caller in
            let id = try await caller.primaryIP()
            await caller.post("/primary_ips/\(id)/actions/change_protection", ["delete": true])
            caller.settle()
            return await caller.delete("/primary_ips/\(id)")
        },
        HetznerBreach(.hetznerLocked, "locked") { caller in
            let id = try await caller.volume().id("volume")
            return await caller.post("/volumes/\(id)/actions/resize", ["size": 20])
        },
        HetznerBreach(.hetznerUniqueName, "uniqueness_error") { caller in
            _ = await caller.volume()
            return await caller.volume()
        },
        HetznerBreach(.hetznerProtected, "protected") { caller in
            let id = try await caller.volume().id("volume")
            caller.settle()
            await caller.post("/volumes/\(id)/actions/change_protection", ["delete": true])
            caller.settle()
            return await caller.delete("/volumes/\(id)")
        },
    ]
}
