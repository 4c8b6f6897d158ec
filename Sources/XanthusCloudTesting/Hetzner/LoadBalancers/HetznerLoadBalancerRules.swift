extension SimulatedRule {
    static let hetznerLoadBalancers: [SimulatedRule] = [
        .hetznerLoadBalancerName, .hetznerLoadBalancerLimits, .hetznerLoadBalancerTypeFits, .hetznerLoadBalancerPort,
        .hetznerLoadBalancerRanges, .hetznerLoadBalancerHTTP, .hetznerLoadBalancerCertificates,
        .hetznerLoadBalancerTarget, .hetznerLoadBalancerPublic, .hetznerLoadBalancerPublicTarget,
        .hetznerLoadBalancerCloudIP, .hetznerLoadBalancerOwnIP, .hetznerLoadBalancerPointer,
    ]

    static let hetznerLoadBalancerName = SimulatedRule(
        "hetzner-load-balancer-name",
        "A load balancer's name has 1 to 128 characters and no space at its ends.",
        .documented,
        source: "API description, POST /load_balancers"
    )

    static let hetznerLoadBalancerLimits = SimulatedRule(
        "hetzner-load-balancer-limits",
        "A type of load balancer has so many services, targets and certificates, and no more.",
        .documented,
        source: "API description, GET /load_balancer_types"
    )

    static let hetznerLoadBalancerTypeFits = SimulatedRule(
        "hetzner-load-balancer-type-fits",
        "A load balancer does not become too small for what it has: `invalid_load_balancer_type`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/change_type"
    )

    static let hetznerLoadBalancerPort = SimulatedRule(
        "hetzner-load-balancer-port",
        "A load balancer listens once on a port: 412 `source_port_already_used`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_service"
    )

    static let hetznerLoadBalancerRanges = SimulatedRule(
        "hetzner-load-balancer-ranges",
        "Ports, times and counts of services and their checks are within what the API description says.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_service"
    )

    static let hetznerLoadBalancerHTTP = SimulatedRule(
        "hetzner-load-balancer-http",
        "Choices for HTTP are for HTTP and HTTPS, certificates and redirection for HTTPS only.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/update_service"
    )

    static let hetznerLoadBalancerCertificates = SimulatedRule(
        "hetzner-load-balancer-certificates",
        "A service has certificates of the project.",
        .documented,
        source: "API description, POST /load_balancers"
    )

    static let hetznerLoadBalancerTarget = SimulatedRule(
        "hetzner-load-balancer-target",
        "A target is there once: `target_already_defined`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerPublic = SimulatedRule(
        "hetzner-load-balancer-public",
        "What is closed to the internet has no public targets: "
            + "`load_balancer_public_interface_disabled`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerPublicTarget = SimulatedRule(
        "hetzner-load-balancer-public-target",
        "A public target has a public IPv4 address: `resolve_cloud_public_targets_error`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerCloudIP = SimulatedRule(
        "hetzner-load-balancer-cloud-ip",
        "An address of the cloud is no target: `cloud_resource_ip_not_allowed`.",
        .documented,
        source: "hcloud-go 2.47, error.go"
    )

    static let hetznerLoadBalancerOwnIP = SimulatedRule(
        "hetzner-load-balancer-own-ip",
        "An address that is a target is a dedicated server's of the same owner: `ip_not_owned`.",
        .documented,
        source: "API description, POST /load_balancers/{id}/actions/add_target"
    )

    static let hetznerLoadBalancerPointer = SimulatedRule(
        "hetzner-load-balancer-pointer",
        "Only addresses of its own lead back to names that a load balancer chooses.",
        .assumed
    )
}
