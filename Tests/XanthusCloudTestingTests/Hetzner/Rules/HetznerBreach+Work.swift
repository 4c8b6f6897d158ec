import HTTPTypes
import XanthusCloud

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
        HetznerBreach(.hetznerToken, "unauthorized") { caller in
            await caller.ask(.get, "/zones", token: Secret(String(repeating: "x", count: 64)))
        },
        HetznerBreach(.hetznerRateLimit, "rate_limit_exceeded") { caller in
            await caller.project.change { $0.requestsPerHour = 2 }
            _ = await caller.get("/zones")
            _ = await caller.get("/zones")
            return await caller.get("/zones")
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
        HetznerBreach(.hetznerUniqueName, kept: { $0.code == "uniqueness_error" && $0.field == "name" }) { caller in
            await caller.key("mine", "AAAA")
            return await caller.key("mine", "BBBB")
        },
        HetznerBreach(.hetznerUniqueName, "uniqueness_error") { caller in
            await caller.key("mine", "AAAA")
            let id = try await caller.key("other", "BBBB").id("ssh_key")
            return await caller.put("/ssh_keys/\(id)", ["name": "mine"])
        },
        HetznerBreach(.hetznerSSHKeyOnce, kept: { $0.code == "uniqueness_error" && $0.field == "public_key" }) {
            caller in
            await caller.key("mine", "AAAA")
            return await caller.key("other", "AAAA comment")
        },
        HetznerBreach(.hetznerActionsAtOnce, kept: { $0["actions"].array?.count == 25 && $0["meta"] == .null }) {
            caller in
            var numbers: [Int] = []
            for name in 0..<26 {
                numbers.append(try await caller.volume(["name": "v\(name)"]).id("action"))
            }
            return await caller.get("/actions?per_page=50&" + numbers.map { "id=\($0)" }.joined(separator: "&"))
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

extension HetznerCaller {
    /// Lays down a login key.
    @discardableResult
    func key(_ name: String, _ base64: String) async -> Answer {
        await post("/ssh_keys", ["name": .string(name), "public_key": .string("ssh-ed25519 \(base64)")])
    }
}
