internal import XanthusCloud

extension HetznerSamples {
    static let networks: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListNetworks(name: "a", labelSelector: selector)
            list.sort = [.ascending(.name)]
            return list
        }(),
        Hetzner.GetNetwork(id: 1),
        {
            var network = Hetzner.CreateNetwork(
                name: "a",
                ipRange: "10.0.0.0/16",
                subnets: [
                    .init(in: .euCentral, ipRange: "10.0.1.0/24"),
                    .init(.vswitch, in: .euCentral, ipRange: "10.0.2.0/24", vswitchID: 7),
                ],
                routes: [.init(to: "10.1.0.0/16", through: "10.0.1.2")],
                labels: labels
            )
            network.exposesRoutesToVSwitch = true
            return network
        }(),
        Hetzner.UpdateNetwork(id: 1, name: "a", labels: labels, exposesRoutesToVSwitch: false),
        Hetzner.DeleteNetwork(id: 1),
        Hetzner.AddNetworkSubnet(id: 1, .init(in: .usEast, ipRange: "10.0.3.0/24")),
        Hetzner.AddNetworkSubnet(id: 1, .init(.vswitch, in: .euCentral, vswitchID: 7)),
        Hetzner.DeleteNetworkSubnet(id: 1, ipRange: "10.0.3.0/24"),
        Hetzner.AddNetworkRoute(id: 1, .init(to: "0.0.0.0/0", through: "10.0.1.2")),
        Hetzner.DeleteNetworkRoute(id: 1, .init(to: "0.0.0.0/0", through: "10.0.1.2")),
        Hetzner.ChangeNetworkIPRange(id: 1, to: "10.0.0.0/15"),
        Hetzner.ChangeNetworkProtection(id: 1, delete: true),
        {
            var list = Hetzner.ListNetworkMembers(
                id: 1,
                types: [.server, .loadBalancer],
                statuses: [.ok, .attaching],
                subnets: ["10.0.1.0/24"]
            )
            list.sort = [.descending(.ip), .ascending(.type)]
            return list
        }(),
    ]
}
