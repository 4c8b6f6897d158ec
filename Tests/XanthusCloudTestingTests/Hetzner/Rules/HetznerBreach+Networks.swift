import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerCaller {
    /// Makes a network with a subnet of one zone, and returns its number.
    func network(_ name: String = "net", _ more: [String: JSON] = [:]) async throws -> Int {
        let wish: [String: JSON] = [
            "name": .string(name), "ip_range": "10.0.0.0/16", "subnets": [Self.subnet("10.0.1.0/24")],
        ]
        return try await post("/networks", .object(wish.merging(more) { $1 })).id("network")
    }

    static func subnet(_ range: String?, zone: String = "eu-central") -> JSON {
        ["type": "cloud", "network_zone": .string(zone), "ip_range": .optional(range)]
    }

    /// Asks for a change of a network.
    func change(_ network: Int, _ verb: String, _ body: JSON) async -> Answer {
        await post("/networks/\(network)/actions/\(verb)", body)
    }

    /// Has a server join a network.
    func attach(_ server: Int, to network: Int, _ more: [String: JSON] = [:]) async -> Answer {
        let wish: [String: JSON] = ["network": .integer(network)]
        return await post("/servers/\(server)/actions/attach_to_network", .object(wish.merging(more) { $1 }))
    }
}

extension HetznerBreach {
    /// Of private networks.
    static let networks = networkParts + networkMembers

    private static let networkParts: [HetznerBreach] = [
        HetznerBreach(.hetznerNetworkBusy, "conflict") { caller in
            let id = try await caller.network()
            _ = await caller.change(id, "add_subnet", HetznerCaller.subnet(nil))
            return await caller.put("/networks/\(id)", ["name": "other"])
        },
        HetznerBreach(.hetznerNetworkRange) { await $0.post("/networks", ["name": "a", "ip_range": "10.0.0.0/25"]) },
        HetznerBreach(.hetznerNetworkRange) { await $0.post("/networks", ["name": "a", "ip_range": "11.0.0.0/16"]) },
        HetznerBreach(.hetznerNetworkGrowth) { caller in
            try await caller.change(caller.network(), "change_ip_range", ["ip_range": "10.0.0.0/17"])
        },
        HetznerBreach(.hetznerSubnetSize) { caller in
            try await caller.change(caller.network(), "add_subnet", HetznerCaller.subnet("10.0.2.0/31"))
        },
        HetznerBreach(.hetznerSubnetWithin) { caller in
            try await caller.change(caller.network(), "add_subnet", HetznerCaller.subnet("10.1.2.0/24"))
        },
        HetznerBreach(.hetznerSubnetsApart) { caller in
            try await caller.change(caller.network(), "add_subnet", HetznerCaller.subnet("10.0.1.128/25"))
        },
        HetznerBreach(.hetznerSubnetInUse, "service_error") { caller in
            let id = try await caller.network()
            _ = try await caller.attach(caller.server(), to: id)
            caller.settle()
            return await caller.change(id, "delete_subnet", ["ip_range": "10.0.1.0/24"])
        },
        HetznerBreach(.hetznerVSwitchOnce, "vswitch_id_already_used") { caller in
            let coupled: JSON = ["type": "vswitch", "network_zone": "eu-central", "vswitch_id": 7]
            _ = try await caller.network("first", ["subnets": [coupled]])
            return await caller.post(
                "/networks",
                ["name": "second", "ip_range": "10.9.0.0/16", "subnets": [coupled]]
            )
        },
        HetznerBreach(.hetznerRouteDestination) { caller in
            try await caller.change(
                caller.network(),
                "add_route",
                ["destination": "192.0.2.0/24", "gateway": "10.0.1.2"]
            )
        },
        HetznerBreach(.hetznerRouteDestination) { caller in
            try await caller.change(
                caller.network(),
                "add_route",
                ["destination": "172.31.0.0/16", "gateway": "10.0.1.2"]
            )
        },
        HetznerBreach(.hetznerRoutesApart) { caller in
            try await caller.change(
                caller.network(),
                "add_route",
                ["destination": "10.0.1.0/25", "gateway": "10.0.1.2"]
            )
        },
        HetznerBreach(.hetznerRouteGateway) { caller in
            try await caller.change(
                caller.network(),
                "add_route",
                ["destination": "10.1.0.0/16", "gateway": "10.0.0.1"]
            )
        },
        HetznerBreach(.hetznerRouteGateway) { caller in
            try await caller.change(
                caller.network(),
                "add_route",
                ["destination": "10.1.0.0/16", "gateway": "172.31.1.1"]
            )
        },
    ]

    private static let networkMembers: [HetznerBreach] = [
        HetznerBreach(.hetznerServerAttached, "server_already_attached") { caller in
            let (id, server) = (try await caller.network(), try await caller.server())
            _ = await caller.attach(server, to: id)
            caller.settle()
            return await caller.attach(server, to: id)
        },
        HetznerBreach(.hetznerNetworksOverlap, "networks_overlap") { caller in
            let (first, second) = (try await caller.network("a"), try await caller.network("b"))
            let server = try await caller.server()
            _ = await caller.attach(server, to: first)
            caller.settle()
            return await caller.attach(server, to: second)
        },
        HetznerBreach(.hetznerNetworkSubnet, "no_subnet_available") { caller in
            let id = try await caller.network(
                "far",
                ["subnets": [HetznerCaller.subnet("10.0.1.0/24", zone: "us-east")]]
            )
            return try await caller.attach(caller.server(), to: id)
        },
        HetznerBreach(.hetznerNetworkAddress, "ip_not_available") { caller in
            let id = try await caller.network()
            _ = try await caller.attach(caller.server("a"), to: id, ["ip": "10.0.1.7"])
            return try await caller.attach(caller.server("b"), to: id, ["ip": "10.0.1.7"])
        },
        HetznerBreach(.hetznerNetworkAddress, "ip_not_available") { caller in
            let id = try await caller.network("net", ["subnets": [HetznerCaller.subnet("10.0.0.0/24")]])
            return try await caller.attach(caller.server(), to: id, ["ip": "10.0.0.1"])
        },
    ]
}
