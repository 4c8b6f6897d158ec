internal import XanthusCloud

extension HetznerSamples {
    static let sshKeys: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListSSHKeys(name: "a", fingerprint: "b", labelSelector: selector)
            list.sort = [.ascending(.name)]
            return list
        }(),
        Hetzner.CreateSSHKey(
            name: "a",
            publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
            labels: labels
        ),
        Hetzner.GetSSHKey(id: 1),
        Hetzner.UpdateSSHKey(id: 1, name: "a", labels: labels),
        Hetzner.DeleteSSHKey(id: 1),
    ]
}
