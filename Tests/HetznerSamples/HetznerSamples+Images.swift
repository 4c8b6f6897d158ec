internal import XanthusCloud

extension HetznerSamples {
    static let images: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListImages(
                name: "a",
                labelSelector: selector,
                types: [.system, .backup],
                statuses: [.available, .creating],
                boundTo: [1, 2],
                architecture: .arm,
                includesDeprecated: true
            )
            list.sort = [.descending(.created)]
            return list
        }(),
        Hetzner.GetImage(id: 1),
        Hetzner.UpdateImage(id: 1, description: "a", labels: labels, becomesSnapshot: true),
        Hetzner.ChangeImageProtection(id: 1, delete: true),
        Hetzner.DeleteImage(id: 1),
        Hetzner.ListResourceActions(of: Hetzner.Image.self, statuses: [.running]),
        Hetzner.ListResourceActions(of: Hetzner.Image.self, 1, statuses: [.running]),
        Hetzner.GetResourceAction(of: Hetzner.Image.self, id: 1),
    ]
}
