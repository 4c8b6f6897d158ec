internal import XanthusCloud

extension HetznerSamples {
    static let primaryIPs: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListPrimaryIPs(name: "a", ip: "192.0.2.1", labelSelector: selector)
            list.sort = [.descending(.created)]
            return list
        }(),
        Hetzner.GetPrimaryIP(id: 1),
        Hetzner.CreatePrimaryIP(name: "a", type: .ipv4, at: .location("nbg1"), autoDelete: true, labels: labels),
        Hetzner.CreatePrimaryIP(name: "a", type: .ipv6, at: .server(2), labels: labels),
        Hetzner.UpdatePrimaryIP(id: 1, name: "a", labels: labels, autoDelete: false),
        Hetzner.DeletePrimaryIP(id: 1),
        Hetzner.AssignPrimaryIP(id: 1, to: 2),
        Hetzner.UnassignPrimaryIP(id: 1),
        Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: "a.example"),
        Hetzner.ChangePrimaryIPDNSPtr(id: 1, ip: "192.0.2.1", to: nil),
        Hetzner.ChangePrimaryIPProtection(id: 1, delete: true),
    ]
}
