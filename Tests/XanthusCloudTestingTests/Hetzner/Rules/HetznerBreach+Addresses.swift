import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerCaller {
    /// Takes a primary IP, and returns its number.
    func primaryIP(_ name: String = "mine", _ more: [String: JSON] = [:]) async throws -> Int {
        let wish: [String: JSON] = ["name": .string(name), "type": "ipv4", "location": "nbg1"]
        return try await post("/primary_ips", .object(wish.merging(more) { $1 })).id("primary_ip")
    }

    /// Makes a server that is off, by default without public addresses.
    func stoppedServer(
        _ name: String = "blog",
        net: JSON = ["enable_ipv4": false, "enable_ipv6": false]
    ) async throws -> Int {
        try await server(name, ["public_net": net, "start_after_create": false])
    }

    func assign(_ address: Int, to server: Int) async -> Answer {
        await post(
            "/primary_ips/\(address)/actions/assign",
            ["assignee_type": "server", "assignee_id": .integer(server)]
        )
    }

    /// Takes its IPv4 address from a server.
    func unassign(_ server: Int) async -> Answer {
        let net = await get("/servers/\(server)")["server"]["public_net"]
        return await post("/primary_ips/\(net?["ipv4"]?["id"]?.integer ?? 0)/actions/unassign")
    }

    /// Asks for a server with a primary IP.
    func wish(withPrimaryIP id: Int, as version: String = "ipv4", in location: String = "nbg1") async -> Answer {
        await post(
            "/servers",
            [
                "name": "wish", "server_type": "cx23", "image": "ubuntu-24.04", "location": .string(location),
                "public_net": ["enable_ipv4": true, "enable_ipv6": true, "\(version)": .integer(id)],
            ]
        )
    }
}

extension HetznerBreach {
    /// Of primary IPs.
    static let primaryIPs: [HetznerBreach] = [
        HetznerBreach(.hetznerPrimaryIPBusy, "conflict") { caller in
            let id = try await caller.primaryIP()
            await caller.post("/primary_ips/\(id)/actions/change_protection", ["delete": true])
            return await caller.put("/primary_ips/\(id)", ["name": "other"])
        },
        HetznerBreach(.hetznerPrimaryIPServerOff, "server_not_stopped") { caller in
            let server = try await caller.server("on", ["public_net": ["enable_ipv4": false, "enable_ipv6": true]])
            return try await caller.assign(caller.primaryIP(), to: server)
        },
        HetznerBreach(.hetznerPrimaryIPServerOff, "server_not_stopped") { caller in
            try await caller.unassign(caller.server())
        },
        HetznerBreach(.hetznerPrimaryIPOfTarget, "server_is_load_balancer_target") { caller in
            let server = try await caller.offServer()
            let target: JSON = ["type": "server", "server": ["id": .integer(server)]]
            _ = try await caller.balancer(["targets": [target]]).id("load_balancer")
            caller.settle()
            return await caller.unassign(server)
        },
        HetznerBreach(.hetznerPrimaryIPOfBalancer) { caller in
            _ = try await caller.balancer().id("load_balancer")
            caller.settle()
            let id = await caller.get("/primary_ips")["primary_ips"].array?.first?["id"]?.integer
            return await caller.post("/primary_ips/\(id ?? 0)/actions/unassign")
        },
        HetznerBreach(.hetznerPrimaryIPOfVersion, "server_has_ipv4") { caller in
            let server = try await caller.stoppedServer(net: ["enable_ipv4": true, "enable_ipv6": false])
            return try await caller.assign(caller.primaryIP(), to: server)
        },
        HetznerBreach(.hetznerPrimaryIPOfVersion, "server_has_ipv6") { caller in
            let server = try await caller.stoppedServer(net: ["enable_ipv4": false, "enable_ipv6": true])
            return try await caller.assign(caller.primaryIP("six", ["type": "ipv6"]), to: server)
        },
        HetznerBreach(.hetznerPrimaryIPAssigned, "primary_ip_already_assigned") { caller in
            let id = try await caller.primaryIP()
            _ = try await caller.assign(id, to: caller.stoppedServer())
            caller.settle()
            return try await caller.assign(id, to: caller.stoppedServer("other"))
        },
        HetznerBreach(.hetznerPrimaryIPAssigned, "primary_ip_assigned") { caller in
            let id = try await caller.primaryIP()
            _ = try await caller.assign(id, to: caller.stoppedServer())
            return await caller.wish(withPrimaryIP: id)
        },
        HetznerBreach(.hetznerPrimaryIPVersion, kept: { $0.status == 412 && $0.code == "primary_ip_version_mismatch" })
        {
            caller in
            try await caller.wish(withPrimaryIP: caller.primaryIP(), as: "ipv6")
        },
        HetznerBreach(.hetznerPrimaryIPPlace, "primary_ip_datacenter_mismatch") { caller in
            try await caller.assign(caller.primaryIP("far", ["location": "hel1"]), to: caller.stoppedServer())
        },
        HetznerBreach(.hetznerPrimaryIPPlace, "primary_ip_datacenter_mismatch") { caller in
            try await caller.wish(withPrimaryIP: caller.primaryIP(), in: "hel1")
        },
        HetznerBreach(.hetznerPrimaryIPInUse, "must_be_unassigned") { caller in
            let id = try await caller.primaryIP()
            _ = try await caller.assign(id, to: caller.stoppedServer())
            caller.settle()
            return await caller.delete("/primary_ips/\(id)")
        },
        HetznerBreach(.hetznerPrimaryIPProtectionKept) { caller in
            let id = try await caller.primaryIP("mine", ["auto_delete": true])
            return await caller.post("/primary_ips/\(id)/actions/change_protection", ["delete": true])
        },
        HetznerBreach(.hetznerPrimaryIPProtectionKept) { caller in
            let id = try await caller.primaryIP()
            await caller.post("/primary_ips/\(id)/actions/change_protection", ["delete": true])
            caller.settle()
            return await caller.put("/primary_ips/\(id)", ["auto_delete": true])
        },
    ]

    /// Of floating IPs.
    static let floatingIPs: [HetznerBreach] = [
        HetznerBreach(.hetznerFloatingIPAssigned, "floating_ip_assigned") { caller in
            let wish: JSON = ["type": "ipv4", "server": .integer(try await caller.server())]
            let id = try await caller.post("/floating_ips", wish).id("floating_ip")
            caller.settle()
            let other = try await caller.server("other")
            return await caller.post("/floating_ips/\(id)/actions/assign", ["server": .integer(other)])
        },
        HetznerBreach(.hetznerFloatingIPInUse, "must_be_unassigned") { caller in
            let wish: JSON = ["type": "ipv4", "server": .integer(try await caller.server())]
            let id = try await caller.post("/floating_ips", wish).id("floating_ip")
            caller.settle()
            return await caller.delete("/floating_ips/\(id)")
        },
    ]
}
