extension SimulatedRule {
    static let hetznerFirewalls: [SimulatedRule] = [
        .hetznerFirewallName, .hetznerFirewallBusy, .hetznerFirewallInUse, .hetznerFirewallRuleCount,
        .hetznerFirewallNetworks, .hetznerFirewallEffectiveRules, .hetznerFirewallOnce, .hetznerFirewallPublicSide,
        .hetznerFirewallsPerServer,
    ]

    static let hetznerFirewallName = SimulatedRule(
        "hetzner-firewall-name",
        "A firewall's name has 1 to 128 characters.",
        .documented,
        source: "API description, POST /firewalls"
    )
    static let hetznerFirewallBusy = SimulatedRule(
        "hetzner-firewall-busy",
        "A firewall is not updated while it is changed (`conflict`).",
        .documented,
        source: "API description, PUT /firewalls/{id}"
    )
    static let hetznerFirewallInUse = SimulatedRule(
        "hetzner-firewall-in-use",
        "A firewall that is applied to something is not deleted (`resource_in_use`).",
        .documented,
        source: "API description, DELETE /firewalls/{id}"
    )
    static let hetznerFirewallRuleCount = SimulatedRule(
        "hetzner-firewall-rule-count",
        "A firewall has 50 rules at most.",
        .documented,
        source: "API description, POST /firewalls"
    )
    static let hetznerFirewallNetworks = SimulatedRule(
        "hetzner-firewall-networks",
        "A rule of a firewall names 100 networks at most.",
        .documented,
        source: "API description, POST /firewalls"
    )
    static let hetznerFirewallEffectiveRules = SimulatedRule(
        "hetzner-firewall-effective-rules",
        "A firewall has 500 effective rules at most: one for each network that a rule names.",
        .documented,
        source: "docs.hetzner.com, Cloud, Firewalls, Overview; how they are counted: assumed"
    )
    static let hetznerFirewallOnce = SimulatedRule(
        "hetzner-firewall-once",
        "A firewall is applied to a thing once (`firewall_already_applied`, or `server_already_added` when it is made).",
        .documented,
        source: "API description, POST /firewalls, POST /firewalls/{id}/actions/apply_to_resources"
    )
    static let hetznerFirewallPublicSide = SimulatedRule(
        "hetzner-firewall-public-side",
        "A firewall is applied to servers with a public side (`private_net_only_server`, or "
            + "`incompatible_network_type` when it is made).",
        .documented,
        source: "API description, POST /firewalls, POST /firewalls/{id}/actions/apply_to_resources"
    )
    static let hetznerFirewallsPerServer = SimulatedRule(
        "hetzner-firewalls-per-server",
        "A server has 5 firewalls at most, those by its labels counted.",
        .documented,
        source: "API description, POST /firewalls/{id}/actions/apply_to_resources"
    )
}
