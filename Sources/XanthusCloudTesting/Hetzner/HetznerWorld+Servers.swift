internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    static let serverRoutes =
        [
            Route<HetznerWorld>("get_servers", .get, "/v1/servers") { world, call in
                let statuses = try choices("status", Server.statuses, call)
                let servers = world.servers.values.sorted { $0.id < $1.id }
                    .filter { statuses.isEmpty || statuses.contains($0.status) }
                return SimulatedAnswer(
                    200,
                    try list("servers", servers.map { $0.json(at: call.now) }, call, filters: ["status"])
                )
            },
            Route<HetznerWorld>("get_server", .get, "/v1/servers/{id}") { world, call in
                SimulatedAnswer(200, ["server": try world.server(call).json(at: call.now)])
            },
            Route<HetznerWorld>("create_server", .post, "/v1/servers") { world, call in
                try world.create(call)
            },
            Route<HetznerWorld>("delete_server", .delete, "/v1/servers/{id}") { world, call in
                let server = try world.free(call)
                let end = world.later(world.durations.delete, than: call.now)
                world.dropChanges(of: server.id)
                world.servers[server.id]?.status = "deleting"
                world.schedule(.remove(server: server.id), at: end)
                return SimulatedAnswer(200, ["action": world.hold(server, "delete_server", call.now, end)])
            },
        ] + powerRoutes

    private static let powerRoutes: [Route<HetznerWorld>] = [
        power("poweron", "start_server", { $0.power }, passing: "starting", to: "running"),
        power("poweroff", "stop_server", { $0.power }, passing: "stopping", to: "off"),
        // A restarting server counts as running all the while (assumed).
        power("reboot", "reboot_server", { $0.reboot }, passing: "running", to: "running"),
        power("reset", "reset_server", { $0.power }, passing: "running", to: "running"),
        // Success only means that the signal was sent; the operating system takes its time (API description).
        Route("shutdown_server", .post, "/v1/servers/{id}/actions/shutdown") { world, call in
            let server = try world.free(call)
            let end = world.later(.seconds(1), than: call.now)
            if server.status == "running" {
                world.schedule(
                    .server(server.id, status: "off"),
                    at: world.later(world.durations.shutdown, than: call.now)
                )
            }
            return SimulatedAnswer(201, ["action": world.hold(server, "shutdown_server", call.now, end)])
        },
    ]

    private static func power(
        _ verb: String,
        _ command: String,
        _ span: @escaping @Sendable (HetznerDurations) -> Duration,
        passing: String,
        to status: String
    ) -> Route<HetznerWorld> {
        Route(command, .post, "/v1/servers/{id}/actions/\(verb)") { world, call in
            let server = try world.free(call)
            let end = world.later(span(world.durations), than: call.now)
            // Switching on what is on changes nothing; a restart overtakes even the shutdown of what runs.
            if server.status != status || passing == status {
                world.dropChanges(of: server.id)
                world.servers[server.id]?.status = passing
                world.schedule(.server(server.id, status: status), at: end)
            }
            return SimulatedAnswer(201, ["action": world.hold(server, command, call.now, end)])
        }
    }

    private func server(_ call: SimulatedCall) throws -> Server {
        let id = call.parameter("id")
        guard let server = Int(id).flatMap({ servers[$0] }) else { throw HetznerRefusal.notFound("server", id) }
        return server
    }

    /// The server, unless an action holds it (assumed for every verb; seen after creation and on attach).
    private func free(_ call: SimulatedCall) throws -> Server {
        let server = try server(call)
        guard server.heldUntil <= call.now, server.status != "deleting" else {
            throw HetznerRefusal(status: 423, code: "locked", message: "server is locked")
        }
        return server
    }

    private mutating func hold(_ server: Server, _ command: String, _ start: Date, _ end: Date) -> JSON {
        servers[server.id]?.heldUntil = end
        return begin(command, on: [Resource(id: server.id, type: "server")], from: start, to: end).json(at: start)
    }
}

extension HetznerWorld.Server {
    static let statuses = [
        "running", "initializing", "starting", "stopping", "off", "deleting", "migrating", "rebuilding", "unknown",
    ]

    func json(at now: Date) -> JSON {
        [
            "id": .integer(id), "name": .string(name), "status": .string(status),
            "created": .string(RFC3339.text(created)),
            "public_net": [
                "ipv4": ipv4.map {
                    ["id": .integer(id + 1), "ip": .string($0), "blocked": false, "dns_ptr": .string("static.\($0)")]
                }
                    ?? .null,
                "ipv6": ipv6.map { ["id": .integer(id + 2), "ip": .string($0), "blocked": false, "dns_ptr": []] }
                    ?? .null,
                "floating_ips": [],
                "firewalls": .array(firewalls.map { ["id": .integer($0), "status": "applied"] }),
            ],
            "private_net": [], "server_type": type.json, "location": location.json, "image": image.json,
            "iso": nil, "rescue_enabled": false, "locked": .bool(heldUntil > now), "backup_window": nil,
            "outgoing_traffic": nil, "ingoing_traffic": nil, "included_traffic": 21_990_232_555_520,
            "protection": ["delete": false, "rebuild": false], "labels": .strings(labels), "volumes": [],
            "load_balancers": [], "primary_disk_size": .integer(type.disk), "placement_group": nil,
        ]
    }
}
