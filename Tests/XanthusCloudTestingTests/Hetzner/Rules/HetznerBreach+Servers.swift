import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of servers as they are made and changed.
    static let servers: [HetznerBreach] = [
        HetznerBreach(.hetznerLocked, "locked") { caller in
            let id = try await caller.wish().id("server")
            return await caller.post("/servers/\(id)/actions/poweroff")
        },
        HetznerBreach(.hetznerUniqueName, "uniqueness_error") { caller in
            _ = try await caller.server()
            return await caller.wish()
        },
        HetznerBreach(.hetznerProtected, "protected") { caller in
            await caller.delete("/servers/\(try await caller.protectedServer())")
        },
        HetznerBreach(.hetznerRebuildProtected, "protected") { caller in
            let id = try await caller.protectedServer()
            return await caller.post("/servers/\(id)/actions/rebuild", ["image": "debian-12"])
        },
        HetznerBreach(.hetznerServerName) { await $0.wish(["name": "a b"]) },
        HetznerBreach(.hetznerServerName) { await $0.wish(["name": .string(String(repeating: "a", count: 64))]) },
        HetznerBreach(.hetznerServerName) { await $0.wish(["name": "a..b"]) },
        HetznerBreach(.hetznerServerName) { caller in
            await caller.put("/servers/\(try await caller.server())", ["name": "-a"])
        },
        HetznerBreach(.hetznerUserData) {
            await $0.wish(["user_data": .string(String(repeating: "a", count: 32_769))])
        },
        HetznerBreach(.hetznerUserData) {
            await $0.wish(["user_data": .string(String(repeating: "ä", count: 16_385))])
        },
        HetznerBreach(.hetznerUserData) { caller in
            let id = try await caller.server()
            let text = JSON.string(String(repeating: "a", count: 32_769))
            return await caller.post("/servers/\(id)/actions/rebuild", ["image": "debian-12", "user_data": text])
        },
        HetznerBreach(.hetznerServerReach) {
            await $0.wish(["public_net": ["enable_ipv4": false, "enable_ipv6": false]])
        },
        HetznerBreach(.hetznerServerReach) { caller in
            await caller.post("/servers/\(try await caller.stoppedServer())/actions/poweron")
        },
        HetznerBreach(.hetznerServerReach) { caller in
            let wish: JSON = ["server_type": "cx33", "upgrade_disk": true]
            return await caller.post("/servers/\(try await caller.stoppedServer())/actions/change_type", wish)
        },
        HetznerBreach(.hetznerTypeLocation) { await $0.wish(["location": "ash"]) },
        HetznerBreach(.hetznerTypeDeprecation) { await $0.wish(["server_type": "cpx11"]) },
        HetznerBreach(.hetznerTypeDeprecation, "invalid_server_type") {
            try await $0.change(from: "cx23", to: "cpx11")
        },
        HetznerBreach(.hetznerTypeArchitecture, "invalid_server_type") {
            try await $0.change(from: "cx23", to: "cax11")
        },
        HetznerBreach(.hetznerTypeDisk, "invalid_server_type") { try await $0.change(from: "cx33", to: "cx23") },
        HetznerBreach(.hetznerServerOff, "server_not_stopped") { caller in
            let wish: JSON = ["server_type": "cx33", "upgrade_disk": true]
            return await caller.post("/servers/\(try await caller.server())/actions/change_type", wish)
        },
        HetznerBreach(.hetznerServerProtection) { caller in
            let id = try await caller.server()
            return await caller.post("/servers/\(id)/actions/change_protection", ["delete": true, "rebuild": false])
        },
    ]
}

extension HetznerCaller {
    /// Asks for a server.
    func wish(_ more: [String: JSON] = [:]) async -> Answer {
        let wish: [String: JSON] = [
            "name": "blog", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
        ]
        return await post("/servers", .object(wish.merging(more) { $1 }))
    }

    /// Makes a server that is off.
    func offServer(_ name: String = "blog", _ more: [String: JSON] = [:]) async throws -> Int {
        try await server(name, more.merging(["start_after_create": false]) { $1 })
    }

    fileprivate func protectedServer() async throws -> Int {
        let id = try await server()
        await post("/servers/\(id)/actions/change_protection", ["delete": true, "rebuild": true])
        settle()
        return id
    }

    fileprivate func change(from type: String, to other: String) async throws -> Answer {
        let id = try await offServer("blog", ["server_type": .string(type)])
        return await post(
            "/servers/\(id)/actions/change_type",
            ["server_type": .string(other), "upgrade_disk": false]
        )
    }
}
