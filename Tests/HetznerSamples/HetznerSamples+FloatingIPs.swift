internal import XanthusCloud

extension HetznerSamples {
    static let floatingIPs: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListFloatingIPs(name: "a", labelSelector: selector)
            list.sort = [.ascending(.id)]
            return list
        }(),
        Hetzner.GetFloatingIP(id: 1),
        Hetzner.CreateFloatingIP(name: "a", type: .ipv4, at: .location(1), description: "b", labels: labels),
        Hetzner.CreateFloatingIP(name: "a", type: .ipv6, at: .server(2), description: "b", labels: labels),
        Hetzner.UpdateFloatingIP(id: 1, name: "a", description: "b", labels: labels),
        Hetzner.DeleteFloatingIP(id: 1),
        Hetzner.AssignFloatingIP(id: 1, to: 2),
        Hetzner.UnassignFloatingIP(id: 1),
        Hetzner.ChangeFloatingIPDNSPtr(id: 1, ip: "2001:db8::1", to: "a.example"),
        Hetzner.ChangeFloatingIPDNSPtr(id: 1, ip: "2001:db8::1", to: nil),
        Hetzner.ChangeFloatingIPProtection(id: 1, delete: true),
    ]
}
