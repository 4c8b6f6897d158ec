internal import XanthusCloud

extension HetznerSamples {
    static let servers: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListServers(name: "a", labelSelector: selector)
            list.statuses = [.running, .off]
            list.sort = [.ascending(.name)]
            return list
        }(),
        Hetzner.GetServer(id: 1),
        Hetzner.CreateServer(
            {
                var details = Hetzner.CreateServer.Details(name: "a", serverType: "cx23", image: 2, location: "nbg1")
                details.startAfterCreate = false
                details.sshKeys = [3, "b"]
                details.volumes = [4]
                details.automount = true
                details.networks = [5]
                details.firewalls = [6]
                details.userData = "#cloud-config\n"
                details.labels = labels
                details.placementGroup = 7
                details.publicNet = Hetzner.CreateServer.PublicNet(
                    enableIPv4: true,
                    enableIPv6: true,
                    ipv4: 8,
                    ipv6: 9
                )
                return details
            }()
        ),
        Hetzner.DeleteServer(id: 1),
        Hetzner.UpdateServer(id: 1, name: "b", labels: labels),
    ]
}
