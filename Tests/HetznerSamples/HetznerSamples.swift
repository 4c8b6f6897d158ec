package import XanthusCloud

/// One value of each operation with every choice made, so that whatever goes over all operations sees every field.
///
/// The values mean nothing; texts are grammatical where Hetzner has a grammar.
package enum HetznerSamples {
    /// All of them.
    package static let all: [any Hetzner.Operation] =
        actions
        + servers
        + catalogue
        + sshKeys
        + firewalls
        + primaryIPs
        + floatingIPs
        + volumes
        + zones
        + loadBalancers
        + certificates
        + pricing
        + serverActions
        + images
        + placementGroups
        + networks

    static let labels = grammatical { try Hetzner.Labels(["a": "1"]) }
    static let selector = grammatical { try Hetzner.LabelSelector(.equal("a", "1"), .missing("b")) }

    private static func grammatical<Value>(_ value: () throws -> Value) -> Value {
        guard let value = try? value() else { preconditionFailure("A sample is not grammatical.") }
        return value
    }

    private static let actions: [any Hetzner.Operation] =
        [
            Hetzner.ListActions(ids: [1, 2]),
            Hetzner.GetAction(id: 1),
        ]
        + actions(of: Hetzner.Server.self)
        + actions(of: Hetzner.Image.self)
        + actions(of: Hetzner.Network.self)
        + actions(of: Hetzner.Firewall.self)
        + actions(of: Hetzner.PrimaryIP.self)
        + actions(of: Hetzner.FloatingIP.self)
        + actions(of: Hetzner.Volume.self)
        + actions(of: Hetzner.Zone.self)
        + actions(of: Hetzner.LoadBalancer.self)
        + actions(of: Hetzner.Certificate.self)

    private static func actions<Subject: Hetzner.Resource>(of kind: Subject.Type) -> [any Hetzner.Operation] {
        var lists = [
            Hetzner.ListResourceActions(of: kind, statuses: [.running]),
            Hetzner.ListResourceActions(of: kind, 1, statuses: [.running]),
        ]
        for index in lists.indices { lists[index].sort = [.descending(.command), .ascending(.id)] }
        return lists + [Hetzner.GetResourceAction(of: kind, id: 1)]
    }
}
