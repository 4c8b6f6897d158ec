internal import XanthusCloud

extension HetznerSamples {
    static let firewalls: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListFirewalls(name: "a", labelSelector: selector)
            list.sort = [.ascending(.created)]
            return list
        }(),
        Hetzner.CreateFirewall(
            name: "a",
            rules: [.init(inbound: "tcp", port: "80", from: ["0.0.0.0/0"], description: "b")],
            labels: labels
        ),
        Hetzner.SetFirewallRules(id: 1, rules: [.init(inbound: "icmp", from: ["::/0"])]),
        Hetzner.DeleteFirewall(id: 1),
    ]
}
