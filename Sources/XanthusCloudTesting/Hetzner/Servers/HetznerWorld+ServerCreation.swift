internal import Foundation
internal import XanthusCloud

extension HetznerWorld {
    mutating func create(_ call: SimulatedCall) throws -> SimulatedAnswer {
        // "datacenter" was removed on 2026-07-01 and is passed over.
        let fields = try HetznerFields(
            call,
            knowing: [
                "name", "server_type", "image", "location", "datacenter", "ssh_keys", "firewalls", "user_data",
                "labels", "public_net", "start_after_create",
            ]
        )
        let keys = try keys(fields)
        let server = try server(fields, at: call.now)
        let created = later(durations.create, than: call.now)
        let running = later(durations.start, than: created)
        let starts = try fields.bool("start_after_create") ?? true
        let itself = Resource(.server, server.id)
        servers[server.id] = server
        hold(itself, until: starts ? running : created)
        schedule(.server(server.id, status: starts ? "starting" : "off"), at: created)
        if starts { schedule(.server(server.id, status: "running"), at: running) }

        let action = begin("create_server", on: [itself], from: call.now, to: created)
        let next = starts ? [begin("start_server", on: [itself], from: created, to: running)] : []
        return SimulatedAnswer(
            201,
            [
                "server": json(server, at: call.now),
                "action": action.json(at: call.now),
                "next_actions": .array(next.map { $0.json(at: call.now) }),
                // Made up by the simulator: nobody can log in with it.
                "root_password": keys.isEmpty ? "simulated-root-password" : .null,
            ]
        )
    }

    /// Checks a creation as the API does, and makes the server it describes.
    private mutating func server(_ fields: HetznerFields, at now: Date) throws -> Server {
        let name = try fields.required("name")
        guard (try? ServerSpec.validate(name: name)) != nil else {
            throw fields.invalid("name", "Name must be a valid hostname.")
        }
        if servers.values.contains(where: { $0.name == name }) {
            throw HetznerRefusal.notUnique("name", "server name is already used")
        }
        guard let type = try fields.reference("server_type").flatMap(HetznerCatalogue.serverType) else {
            throw fields.invalid("server_type", "server type not found")
        }
        guard
            let image = try fields.reference("image")
                .flatMap({ HetznerCatalogue.image($0, architecture: type.architecture) })
        else { throw fields.invalid("image", "image not found") }
        guard
            let location = HetznerCatalogue.location(try fields.reference("location") ?? .string(place(for: type)))
        else { throw fields.invalid("location", "location not found") }
        guard type.locations.contains(location.name) else {
            throw HetznerRefusal(status: 422, code: "invalid_input", message: "unsupported location for server type")
        }
        try demandLimit(of: .server, having: servers.count)
        try demandRoom(for: type, in: location)
        if let userData = try fields.string("user_data"), userData.unicodeScalars.count > 32_768 {
            throw fields.invalid("user_data", "Length must be between 0 and 32768.")
        }
        let net = try fields.object("public_net", knowing: ["enable_ipv4", "enable_ipv6"])
        return Server(
            id: nextID(),
            name: name,
            status: "initializing",
            created: now,
            type: type,
            location: location,
            image: image,
            labels: try fields.labels(),
            firewalls: try firewalls(fields),
            ipv4: try net?.bool("enable_ipv4") ?? true ? try freeIPv4() : nil,
            ipv6: try net?.bool("enable_ipv6") ?? true ? try freeIPv6() : nil
        )
    }

    /// Where a server stands that may stand anywhere.
    private func place(for type: HetznerCatalogue.ServerType) -> String {
        type.locations.first { conditions.hasRoom(type.name, in: $0) } ?? type.locations[0]
    }

    private func keys(_ fields: HetznerFields) throws(HetznerRefusal) -> [JSON] {
        let references = try fields.list("ssh_keys") ?? []
        for (index, key) in references.enumerated() {
            guard key.integer != nil || key.string != nil else {
                throw fields.invalid("ssh_keys.\(index)", "Not a valid id or name.")
            }
            guard sshKeys.values.contains(where: { key.integer == $0.id || key.string == $0.name }) else {
                throw fields.invalid("ssh_keys", "SSH key not found")
            }
        }
        return references
    }

    private func firewalls(_ fields: HetznerFields) throws(HetznerRefusal) -> [Int] {
        var ids: [Int] = []
        for reference in try fields.objects("firewalls", knowing: ["firewall"]) ?? [] {
            guard let id = try reference.integer("firewall") else {
                throw reference.invalid("firewall", "Missing data for required field.")
            }
            guard firewalls[id] != nil else {
                throw HetznerRefusal(status: 422, code: "firewall_resource_not_found", message: "firewall not found")
            }
            ids.append(id)
        }
        return ids
    }

    /// An address of the blocks for documentation (RFC 5737) or benchmarks (RFC 2544), so that it is nobody's.
    private func freeIPv4() throws(HetznerRefusal) -> String {
        let taken = Set(servers.values.compactMap(\.ipv4))
        guard let free = IPv4Block.lowestFree(in: ["198.51.100.0/24", "198.19.0.0/16"], beside: taken) else {
            throw .noAddress
        }
        return free
    }

    /// A network of the block for documentation (RFC 3849).
    private func freeIPv6() throws(HetznerRefusal) -> String {
        let taken = Set(servers.values.compactMap(\.ipv6))
        let networks = (1...0xFFFF).lazy.map { "2001:db8:\(String($0, radix: 16))::/64" }
        guard let free = networks.first(where: { !taken.contains($0) }) else { throw .noAddress }
        return free
    }
}

extension HetznerRefusal {
    fileprivate static let noAddress = HetznerRefusal(
        status: 412,
        code: "resource_unavailable",
        message: "there is no free public address"
    )
}
