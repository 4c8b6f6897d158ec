internal import XanthusCloud

extension HetznerSamples {
    static let catalogue: [any Hetzner.Operation] = [
        Hetzner.ListServerTypes(name: "a"),
        {
            var list = Hetzner.ListLocations(name: "a")
            list.sort = [.ascending(.id)]
            return list
        }(),
        Hetzner.GetServerType(id: 1),
        Hetzner.GetLocation(id: 1),
        Hetzner.ListISOs(name: "a", architecture: .x86, includesAnyArchitecture: true),
        Hetzner.GetISO(id: 1),
    ]
}
