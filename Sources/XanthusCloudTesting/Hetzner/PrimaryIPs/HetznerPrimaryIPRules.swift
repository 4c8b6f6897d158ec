extension SimulatedRule {
    static let hetznerPrimaryIPs: [SimulatedRule] = [
        .hetznerPrimaryIPBusy, .hetznerPrimaryIPServerOff, .hetznerPrimaryIPOfVersion,
        .hetznerPrimaryIPAssigned, .hetznerPrimaryIPVersion, .hetznerPrimaryIPPlace, .hetznerPrimaryIPInUse,
        .hetznerPrimaryIPProtectionKept, .hetznerPrimaryIPOfBalancer, .hetznerPrimaryIPOfTarget,
    ]

    static let hetznerPrimaryIPBusy = SimulatedRule(
        "hetzner-primary-ip-busy",
        "A primary IP is not updated while another change is under way (`conflict`).",
        .documented,
        source: "API description, PUT /primary_ips/{id}"
    )
    static let hetznerPrimaryIPServerOff = SimulatedRule(
        "hetzner-primary-ip-server-off",
        "A primary IP is given to, and taken from, servers that are off (`server_not_stopped`).",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/assign"
    )
    static let hetznerPrimaryIPOfVersion = SimulatedRule(
        "hetzner-primary-ip-of-version",
        "A server has one primary IP of each version at most (`server_has_ipv4`, `server_has_ipv6`).",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/assign"
    )
    static let hetznerPrimaryIPAssigned = SimulatedRule(
        "hetzner-primary-ip-assigned",
        "A primary IP that something has is not given to another (`primary_ip_already_assigned`, or "
            + "`primary_ip_assigned` when a server is made).",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/assign, POST /servers"
    )
    static let hetznerPrimaryIPVersion = SimulatedRule(
        "hetzner-primary-ip-version",
        "A server is made with primary IPs of the right version (412 `primary_ip_version_mismatch`).",
        .documented,
        source: "API description, POST /servers"
    )
    static let hetznerPrimaryIPPlace = SimulatedRule(
        "hetzner-primary-ip-place",
        "A primary IP is given to servers of its own location only (`primary_ip_datacenter_mismatch`).",
        .documented,
        source: "API description, Primary IPs, POST /servers"
    )
    static let hetznerPrimaryIPInUse = SimulatedRule(
        "hetzner-primary-ip-in-use",
        "A primary IP that something has is not deleted (`must_be_unassigned`, since 2026-05-01).",
        .documented,
        source: "API description, DELETE /primary_ips/{id}"
    )
    static let hetznerPrimaryIPOfBalancer = SimulatedRule(
        "hetzner-primary-ip-of-balancer",
        "A primary IP is not taken from a load balancer.",
        .assumed
    )
    static let hetznerPrimaryIPOfTarget = SimulatedRule(
        "hetzner-primary-ip-of-target",
        "A server that a load balancer sends to keeps its IPv4 address (`server_is_load_balancer_target`).",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/unassign"
    )
    static let hetznerPrimaryIPProtectionKept = SimulatedRule(
        "hetzner-primary-ip-protection-kept",
        "A primary IP that goes with its owner cannot be protected.",
        .documented,
        source: "API description, POST /primary_ips/{id}/actions/change_protection"
    )
}
