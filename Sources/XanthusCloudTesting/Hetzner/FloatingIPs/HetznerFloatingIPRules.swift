extension SimulatedRule {
    static let hetznerFloatingIPs: [SimulatedRule] = [
        .hetznerFloatingIPAssigned, .hetznerFloatingIPInUse,
    ]

    static let hetznerFloatingIPAssigned = SimulatedRule(
        "hetzner-floating-ip-assigned",
        "A floating IP that leads to a server is not assigned to another (`floating_ip_assigned`).",
        .documented,
        source: "API description, POST /floating_ips/{id}/actions/assign"
    )
    static let hetznerFloatingIPInUse = SimulatedRule(
        "hetzner-floating-ip-in-use",
        "A floating IP that leads to a server is not deleted (`must_be_unassigned`, since 2026-05-01).",
        .documented,
        source: "API description, DELETE /floating_ips/{id}"
    )
}
