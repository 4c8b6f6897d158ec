internal import XanthusCloud

extension NetworkResource {
    init(_ firewall: Hetzner.Firewall, _ blueprint: NetworkBlueprint) {
        self.init(
            kind: .firewall,
            id: ID("\(firewall.id)"),
            name: firewall.name,
            isOurs: blueprint.ownership.matches(firewall.labels ?? [:]),
            ingress: HetznerFirewallRules.ingress(firewall.rules)
        )
    }
}
