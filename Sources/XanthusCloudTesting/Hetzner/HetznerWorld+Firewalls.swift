internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    static let firewallRoutes = [
        Route<HetznerWorld>("get_firewalls", .get, "/v1/firewalls") { world, call in
            let firewalls = world.firewalls.values.sorted { $0.id < $1.id }
            return SimulatedAnswer(200, try list("firewalls", firewalls.map { world.json($0) }, call))
        },
        Route<HetznerWorld>("get_firewall", .get, "/v1/firewalls/{id}") { world, call in
            SimulatedAnswer(200, ["firewall": world.json(try world.firewall(call.parameter("id")))])
        },
        Route<HetznerWorld>("create_firewall", .post, "/v1/firewalls") { world, call in
            guard let name = call.body.member("name")?.string, (1...128).contains(name.count) else {
                throw HetznerRefusal.invalid("name", "Length must be between 1 and 128.")
            }
            if world.firewalls.values.contains(where: { $0.name == name }) {
                throw HetznerRefusal.notUnique("name", "name is already used")
            }
            if call.body.member("apply_to")?.array?.isEmpty == false {
                throw HetznerRefusal(
                    status: 501,
                    code: "unsupported_error",
                    message: "create_firewall with apply_to is not simulated"
                )
            }
            let firewall = Firewall(
                id: world.nextID(),
                name: name,
                rules: try rules(call.body),
                labels: try labels(call.body),
                created: call.now
            )
            world.firewalls[firewall.id] = firewall
            return SimulatedAnswer(201, ["firewall": world.json(firewall), "actions": []])
        },
        Route<HetznerWorld>("set_firewall_rules", .post, "/v1/firewalls/{id}/actions/set_rules") { world, call in
            var firewall = try world.firewall(call.parameter("id"))
            firewall.rules = try rules(call.body)
            world.firewalls[firewall.id] = firewall
            let now = call.now
            let done = world.later(.seconds(1), than: now)
            let itself = Resource(id: firewall.id, type: "firewall")
            var actions = [world.begin("set_firewall_rules", on: [itself], from: now, to: done)]
            for server in world.servers(behind: firewall.id) {
                let pair = [itself, Resource(id: server.id, type: "server")]
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

    private static func rules(_ body: JSON) throws -> [JSON] {
        let rules = body.member("rules")?.array ?? []
        guard rules.count <= 50 else { throw HetznerRefusal.invalid("rules", "Length must be between 0 and 50.") }
        return try rules.enumerated().map { index, rule in
            let field = "rules.\(index)"
            guard let direction = rule["direction"]?.string, ["in", "out"].contains(direction) else {
                throw HetznerRefusal.invalid("\(field).direction", "Must be one of: in, out.")
            }
            guard let kind = rule["protocol"]?.string, ["tcp", "udp", "icmp", "esp", "gre"].contains(kind) else {
                throw HetznerRefusal.invalid("\(field).protocol", "Must be one of: tcp, udp, icmp, esp, gre.")
            }
            let port = rule.member("port")?.string
            guard (port != nil) == (kind == "tcp" || kind == "udp") else {
                throw HetznerRefusal.invalid("\(field).port", "port is required for tcp and udp only")
            }
            let list = direction == "in" ? "source_ips" : "destination_ips"
            let addresses = rule.member(list)?.array?.compactMap(\.string) ?? []
            guard (1...100).contains(addresses.count), addresses.allSatisfy({ $0.contains("/") }) else {
                throw HetznerRefusal.invalid("\(field).\(list)", "1 to 100 networks in CIDR notation are required")
            }
            return [
                "direction": .string(direction), "protocol": .string(kind), "port": .optional(port),
                "source_ips": rule.member("source_ips") ?? [],
                "destination_ips": rule.member("destination_ips") ?? [],
                "description": rule["description"] ?? .null,
            ]
        }
    }
}
