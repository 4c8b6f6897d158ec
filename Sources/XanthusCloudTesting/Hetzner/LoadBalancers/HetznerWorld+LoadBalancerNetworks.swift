internal import Foundation
internal import HTTPTypes

/// The private side of load balancers, and whether they have a public one.
extension HetznerWorld {
    static let loadBalancerNetworkRoutes: [Route<HetznerWorld>] = [
        Route("attach_load_balancer_to_network", .post, "/v1/load_balancers/{id}/actions/attach_to_network") {
            world,
            call in
            let balancer = try world.freeLoadBalancer(call)
            let fields = try HetznerFields(call, knowing: ["network", "ip", "ip_range"])
            let network = try world.network(fields)
            try world.demandSettled(network, at: call.now)
            let itself = Resource(.loadBalancer, balancer.id)
            let end = world.later(world.durations.change, than: call.now)
            try world.join(network, itself, zone: balancer.location.zone, try AddressWish(fields), until: end)
            return world.answer("attach_to_network", on: [itself], and: [Resource(.network, network)], call)
        },
        Route("detach_load_balancer_from_network", .post, "/v1/load_balancers/{id}/actions/detach_from_network") {
            world,
            call in
            let balancer = try world.freeLoadBalancer(call)
            let network = try world.network(HetznerFields(call, knowing: ["network"]))
            let itself = Resource(.loadBalancer, balancer.id)
            try world.detach(itself, from: network, at: call.now)
            world.dropPrivateTargets(of: balancer.id)
            return world.answer("detach_from_network", on: [itself], and: [Resource(.network, network)], call)
        },
        balancerAction("enable_load_balancer_public_interface", "enable_public_interface") { _, balancer, _ in
            balancer.isPublic = true
        },
        balancerAction("disable_load_balancer_public_interface", "disable_public_interface") { world, balancer, _ in
            try world.demand(
                .hetznerLoadBalancerLastInterface,
                world.network(of: balancer) != nil,
                else: .notInNetwork
            )
            try world.demand(
                .hetznerLoadBalancerPublicTargets,
                balancer.targets.allSatisfy(\.isPrivate),
                else: .loadBalancer("targets_without_use_private_ip", "the load balancer has public targets")
            )
            balancer.isPublic = false
        },
    ]

    /// The private network that a load balancer is in, or joins.
    func network(of balancer: HetznerLoadBalancer) -> Network? {
        let itself = Resource(.loadBalancer, balancer.id)
        return networks.values.filter { $0.members[itself] != nil }.min { $0.id < $1.id }
    }

    /// Whether a server is in the private network of a load balancer.
    func isNeighbour(_ server: Int, of balancer: HetznerLoadBalancer) -> Bool {
        network(of: balancer)?.members[Resource(.server, server)] != nil
    }

    /// Refuses what takes a private network.
    func demandNetwork(of balancer: HetznerLoadBalancer) throws {
        try demand(.hetznerLoadBalancerPrivateSide, network(of: balancer) != nil, else: .notInNetwork)
    }

    /// Refuses a private address that is not of a vSwitch in the load balancer's network.
    func demandVSwitch(_ address: UInt32, of balancer: HetznerLoadBalancer) throws {
        try demandNetwork(of: balancer)
        let subnets = network(of: balancer)?.subnets.filter { $0.type == "vswitch" } ?? []
        try demand(
            .hetznerLoadBalancerVSwitch,
            !subnets.isEmpty,
            else: .loadBalancer("network_has_no_vswitch_subnet", "the network has no subnet of type vswitch")
        )
        try demand(
            .hetznerLoadBalancerVSwitchIP,
            subnets.isEmpty || subnets.contains { $0.range.contains(address) },
            else: .loadBalancer("ip_not_in_vswitch_subnet", "the address is not in the vswitch subnet of the network")
        )
    }

    /// Has a load balancer that leaves its network send to nobody there any more (seen for networks that are deleted:
    /// terraform-provider-hcloud, resource_target.go; assumed for those that are left).
    mutating func dropPrivateTargets(of balancer: Int) {
        loadBalancers[balancer]?.targets.removeAll(where: \.isPrivate)
    }

    /// The private side of a load balancer as it shows it, which has no other addresses than one.
    func privateNet(of balancer: HetznerLoadBalancer, at now: Date) -> JSON {
        let itself = Resource(.loadBalancer, balancer.id)
        return .array(
            networks.values.compactMap { network -> JSON? in
                guard let member = network.members[itself], member.since <= now else { return nil }
                return ["network": .integer(network.id), "ip": .string(IPv4Block.text(member.ip))]
            }
        )
    }
}

extension HetznerLoadBalancer.Target {
    /// Whether it is reached through the private network.
    var isPrivate: Bool {
        guard case .ip(let ip) = kind else { return usesPrivateIP }
        return IPv4Block.address(ip).map(HetznerWorld.isPrivate) ?? false
    }
}

extension HetznerRefusal {
    fileprivate static let notInNetwork = loadBalancer(
        "load_balancer_not_attached_to_network",
        "the load balancer is not attached to a network"
    )
}
