internal import XanthusCloud

extension HetznerSamples {
    static let catalogue: [any Hetzner.Operation] = [
        Hetzner.ListServerTypes(name: "a"),
        {
            var list = Hetzner.ListLocations(name: "a")
            list.sort = [.ascending(.id)]
            return list
        }(),
        Hetzner.ListImages(),
    ]
}
