internal import XanthusCloud

internal import struct Foundation.Date

extension HetznerSamples {
    static let serverActions: [any Hetzner.Operation] = [
        Hetzner.PowerOnServer(id: 1),
        Hetzner.PowerOffServer(id: 1),
        Hetzner.RebootServer(id: 1),
        Hetzner.ResetServer(id: 1),
        Hetzner.ShutdownServer(id: 1),
        Hetzner.RebuildServer(id: 1, image: "debian-12", userData: "#cloud-config\n"),
        Hetzner.ChangeServerType(id: 1, serverType: 2, upgradeDisk: true),
        Hetzner.EnableServerBackup(id: 1),
        Hetzner.DisableServerBackup(id: 1),
        Hetzner.CreateServerImage(id: 1, type: .backup, description: "a", labels: labels),
        Hetzner.AttachServerISO(id: 1, iso: "a"),
        Hetzner.DetachServerISO(id: 1),
        Hetzner.EnableServerRescue(id: 1, sshKeys: [2]),
        Hetzner.DisableServerRescue(id: 1),
        Hetzner.ResetServerPassword(id: 1),
        Hetzner.RequestServerConsole(id: 1),
        Hetzner.ChangeServerProtection(id: 1, isProtected: true),
        Hetzner.ChangeServerDNSPtr(id: 1, ip: "203.0.113.7", to: nil),
        Hetzner.AddServerToPlacementGroup(id: 1, placementGroup: 2),
        Hetzner.RemoveServerFromPlacementGroup(id: 1),
        Hetzner.AttachServerToNetwork(
            id: 1,
            network: 2,
            ip: "10.0.0.2",
            aliasIPs: ["10.0.0.3"],
            ipRange: "10.0.0.0/24"
        ),
        Hetzner.ChangeServerAliasIPs(id: 1, network: 2, aliasIPs: ["10.0.0.3"]),
        Hetzner.DetachServerFromNetwork(id: 1, network: 2),
        Hetzner.GetServerMetrics(
            id: 1,
            types: [.cpu, .disk, .network],
            from: Date(timeIntervalSince1970: 0),
            to: Date(timeIntervalSince1970: 60),
            step: 10
        ),
    ]
}
