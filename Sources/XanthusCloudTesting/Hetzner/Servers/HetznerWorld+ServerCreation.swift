internal import Foundation

extension HetznerWorld {
    mutating func create(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: [
                "name", "server_type", "image", "location", "ssh_keys", "firewalls", "user_data",
                "labels", "public_net", "start_after_create", "volumes", "automount", "placement_group", "networks",
            ]
        )
        let keys = try keys(fields)
        let server = try server(fields, loginKeys: keys, at: call.now)
        let created = later(durations.create, than: call.now)
        let running = later(durations.start, than: created)
        let volumes = try volumes(fields, for: server)
        let starts = try fields.bool("start_after_create") ?? true
        let isInNetwork = try fields.list("networks")?.isEmpty == false
        try demandReach(server, isInNetwork: isInNetwork, starts: starts, fields)
        let itself = Resource(.server, server.id)
        servers[server.id] = server
        for address in [server.ipv4, server.ipv6].compactMap(\.self) { give(primaryIP: address, to: itself) }
        let sides = try sides(fields, of: server, from: created)
        hold(itself, until: max(starts ? running : created, sides.map(\.finished).max() ?? created))
        schedule(.server(server.id, status: starts ? "starting" : "off"), at: created)
        if starts { schedule(.server(server.id, status: "running"), at: running) }

        let action = begin("create_server", on: [itself], from: call.now, to: created)
        let attachments = volumes.map { attach($0, to: server.id, from: created) }
        let starting = starts ? [begin("start_server", on: [itself], from: created, to: running)] : []
        return SimulatedAnswer(
            201,
            [
                "server": json(server, at: call.now),
                "action": action.json(at: call.now),
                "next_actions": .array((attachments + starting + sides).map { $0.json(at: call.now) }),
                "root_password": keys.isEmpty ? .simulatedPassword : .null,
            ]
        )
    }

    /// Checks a creation as the API does, and makes the server it describes.
    private mutating func server(_ fields: HetznerFields, loginKeys: [String], at now: Date) throws -> Server {
        let name = try fields.required("name")
        try check(serverName: name, fields)
        guard let type = try fields.reference("server_type").flatMap(conditions.serverType) else {
            throw fields.invalid("server_type", "server type not found")
        }
        guard
            let image = try fields.reference("image")
                .flatMap({ image($0, for: type.architecture) })
        else { throw fields.invalid("image", "image not found") }
        guard
            let location = HetznerCatalogue.location(
                try fields.reference("location") ?? .string(place(for: type, at: now))
            )
        else { throw fields.invalid("location", "location not found") }
        try demand(
            .hetznerTypeLocation,
            type.locations.contains(location.name),
            else: HetznerRefusal(status: 422, code: "invalid_input", message: "unsupported location for server type")
        )
        try demand(
            .hetznerTypeDeprecation,
            type.deprecations[location.name]?.isOver(at: now) != true,
            else: fields.invalid("server_type", "server type is deprecated")
        )
        try demandUsable(image, type.architecture, disk: type.disk, at: now)
        try demandLimit(of: .server)
        try demandRoom(for: type, in: location)
        try check(userData: fields.string("user_data"), fields)
        let net = try fields.object("public_net", knowing: ["enable_ipv4", "enable_ipv6", "ipv4", "ipv6"])
        return Server(
            id: nextID(),
            name: name,
            status: "initializing",
            created: now,
            type: type,
            location: location,
            image: image.id,
            labels: try fields.labels(),
            disk: type.disk,
            loginKeys: loginKeys,
            hostKey: GuestHostKey.make(of: name),
            hasUserData: try fields.string("user_data")?.isEmpty == false,
            placementGroup: try placementGroup(fields),
            ipv4: try primaryIP(.ipv4, net, in: location, at: now),
            ipv6: try primaryIP(.ipv6, net, in: location, at: now)
        )
    }

    /// Where a server stands that may stand anywhere.
    private func place(for type: HetznerCatalogue.ServerType, at now: Date) -> String {
        let offered = type.locations.filter { type.deprecations[$0]?.isOver(at: now) != true }
        return offered.first { conditions.hasRoom(type.name, in: $0) } ?? type.locations[0]
    }

    /// Refuses what is no host name, and the name of another server.
    func check(serverName name: String, _ fields: HetznerFields) throws {
        try demand(
            .hetznerServerName,
            Self.isHostName(name),
            else: fields.invalid("name", "Name must be a valid hostname.")
        )
        try demandUnique(name, among: servers)
    }

    /// Letters, digits and hyphens between dots, no hyphen at an end (RFC 1123, section 2.1; lengths: RFC 1035).
    private static func isHostName(_ text: String) -> Bool {
        text.utf8.count <= 253
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0 == UInt8(ascii: "-") || HetznerLabel.isAlphanumeric($0) }
            }
    }

    /// Refuses to switch on a server that nothing reaches.
    private func demandReach(_ server: Server, isInNetwork: Bool, starts: Bool, _ fields: HetznerFields) throws {
        try demand(
            .hetznerServerReach,
            server.ipv4 != nil || server.ipv6 != nil || isInNetwork || !starts,
            else: fields.invalid("public_net", "server needs a public address or a private network to start")
        )
    }

    private func keys(_ fields: HetznerFields) throws(HetznerRefusal) -> [String] {
        var lines: [String] = []
        for (index, key) in (try fields.list("ssh_keys") ?? []).enumerated() {
            guard key.integer != nil || key.string != nil else {
                throw fields.invalid("ssh_keys.\(index)", "Not a valid id or name.")
            }
            guard let known = sshKeys.values.first(where: { key.integer == $0.id || key.string == $0.name }) else {
                throw fields.invalid("ssh_keys", "SSH key not found")
            }
            lines.append(known.publicKey)
        }
        return lines
    }

    /// The volumes that the server shall have.
    private func volumes(_ fields: HetznerFields, for server: Server) throws -> [Int] {
        let references = try fields.list("volumes") ?? []
        try demand(
            .hetznerVolumeAutomount,
            !references.isEmpty || !(fields.bool("automount") ?? false),
            else: fields.invalid("automount", "automount needs volumes")
        )
        try demand(
            .hetznerVolumeAttachment,
            Set(references).count == references.count,
            else: fields.invalid("volumes", "Must not contain duplicates.")
        )
        return try references.enumerated().map { index, reference in
            guard let id = reference.integer else { throw fields.invalid("volumes.\(index)", "Not a valid integer.") }
            guard let volume = volumes[id] else { throw fields.invalid("volumes", "volume not found") }
            try demandFree(Resource(.volume, id), at: server.created)
            try demandAttachable(volume, at: server.location, fields, "volumes")
            return id
        }
    }
}
