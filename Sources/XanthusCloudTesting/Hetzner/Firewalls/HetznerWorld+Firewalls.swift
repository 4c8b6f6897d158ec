internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    struct Firewall: Sendable, Hashable {
        let id: Int
        let name: String
        var rules: [JSON]
        let labels: [String: String]
        let created: Date
    }

    static let firewallRoutes = [
        Route<HetznerWorld>("list_firewalls", .get, "/v1/firewalls") { world, call in
            let firewalls = world.firewalls.values.sorted { $0.id < $1.id }
            return SimulatedAnswer(200, try list("firewalls", firewalls.map { world.json($0) }, call))
        },
        Route<HetznerWorld>("get_firewall", .get, "/v1/firewalls/{id}") { world, call in
            SimulatedAnswer(200, ["firewall": world.json(try world.firewall(call.parameter("id")))])
        },
        Route<HetznerWorld>("create_firewall", .post, "/v1/firewalls") { world, call in
            let fields = try HetznerFields(call, knowing: ["name", "labels", "rules"])
            let name = try fields.required("name")
            guard (1...128).contains(name.count) else {
                throw fields.invalid("name", "Length must be between 1 and 128.")
            }
            if world.firewalls.values.contains(where: { $0.name == name }) {
                throw HetznerRefusal.notUnique("name", "name is already used")
            }
            let firewall = Firewall(
                id: world.nextID(),
                name: name,
                rules: try HetznerFirewallRule.all(fields) ?? [],
                labels: try fields.labels(),
                created: call.now
            )
            world.firewalls[firewall.id] = firewall
            return SimulatedAnswer(201, ["firewall": world.json(firewall), "actions": []])
        },
        Route<HetznerWorld>("set_firewall_rules", .post, "/v1/firewalls/{id}/actions/set_rules") { world, call in
            var firewall = try world.firewall(call.parameter("id"))
            let fields = try HetznerFields(call, knowing: ["rules"])
            guard let rules = try HetznerFirewallRule.all(fields) else {
                throw fields.invalid("rules", "Missing data for required field.")
            }
            firewall.rules = rules
            world.firewalls[firewall.id] = firewall
            let now = call.now
            let done = world.later(.seconds(1), than: now)
            let itself = Resource(.firewall, firewall.id)
            var actions = [world.begin("set_firewall_rules", on: [itself], from: now, to: done)]
            for server in world.servers(behind: firewall.id) {
                let pair = [itself, Resource(.server, server.id)]
                actions.append(world.begin("apply_firewall", on: pair, from: now, to: done))
            }
            return SimulatedAnswer(201, ["actions": .array(actions.map { $0.json(at: now) })])
        },
        Route<HetznerWorld>("delete_firewall", .delete, "/v1/firewalls/{id}") { world, call in
            let firewall = try world.firewall(call.parameter("id"))
            guard world.servers(behind: firewall.id).isEmpty else {
                throw HetznerRefusal(
                    status: 422,
                    code: "resource_in_use",
                    message: "firewall with ID '\(firewall.id)' is still in use"
                )
            }
            world.firewalls[firewall.id] = nil
            return SimulatedAnswer(204)
        },
    ]

    private func firewall(_ id: String) throws -> Firewall {
        guard let firewall = Int(id).flatMap({ firewalls[$0] }) else { throw HetznerRefusal.notFound("firewall", id) }
        return firewall
    }

    private func servers(behind firewall: Int) -> [Server] {
        servers.values.filter { $0.firewalls.contains(firewall) }.sorted { $0.id < $1.id }
    }

    private func json(_ firewall: Firewall) -> JSON {
        [
            "id": .integer(firewall.id), "name": .string(firewall.name), "labels": .strings(firewall.labels),
            "created": .string(RFC3339.text(firewall.created)), "rules": .array(firewall.rules),
            "applied_to": .array(
                servers(behind: firewall.id).map { ["type": "server", "server": ["id": .integer($0.id)]] }
            ),
        ]
    }
}
