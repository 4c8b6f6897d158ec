internal import XanthusCloud

extension HetznerSamples {
    static let volumes: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListVolumes(name: "a", labelSelector: selector)
            list.statuses = [.available, .creating]
            list.sort = [.ascending(.created)]
            return list
        }(),
        Hetzner.GetVolume(id: 1),
        Hetzner.CreateVolume(name: "a", size: 10, at: .location("nbg1"), format: .ext4, labels: labels),
        Hetzner.CreateVolume(name: "a", size: 10, at: .server(2, automount: true), format: .xfs),
        Hetzner.UpdateVolume(id: 1, name: "a", labels: labels),
        Hetzner.AttachVolume(id: 1, server: 2, automount: true),
        Hetzner.DetachVolume(id: 1),
        Hetzner.ResizeVolume(id: 1, size: 20),
        Hetzner.ChangeVolumeProtection(id: 1, delete: true),
        Hetzner.DeleteVolume(id: 1),
    ]
}
