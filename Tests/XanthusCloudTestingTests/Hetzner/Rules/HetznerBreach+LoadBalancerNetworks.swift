import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of load balancers in private networks.
    static let loadBalancerNetworks: [HetznerBreach] = [
        HetznerBreach(.hetznerLoadBalancerOneNetwork, "load_balancer_already_attached") { caller in
            let first = try await caller.network("a")
            let second = try await caller.network(
                "b",
                ["ip_range": "10.1.0.0/16", "subnets": [HetznerCaller.subnet("10.1.1.0/24")]]
            )
            let id = try await caller.balancer(["network": .integer(first)]).id("load_balancer")
            return await caller.balance(id, "attach_to_network", ["network": .integer(second)])
        },
        HetznerBreach(.hetznerLoadBalancerPrivateSide, "load_balancer_not_attached_to_network") { caller in
            let target: JSON = [
                "type": "label_selector", "label_selector": ["selector": "app=web"], "use_private_ip": true,
            ]
            return await caller.balancer(["targets": [target]])
        },
        HetznerBreach(.hetznerLoadBalancerPrivateTarget, "resolve_cloud_private_targets_error") { caller in
            let network = try await caller.network()
            let target = HetznerCaller.privateTarget(try await caller.server())
            return await caller.balancer(["network": .integer(network), "targets": [target]])
        },
        HetznerBreach(.hetznerLoadBalancerLastInterface, "load_balancer_not_attached_to_network") { caller in
            try await caller.balance(caller.balancer().id("load_balancer"), "disable_public_interface")
        },
        HetznerBreach(.hetznerLoadBalancerPublicTargets, "targets_without_use_private_ip") { caller in
            let (network, server) = (try await caller.network(), try await caller.server())
            let wish: [String: JSON] = ["network": .integer(network), "targets": [HetznerCaller.target(server)]]
            return try await caller.balance(
                caller.balancer(wish).id("load_balancer"),
                "disable_public_interface"
            )
        },
        HetznerBreach(.hetznerLoadBalancerVSwitch, "network_has_no_vswitch_subnet") { caller in
            let network = try await caller.network()
            return await caller.balancer([
                "network": .integer(network), "targets": [HetznerCaller.target(ip: "10.0.1.9")],
            ])
        },
        HetznerBreach(.hetznerLoadBalancerVSwitchIP, "ip_not_in_vswitch_subnet") { caller in
            let network = try await caller.network("net", ["subnets": HetznerCaller.coupled])
            return await caller.balancer([
                "network": .integer(network), "targets": [HetznerCaller.target(ip: "10.0.1.9")],
            ])
        },
    ]
}

extension HetznerCaller {
    /// One subnet for the cloud, and one of a vSwitch.
    static let coupled: JSON = [
        subnet("10.0.1.0/24"),
        ["type": "vswitch", "network_zone": "eu-central", "vswitch_id": 7, "ip_range": "10.0.2.0/24"],
    ]

    static func privateTarget(_ server: Int) -> JSON {
        ["type": "server", "server": ["id": .integer(server)], "use_private_ip": true]
    }

    static func target(ip: String) -> JSON { ["type": "ip", "ip": ["ip": .string(ip)]] }
}
