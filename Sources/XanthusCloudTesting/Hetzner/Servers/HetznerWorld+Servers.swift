internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    struct Server: Sendable, Hashable {
        static let statuses = [
            "running", "initializing", "starting", "stopping", "off", "deleting", "migrating", "rebuilding", "unknown",
        ]

        let id: Int
        var name: String
        var status: String
        let created: Date
        var type: HetznerCatalogue.ServerType
        let location: HetznerCatalogue.Location
        /// The number of what is on its disk.
        var image: Int
        var labels: [String: String]
        /// In GB.
        var disk: Int
        /// The login keys that it was made with, as lines. Without any there is a root password.
        let loginKeys: [String]
        /// The public key that it has drawn for itself, as a line.
        let hostKey: String
        var hasUserData: Bool
        /// When it was on.
        var power = GuestPower()
        var placementGroup: Int?
        var isProtected = false
        var iso: HetznerISO?
        /// Until when the next start is into the rescue system.
        var rescueUntil: Date?
        /// Whether it is backed up, and in which hours.
        var backupWindow: String?
        /// The numbers of the primary IPs.
        var ipv4: Int?
        var ipv6: Int?
    }

    static let serverRoutes =
        [
            Route<HetznerWorld>("list_servers", .get, "/v1/servers") { world, call in
                let statuses = try choices("status", Server.statuses, call)
                let servers = world.servers.values
                    .filter { statuses.isEmpty || statuses.contains($0.status) }
                return try list("servers", servers, call, filters: ["status"]) { world.json($0, at: call.now) }
            },
            Route<HetznerWorld>("get_server", .get, "/v1/servers/{id}") { world, call in
                SimulatedAnswer(200, ["server": world.json(try world.server(call), at: call.now)])
            },
            Route<HetznerWorld>("create_server", .post, "/v1/servers") { world, call in
                try world.create(call)
            },
            Route<HetznerWorld>("delete_server", .delete, "/v1/servers/{id}") { world, call in
                let server = try world.free(call)
                try world.demandUnprotected(server.isProtected, Resource(.server, server.id))
                let end = world.later(world.durations.delete, than: call.now)
                world.dropChanges(of: server.id)
                world.servers[server.id]?.status = "deleting"
                world.schedule(.remove(server: server.id), at: end)
                return SimulatedAnswer(200, ["action": world.hold(server, "delete_server", call.now, end)])
            },
        ] + powerRoutes + serverChangeRoutes + serverBootRoutes + serverImageRoutes + serverMetricRoutes

    private static let powerRoutes: [Route<HetznerWorld>] = [
        power("poweron_server", "poweron", "start_server", { $0.power }, passing: "starting", to: "running"),
        power("poweroff_server", "poweroff", "stop_server", { $0.power }, passing: "stopping", to: "off"),
        // A restarting server counts as running all the while (assumed).
        power("reboot_server", "reboot", "reboot_server", { $0.reboot }, passing: "running", to: "running"),
        power("reset_server", "reset", "reset_server", { $0.power }, passing: "running", to: "running"),
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
        _ operation: String,
        _ verb: String,
        _ command: String,
        _ span: @escaping @Sendable (HetznerDurations) -> Duration,
        passing: String,
        to status: String
    ) -> Route<HetznerWorld> {
        Route(operation, .post, "/v1/servers/{id}/actions/\(verb)") { world, call in
            let server = try world.free(call)
            if status == "running" { try world.demandReach(server) }
            let end = world.later(span(world.durations), than: call.now)
            // Switching on what is on changes nothing; a restart overtakes even the shutdown of what runs.
            if server.status != status || passing == status {
                world.dropChanges(of: server.id)
                world.servers[server.id]?.status = passing
                world.servers[server.id]?.power.turn(on: false, at: call.now)
                world.schedule(.server(server.id, status: status), at: end)
                if status == "running", world.keeps(.hetznerRescueOnce) {
                    world.servers[server.id]?.rescueUntil = nil
                }
            }
            return SimulatedAnswer(201, ["action": world.hold(server, command, call.now, end)])
        }
    }

    func server(_ call: SimulatedCall) throws -> Server {
        let id = call.parameter("id")
        guard let server = Int(id).flatMap({ servers[$0] }) else { throw HetznerRefusal.notFound("server", id) }
        return server
    }

    /// The server, unless an action holds it (assumed for every verb; seen after creation and on attach).
    func free(_ call: SimulatedCall) throws -> Server {
        let server = try server(call)
        try demandFree(Resource(.server, server.id), at: call.now)
        return server
    }

    /// Refuses to start a server that nothing reaches.
    func demandReach(_ server: Server) throws {
        try demand(
            .hetznerServerReach,
            server.isPublic || networks.values.contains { $0.members[Resource(.server, server.id)] != nil },
            else: .unprocessable("invalid_input", "server needs a public address or a private network to start")
        )
    }

    mutating func hold(_ server: Server, _ command: String, _ start: Date, _ end: Date) -> JSON {
        let itself = Resource(.server, server.id)
        hold(itself, until: end)
        return begin(command, on: [itself], from: start, to: end).json(at: start)
    }
}
