internal import XanthusCloud

extension HetznerSamples {
    static let placementGroups: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListPlacementGroups(name: "a", labelSelector: selector)
            list.types = [.spread]
            list.sort = [.ascending(.name)]
            return list
        }(),
        Hetzner.CreatePlacementGroup(name: "a", labels: labels),
        Hetzner.GetPlacementGroup(id: 1),
        Hetzner.UpdatePlacementGroup(id: 1, name: "b", labels: labels),
        Hetzner.DeletePlacementGroup(id: 1),
    ]
}
