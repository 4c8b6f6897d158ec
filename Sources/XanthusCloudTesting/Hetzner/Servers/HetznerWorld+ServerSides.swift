internal import Foundation

extension HetznerWorld {
    /// Puts a new server behind its firewalls and into its networks.
    ///
    /// - Returns: What that takes, from when the server is there (seen among its next actions: hcloud-ruby#72).
    mutating func sides(
        _ fields: HetznerFields,
        of server: Server,
        from created: Date
    ) throws -> [Action] {
        let itself = Resource(.server, server.id)
        let end = later(durations.change, than: created)
        var actions: [Action] = []
        for reference in try fields.objects("firewalls", knowing: ["firewall"]) ?? [] {
            guard let id = try reference.integer("firewall") else {
                throw reference.invalid("firewall", "Missing data for required field.")
            }
            guard firewalls[id] != nil else { throw HetznerRefusal.noFirewallResource(422) }
            try demandRoomForFirewall(id, at: server.id, created)
            firewalls[id]?.servers[server.id] = created
            actions.append(begin("apply_firewall", on: [itself, Resource(.firewall, id)], from: created, to: end))
        }
        let networks = try fields.list("networks") ?? []
        for (index, reference) in networks.enumerated() {
            guard let id = reference.integer else { throw fields.invalid("networks.\(index)", "Not a valid integer.") }
            guard self.networks[id] != nil else { throw fields.invalid("networks", "network not found") }
            try join(id, itself, zone: server.location.zone, until: end)
            actions.append(begin("attach_to_network", on: [itself, Resource(.network, id)], from: created, to: end))
        }
        return actions
    }
}
