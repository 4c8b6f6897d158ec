import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerCaller {
    /// Makes a firewall, and returns its number.
    func firewall(_ name: String = "web", _ more: [String: JSON] = [:]) async throws -> Int {
        let id = try await post("/firewalls", .object(["name": .string(name)].merging(more) { $1 })).id("firewall")
        settle()
        return id
    }

    static func target(_ server: Int) -> JSON { ["type": "server", "server": ["id": .integer(server)]] }
    static func target(labels: String) -> JSON {
        ["type": "label_selector", "label_selector": ["selector": .string(labels)]]
    }

    /// Puts a firewall in front of something.
    func apply(_ firewall: Int, to target: JSON) async -> Answer {
        await post("/firewalls/\(firewall)/actions/apply_to_resources", ["apply_to": [target]])
    }

    static func rule(_ sources: Int = 1) -> JSON {
        [
            "direction": "in", "protocol": "icmp",
            "source_ips": .array((0..<sources).map { .string("10.\($0 / 256).\($0 % 256).0/24") }),
        ]
    }
}

extension HetznerBreach {
    /// Of firewalls.
    static let firewalls: [HetznerBreach] = [
        HetznerBreach(.hetznerFirewallName) {
            await $0.post("/firewalls", ["name": .string(String(repeating: "a", count: 129))])
        },
        HetznerBreach(.hetznerFirewallBusy, "conflict") { caller in
            let id = try await caller.firewall()
            await caller.post("/firewalls/\(id)/actions/set_rules", ["rules": []])
            return await caller.put("/firewalls/\(id)", ["name": "other"])
        },
        HetznerBreach(.hetznerFirewallInUse, "resource_in_use") { caller in
            let id = try await caller.firewall("web", ["apply_to": [HetznerCaller.target(labels: "a=b")]])
            return await caller.delete("/firewalls/\(id)")
        },
        HetznerBreach(.hetznerFirewallRuleCount) { caller in
            let rules = JSON.array((1...51).map { _ in HetznerCaller.rule() })
            return await caller.post("/firewalls", ["name": "a", "rules": rules])
        },
        HetznerBreach(.hetznerFirewallNetworks) {
            await $0.post("/firewalls", ["name": "a", "rules": [HetznerCaller.rule(101)]])
        },
        HetznerBreach(.hetznerFirewallEffectiveRules) {
            await $0.post(
                "/firewalls",
                ["name": "a", "rules": .array([HetznerCaller.rule()] + (1...5).map { _ in HetznerCaller.rule(100) })]
            )
        },
        HetznerBreach(.hetznerFirewallOnce, "firewall_already_applied") { caller in
            let (id, server) = (try await caller.firewall(), try await caller.server())
            _ = await caller.apply(id, to: HetznerCaller.target(server))
            return await caller.apply(id, to: HetznerCaller.target(server))
        },
        HetznerBreach(.hetznerFirewallOnce, "server_already_added") { caller in
            let target = HetznerCaller.target(try await caller.server())
            return await caller.post("/firewalls", ["name": "a", "apply_to": [target, target]])
        },
        HetznerBreach(.hetznerFirewallPublicSide, "private_net_only_server") { caller in
            try await caller.apply(caller.firewall(), to: HetznerCaller.target(caller.stoppedServer()))
        },
        HetznerBreach(.hetznerFirewallPublicSide, "incompatible_network_type") { caller in
            let target = HetznerCaller.target(try await caller.stoppedServer())
            return await caller.post("/firewalls", ["name": "a", "apply_to": [target]])
        },
        HetznerBreach(.hetznerFirewallsPerServer, "resource_limit_exceeded") { caller in
            let server = try await caller.server()
            for index in 1...5 {
                _ = try await caller.firewall("f\(index)", ["apply_to": [HetznerCaller.target(server)]])
            }
            return try await caller.apply(caller.firewall(), to: HetznerCaller.target(server))
        },
    ]
}
