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

    private static let actions: [any Hetzner.Operation] = [
        Hetzner.ListActions(ids: [1, 2]),
        Hetzner.GetAction(id: 1),
        sorted(Hetzner.ListResourceActions(of: Hetzner.Server.self, statuses: [.running])),
        sorted(Hetzner.ListResourceActions(of: Hetzner.Server.self, 1, statuses: [.running])),
        Hetzner.GetResourceAction(of: Hetzner.Server.self, id: 1),
    ]

    private static func sorted<Subject>(
        _ list: Hetzner.ListResourceActions<Subject>
    ) -> Hetzner.ListResourceActions<Subject> {
        var list = list
        list.sort = [.descending(.command), .ascending(.id)]
        return list
    }
}
