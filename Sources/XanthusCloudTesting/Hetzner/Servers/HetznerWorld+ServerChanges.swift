internal import Foundation
internal import HTTPTypes

/// What a server is changed in: its name, type, protection, group, and what is on its disk.
extension HetznerWorld {
    static let serverChangeRoutes: [Route<HetznerWorld>] = [
        Route("update_server", .put, "/v1/servers/{id}") { world, call in
            var server = try world.server(call)
            let fields = try HetznerFields(call, knowing: ["name", "labels"])
            if let name = try fields.string("name"), name != server.name {
                try world.check(serverName: name, fields)
                server.name = name
            }
            server.labels = try fields.labels(else: server.labels)
            world.servers[server.id] = server
            return SimulatedAnswer(200, ["server": world.json(server, at: call.now)])
        },
        Route("rebuild_server", .post, "/v1/servers/{id}/actions/rebuild") { world, call in try world.rebuild(call) },
        Route("change_server_type", .post, "/v1/servers/{id}/actions/change_type") { world, call in
            try world.changeType(call)
        },
        Route("change_server_protection", .post, "/v1/servers/{id}/actions/change_protection") { world, call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["delete", "rebuild"])
            let (delete, rebuild) = (try fields.bool("delete"), try fields.bool("rebuild"))
            try world.demand(
                .hetznerServerProtection,
                delete == rebuild,
                else: fields.invalid("rebuild", "delete and rebuild protection must have the same value")
            )
            world.servers[server.id]?.isProtected = delete ?? rebuild ?? server.isProtected
            return world.answer(server, "change_protection", call)
        },
        Route("change_server_dns_ptr", .post, "/v1/servers/{id}/actions/change_dns_ptr") { world, call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["ip", "dns_ptr"])
            let id = try fields.required("ip").contains(":") ? server.ipv6 : server.ipv4
            guard var address = id.flatMap({ world.primaryIPs[$0] }) else {
                throw fields.invalid("ip", "is not an address of this server")
            }
            try address.address.changeDNSPointers(&address.dnsPointers, fields)
            world.primaryIPs[address.id] = address
            return world.answer(server, "change_dns_ptr", call)
        },
        Route("add_server_to_placement_group", .post, "/v1/servers/{id}/actions/add_to_placement_group") {
            world,
            call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["placement_group"])
            try world.demandOff(server)
            try world.demand(
                .hetznerPlacementGroupOnce,
                server.placementGroup == nil,
                else: HetznerRefusal(
                    status: 422,
                    code: "already_in_placement_group",
                    message: "server is already in a placement group"
                )
            )
            guard let group = try world.placementGroup(fields) else {
                throw fields.invalid("placement_group", "Missing data for required field.")
            }
            world.servers[server.id]?.placementGroup = group
            return world.answer(server, "add_to_placement_group", call)
        },
        Route("remove_server_from_placement_group", .post, "/v1/servers/{id}/actions/remove_from_placement_group") {
            world,
            call in
            let server = try world.free(call)
            world.servers[server.id]?.placementGroup = nil
            return world.answer(server, "remove_from_placement_group", call)
        },
    ]

    /// Starts a small change of a server, and answers with its action alone.
    mutating func answer(
        _ server: Server,
        _ command: String,
        _ call: SimulatedCall,
        beside more: [String: JSON] = [:],
        failing failure: Action.Failure? = nil
    ) -> SimulatedAnswer {
        let action = work(
            command,
            on: [Resource(.server, server.id)],
            taking: durations.change,
            from: call.now,
            failing: failure
        )
        return SimulatedAnswer(201, .object(more.merging(["action": action.json(at: call.now)]) { $1 }))
    }

    /// Refuses what only a server that is off takes.
    func demandOff(_ server: Server) throws {
        try demand(
            .hetznerServerOff,
            server.status == "off",
            else: HetznerRefusal(status: 422, code: "server_not_stopped", message: "server is not stopped")
        )
    }

    func check(userData: String?, _ fields: HetznerFields) throws {
        try demand(
            .hetznerUserData,
            (userData?.utf8.count ?? 0) <= 32_768,
            else: fields.invalid("user_data", "Length must be between 0 and 32768.")
        )
    }

    private mutating func rebuild(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let server = try free(call)
        let fields = try HetznerFields(call, knowing: ["image", "user_data"])
        try demand(
            .hetznerRebuildProtected,
            !server.isProtected,
            else: HetznerRefusal(status: 423, code: "protected", message: "server rebuild is protected")
        )
        guard let image = try fields.reference("image").flatMap({ image($0, for: server.type.architecture) }) else {
            throw fields.invalid("image", "image not found")
        }
        try demandUsable(image, server.type.architecture, disk: server.disk, at: call.now)
        try check(userData: fields.string("user_data"), fields)
        let copied = later(durations.create, than: call.now)
        let running = later(durations.start, than: copied)
        dropChanges(of: server.id)
        servers[server.id]?.status = "rebuilding"
        servers[server.id]?.image = image.id
        // What was on the disk is gone, and the next boot is the first one.
        servers[server.id]?.power = GuestPower()
        servers[server.id]?.hasUserData = try fields.string("user_data").map { !$0.isEmpty } ?? server.hasUserData
        schedule(.server(server.id, status: "starting"), at: copied)
        schedule(.server(server.id, status: "running"), at: running)
        return SimulatedAnswer(
            201,
            [
                "action": hold(server, "rebuild_server", call.now, running),
                "root_password": !server.loginKeys.isEmpty ? .null : .simulatedPassword,
            ]
        )
    }

    private mutating func changeType(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let server = try free(call)
        let fields = try HetznerFields(call, knowing: ["server_type", "upgrade_disk"])
        guard let type = try fields.reference("server_type").flatMap(conditions.serverType) else {
            throw fields.invalid("server_type", "server type not found")
        }
        guard let upgradesDisk = try fields.bool("upgrade_disk") else {
            throw fields.invalid("upgrade_disk", "Missing data for required field.")
        }
        try demandOff(server)
        try demandReach(server)
        let unfit = HetznerRefusal(
            status: 422,
            code: "invalid_server_type",
            message: "server type \(type.name) does not fit for the given server or is deprecated"
        )
        try demand(.hetznerTypeArchitecture, type.architecture == server.type.architecture, else: unfit)
        try demand(.hetznerTypeDisk, type.disk >= server.disk, else: unfit)
        try demand(.hetznerTypeLocation, type.locations.contains(server.location.name), else: unfit)
        let deprecation = type.deprecations[server.location.name]
        try demand(.hetznerTypeDeprecation, deprecation?.isOver(at: call.now) != true, else: unfit)
        try demandRoom(for: type, in: server.location)
        let end = later(durations.migrate, than: call.now)
        dropChanges(of: server.id)
        servers[server.id]?.status = "migrating"
        schedule(.type(server: server.id, type, upgradesDisk: upgradesDisk), at: end)
        // "This copies the original content of its disk, and starts it again" (API description).
        schedule(.server(server.id, status: "running"), at: end)
        return SimulatedAnswer(201, ["action": hold(server, "change_server_type", call.now, end)])
    }
}
