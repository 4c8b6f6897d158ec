internal import XanthusCloud

extension HetznerSamples {
    static let firewalls: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListFirewalls(name: "a", labelSelector: selector)
            list.sort = [.ascending(.created)]
            return list
        }(),
        Hetzner.GetFirewall(id: 1),
        Hetzner.CreateFirewall(
            name: "a",
            rules: rules,
            applyTo: [.server(2), .labels(selector)],
            labels: labels
        ),
        Hetzner.UpdateFirewall(id: 1, name: "a", labels: labels),
        Hetzner.SetFirewallRules(id: 1, rules: rules),
        Hetzner.ApplyFirewallToResources(id: 1, to: [.server(2), .labels(selector)]),
        Hetzner.RemoveFirewallFromResources(id: 1, from: [.server(2), .labels(selector)]),
        Hetzner.DeleteFirewall(id: 1),
    ]

    private static let rules: [Hetzner.Firewall.Rule] = [
        .init(inbound: .tcp, ports: 80, from: ["0.0.0.0/0"], description: "b"),
        .init(outbound: .udp, ports: .all, to: ["::/0"], description: "c"),
        .init(inbound: .icmp, from: ["::/0"]),
    ]
}
