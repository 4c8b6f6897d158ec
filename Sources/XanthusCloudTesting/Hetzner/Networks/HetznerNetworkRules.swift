extension SimulatedRule {
    static let hetznerNetworks: [SimulatedRule] = [
        .hetznerNetworkBusy, .hetznerNetworkRange, .hetznerNetworkGrowth, .hetznerSubnetSize, .hetznerSubnetWithin,
        .hetznerSubnetsApart, .hetznerSubnetInUse, .hetznerVSwitchOnce, .hetznerRouteDestination, .hetznerRoutesApart,
        .hetznerRouteGateway, .hetznerServerAttached, .hetznerNetworksOverlap, .hetznerNetworkSubnet,
        .hetznerNetworkAddress,
    ]

    static let hetznerNetworkBusy = SimulatedRule(
        "hetzner-network-busy",
        "While a network is changed, another change of it is refused with `conflict`.",
        .documented,
        source: "API description, POST /networks/{id}/actions/add_subnet"
    )
    static let hetznerNetworkRange = SimulatedRule(
        "hetzner-network-range",
        "A network's range is of RFC 1918, and a /24 at least.",
        .documented,
        source: "API description, POST /networks"
    )
    static let hetznerNetworkGrowth = SimulatedRule(
        "hetzner-network-growth",
        "A network's range keeps its first address and only grows.",
        .documented,
        source: "API description, POST /networks/{id}/actions/change_ip_range"
    )
    static let hetznerSubnetSize = SimulatedRule(
        "hetzner-subnet-size",
        "A subnet is a /30 at least.",
        .documented,
        source: "API description, POST /networks"
    )
    static let hetznerSubnetWithin = SimulatedRule(
        "hetzner-subnet-within",
        "A subnet lies within the range of its network.",
        .documented,
        source: "API description, POST /networks"
    )
    static let hetznerSubnetsApart = SimulatedRule(
        "hetzner-subnets-apart",
        "A subnet overlaps neither another nor the destination of a route.",
        .documented,
        source: "API description, POST /networks"
    )
    static let hetznerSubnetInUse = SimulatedRule(
        "hetzner-subnet-in-use",
        "A subnet that something is in is not removed (`service_error`).",
        .documented,
        source: "API description, POST /networks/{id}/actions/delete_subnet; the code: Terraform provider"
    )
    static let hetznerVSwitchOnce = SimulatedRule(
        "hetzner-vswitch-once",
        "A vSwitch is coupled with one network (`vswitch_id_already_used`).",
        .documented,
        source: "hcloud-go, error.go"
    )
    static let hetznerRouteDestination = SimulatedRule(
        "hetzner-route-destination",
        "A route leads to a range of RFC 1918 without 172.31.1.1, or to 0.0.0.0/0.",
        .documented,
        source: "API description, POST /networks/{id}/actions/add_route"
    )
    static let hetznerRoutesApart = SimulatedRule(
        "hetzner-routes-apart",
        "The destination of a route overlaps neither a subnet nor another destination.",
        .documented,
        source: "API description, POST /networks/{id}/actions/add_route"
    )
    static let hetznerRouteGateway = SimulatedRule(
        "hetzner-route-gateway",
        "The gateway of a route is neither the network's first address, nor behind a vSwitch, nor 172.31.1.1.",
        .documented,
        source: "API description, POST /networks/{id}/actions/add_route"
    )
    static let hetznerServerAttached = SimulatedRule(
        "hetzner-server-attached",
        "Nothing joins a network that it is in (`server_already_attached`).",
        .documented,
        source: "API description, POST /servers/{id}/actions/attach_to_network"
    )
    static let hetznerNetworksOverlap = SimulatedRule(
        "hetzner-networks-overlap",
        "A server's networks do not overlap (`networks_overlap`).",
        .documented,
        source: "API description, POST /servers/{id}/actions/attach_to_network"
    )
    static let hetznerNetworkSubnet = SimulatedRule(
        "hetzner-network-subnet",
        "To join a network takes a subnet in the zone, and the one that is named (`no_subnet_available`).",
        .documented,
        source: "API description, POST /servers/{id}/actions/attach_to_network"
    )
    static let hetznerNetworkAddress = SimulatedRule(
        "hetzner-network-address",
        "A private address is of a subnet in the zone, not reserved and not taken (`ip_not_available`), until the action "
            + "that deletes its server has ended.",
        .documented,
        source: "API description, Networks; terraform-provider-hcloud#586"
    )
}
