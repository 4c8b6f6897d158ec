extension SimulatedRule {
    static let hetznerLoadBalancerNetworks: [SimulatedRule] = [
        .hetznerLoadBalancerOneNetwork, .hetznerLoadBalancerPrivateSide, .hetznerLoadBalancerPrivateTarget,
        .hetznerLoadBalancerLastInterface, .hetznerLoadBalancerPublicTargets, .hetznerLoadBalancerVSwitch,
        .hetznerLoadBalancerVSwitchIP,
    ]

    static let hetznerLoadBalancerOneNetwork = SimulatedRule(
        "hetzner-load-balancer-one-network",
        "A load balancer is in one private network at most: `load_balancer_already_attached`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/attach_to_network"
    )

    static let hetznerLoadBalancerPrivateSide = SimulatedRule(
        "hetzner-load-balancer-private-side",
        "Only a load balancer in a private network has private targets: `load_balancer_not_attached_to_network`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerPrivateTarget = SimulatedRule(
        "hetzner-load-balancer-private-target",
        "A server that is a private target is in the load balancer's network: `resolve_cloud_private_targets_error`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerLastInterface = SimulatedRule(
        "hetzner-load-balancer-last-interface",
        "Only a load balancer in a private network is closed to the internet: `load_balancer_not_attached_to_network`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/disable_public_interface"
    )

    static let hetznerLoadBalancerPublicTargets = SimulatedRule(
        "hetzner-load-balancer-public-targets",
        "A load balancer with public targets is not closed to the internet: `targets_without_use_private_ip`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/disable_public_interface"
    )

    static let hetznerLoadBalancerVSwitch = SimulatedRule(
        "hetzner-load-balancer-vswitch",
        "A private address is a target where the network has a subnet of a vSwitch: `network_has_no_vswitch_subnet`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerVSwitchIP = SimulatedRule(
        "hetzner-load-balancer-vswitch-ip",
        "A private address that is a target is in the subnet of the vSwitch: `ip_not_in_vswitch_subnet`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )
}
