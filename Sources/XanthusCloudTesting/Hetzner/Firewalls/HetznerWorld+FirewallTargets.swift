internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    /// What a firewall is applied to, or removed from.
    enum FirewallTarget: Sendable, Hashable {
        case server(Int)
        case labels(String, LabelSelector)
    }

    static let firewallTargetRoutes: [Route<HetznerWorld>] = [
        Route("apply_firewall_to_resources", .post, "/v1/firewalls/{id}/actions/apply_to_resources") { world, call in
            let firewall = try world.firewall(call)
            let fields = try HetznerFields(call, knowing: ["apply_to"])
            let targets = try world.targets("apply_to", fields)
            guard !targets.isEmpty else { throw fields.invalid("apply_to", "Missing data for required field.") }
            var actions: [Action] = []
            for target in targets {
                actions += try world.apply(firewall.id, to: target, isNew: false, at: call.now)
            }
            return SimulatedAnswer(201, ["actions": .array(actions.map { $0.json(at: call.now) })])
        },
        Route("remove_firewall_from_resources", .post, "/v1/firewalls/{id}/actions/remove_from_resources") {
            world,
            call in
            let firewall = try world.firewall(call)
            let fields = try HetznerFields(call, knowing: ["remove_from"])
            let targets = try world.targets("remove_from", fields)
            guard !targets.isEmpty else { throw fields.invalid("remove_from", "Missing data for required field.") }
            var actions: [Action] = []
            for target in targets { actions += try world.remove(firewall.id, from: target, at: call.now) }
            return SimulatedAnswer(201, ["actions": .array(actions.map { $0.json(at: call.now) })])
        },
    ]

    /// The targets that a body names.
    func targets(_ name: String, _ fields: HetznerFields) throws -> [FirewallTarget] {
        var targets: [FirewallTarget] = []
        for wish in try fields.objects(name, knowing: ["type", "server", "label_selector"]) ?? [] {
            switch try wish.required("type") {
            case "server":
                guard let id = try wish.object("server", knowing: ["id"])?.integer("id") else {
                    throw wish.invalid("server", "Missing data for required field.")
                }
                targets.append(.server(id))
            case "label_selector":
                guard let choice = try wish.object("label_selector", knowing: ["selector"]) else {
                    throw wish.invalid("label_selector", "Missing data for required field.")
                }
                let text = try choice.required("selector")
                guard !text.isEmpty, let selector = LabelSelector(text) else {
                    throw choice.invalid("selector", "label selector is invalid")
                }
                targets.append(.labels(text, selector))
            default: throw wish.invalid("type", "Must be one of: server, label_selector.")
            }
        }
        return targets
    }

    /// Puts a firewall in front of servers.
    ///
    /// - Parameter isNew: Whether the firewall is made with it, which has codes of its own.
    mutating func apply(_ id: Int, to target: FirewallTarget, isNew: Bool, at now: Date) throws -> [Action] {
        switch target {
        case .server(let server):
            guard let found = servers[server] else { throw HetznerRefusal.noFirewallResource(isNew ? 422 : 404) }
            try demand(
                .hetznerFirewallOnce,
                firewalls[id]?.servers[server] == nil,
                else: .unprocessable(
                    isNew ? "server_already_added" : "firewall_already_applied",
                    "firewall is already applied to server \(server)"
                )
            )
            try demand(
                .hetznerFirewallPublicSide,
                found.isPublic,
                else: .unprocessable(
                    isNew ? "incompatible_network_type" : "private_net_only_server",
                    "server \(server) has no public interface"
                )
            )
            try demandRoomForFirewall(id, at: server, now)
            let start = later(durations.change, than: now)
            firewalls[id]?.servers[server] = start
            return [apply("apply_firewall", id, server, at: now)]
        case .labels(let text, let selector):
            try demand(
                .hetznerFirewallOnce,
                firewalls[id]?.selections.contains { $0.text == text } != true,
                else: .unprocessable("firewall_already_applied", "firewall is already applied to these labels")
            )
            firewalls[id]?.selections.append(Selection(text: text, selector: selector))
            let chosen = servers.values.filter { $0.isPublic && selector.matches($0.labels) }.map(\.id).sorted()
            return chosen.map { apply("apply_firewall", id, $0, at: now) }
        }
    }

    /// Takes a firewall away from servers; it stands in front of them until that is done.
    private mutating func remove(_ id: Int, from target: FirewallTarget, at now: Date) throws -> [Action] {
        let behind: [Int]
        switch target {
        case .server(let server):
            guard firewalls[id]?.servers[server] != nil else {
                let isSelected = firewalls[id]?.selections.contains { $0.servers(at: now).contains(server) } ?? false
                throw isSelected
                    ? HetznerRefusal.unprocessable(
                        "firewall_managed_by_label_selector",
                        "firewall is applied to server \(server) by its labels"
                    )
                    : .noFirewallResource(404)
            }
            behind = [server]
        case .labels(let text, _):
            guard let selection = firewalls[id]?.selections.first(where: { $0.text == text }) else {
                throw HetznerRefusal.noFirewallResource(404)
            }
            behind = selection.servers(at: now)
        }
        drop(.lift(firewall: id, target))
        schedule(.lift(firewall: id, target), at: behind.isEmpty ? now : later(durations.change, than: now))
        return behind.map { apply("remove_firewall", id, $0, at: now) }
    }

    /// Refuses a firewall too many in front of a server.
    func demandRoomForFirewall(_ id: Int, at server: Int, _ now: Date) throws {
        try demand(
            .hetznerFirewallsPerServer,
            firewalls(before: server, at: now).count { $0.id != id } < Self.firewallsPerServer,
            else: HetznerRefusal(
                status: 403,
                code: "resource_limit_exceeded",
                message: "a server has \(Self.firewallsPerServer) firewalls at most",
                details: ["limits": [["name": "firewalls"]]]
            )
        )
    }

    /// Begins what brings a firewall into force at a server, or out of it.
    mutating func apply(_ command: String, _ firewall: Int, _ server: Int, at now: Date) -> Action {
        change(command, on: [Resource(.firewall, firewall)], and: [Resource(.server, server)], at: now)
    }
}

extension HetznerWorld.Server {
    /// Whether it has a public side.
    var isPublic: Bool { ipv4 != nil || ipv6 != nil }
}

extension HetznerRefusal {
    static func noFirewallResource(_ status: Int) -> HetznerRefusal {
        HetznerRefusal(status: status, code: "firewall_resource_not_found", message: "resource of firewall not found")
    }
}
