internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// A packet filter.
    struct Firewall: Sendable, Hashable {
        let id: Int
        var name: String
        var rules: [JSON]
        var labels: [String: String]
        let created: Date
        /// The servers that it is applied to by number, and from when on.
        var servers: SharedTree<Int, Date> = [:]
        /// The labels that it is applied to.
        var selections: [Selection] = []

        var isApplied: Bool { !servers.isEmpty || !selections.isEmpty }
    }

    static let firewallRoutes: [Route<HetznerWorld>] =
        [
            Route("list_firewalls", .get, "/v1/firewalls") { world, call in
                try list("firewalls", world.firewalls.values, call) { world.json($0, at: call.now) }
            },
            Route("get_firewall", .get, "/v1/firewalls/{id}") { world, call in
                SimulatedAnswer(200, ["firewall": world.json(try world.firewall(call), at: call.now)])
            },
            Route("create_firewall", .post, "/v1/firewalls") { world, call in
                try world.createFirewall(call)
            },
            Route("update_firewall", .put, "/v1/firewalls/{id}") { world, call in
                var firewall = try world.firewall(call)
                let fields = try HetznerFields(call, knowing: ["name", "labels"])
                let itself = Resource(.firewall, firewall.id)
                try world.demand(.hetznerFirewallBusy, !world.isHeld(itself, at: call.now), else: .conflict(.firewall))
                if let name = try fields.string("name") {
                    try world.checkFirewall(name: name, fields, besides: firewall.id)
                    firewall.name = name
                }
                firewall.labels = try fields.labels(else: firewall.labels)
                world.firewalls[firewall.id] = firewall
                return SimulatedAnswer(200, ["firewall": world.json(firewall, at: call.now)])
            },
            Route("delete_firewall", .delete, "/v1/firewalls/{id}") { world, call in
                let firewall = try world.firewall(call)
                try world.demand(
                    .hetznerFirewallInUse,
                    !firewall.isApplied,
                    else: .unprocessable("resource_in_use", "firewall with ID '\(firewall.id)' is still in use")
                )
                world.firewalls[firewall.id] = nil
                return SimulatedAnswer(204)
            },
            Route("set_firewall_rules", .post, "/v1/firewalls/{id}/actions/set_rules") { world, call in
                let firewall = try world.firewall(call)
                let fields = try HetznerFields(call, knowing: ["rules"])
                guard let rules = try world.firewallRules(fields) else {
                    throw fields.invalid("rules", "Missing data for required field.")
                }
                world.firewalls[firewall.id]?.rules = rules
                let itself = Resource(.firewall, firewall.id)
                var actions = [world.change("set_firewall_rules", on: [itself], at: call.now)]
                for server in world.servers(behind: firewall, at: call.now) {
                    actions.append(world.apply("apply_firewall", firewall.id, server, at: call.now))
                }
                return SimulatedAnswer(201, ["actions": .array(actions.map { $0.json(at: call.now) })])
            },
        ] + firewallTargetRoutes

    func firewall(_ call: SimulatedCall) throws(HetznerRefusal) -> Firewall {
        let id = call.parameter("id")
        guard let firewall = Int(id).flatMap({ firewalls[$0] }) else { throw .notFound("firewall", id) }
        return firewall
    }

    private func checkFirewall(name: String, _ fields: HetznerFields, besides id: Int? = nil) throws {
        try demand(
            .hetznerFirewallName,
            (1...128).contains(name.count),
            else: fields.invalid("name", "Length must be between 1 and 128.")
        )
        try demandUnique(name, among: firewalls, besides: id)
    }

    private mutating func createFirewall(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(call, knowing: ["name", "labels", "rules", "apply_to"])
        let name = try fields.required("name")
        try checkFirewall(name: name, fields)
        try demandLimit(of: .firewall)
        let firewall = Firewall(
            id: nextID(),
            name: name,
            rules: try firewallRules(fields) ?? [],
            labels: try fields.labels(),
            created: call.now
        )
        firewalls[firewall.id] = firewall
        var actions: [Action] = []
        if !firewall.rules.isEmpty {
            actions.append(change("set_firewall_rules", on: [Resource(.firewall, firewall.id)], at: call.now))
        }
        for target in try targets("apply_to", fields) {
            actions += try apply(firewall.id, to: target, isNew: true, at: call.now)
        }
        return SimulatedAnswer(
            201,
            [
                "firewall": json(firewalls[firewall.id] ?? firewall, at: call.now),
                "actions": .array(actions.map { $0.json(at: call.now) }),
            ]
        )
    }

    private func json(_ firewall: Firewall, at now: Date) -> JSON {
        func server(_ id: Int) -> JSON { ["type": "server", "server": ["id": .integer(id)]] }
        let selections = firewall.selections.map { selection -> JSON in
            [
                "type": "label_selector", "label_selector": ["selector": .string(selection.text)],
                "applied_to_resources": .array(
                    // What it is applied to by number takes precedence (API description).
                    selection.servers(at: now).filter { firewall.servers[$0] == nil }.map(server)
                ),
            ]
        }
        return [
            "id": .integer(firewall.id), "name": .string(firewall.name), "labels": .strings(firewall.labels),
            "created": .string(RFC3339.text(firewall.created)), "rules": .array(firewall.rules),
            "applied_to": .array(firewall.servers.keys.map(server) + selections),
        ]
    }
}
