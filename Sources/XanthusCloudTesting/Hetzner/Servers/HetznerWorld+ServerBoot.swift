internal import Foundation
internal import HTTPTypes

/// What a server boots from besides its disk, and how somebody gets in.
extension HetznerWorld {
    static let serverBootRoutes: [Route<HetznerWorld>] = [
        Route("attach_server_iso", .post, "/v1/servers/{id}/actions/attach_iso") { world, call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["iso"])
            guard let iso = try fields.reference("iso").flatMap(HetznerCatalogue.iso) else {
                throw fields.invalid("iso", "ISO not found")
            }
            try world.demand(
                .hetznerISOArchitecture,
                iso.architecture == nil || iso.architecture == server.type.architecture,
                else: fields.invalid("iso", "ISO and server have different architectures")
            )
            world.servers[server.id]?.iso = iso
            return world.answer(server, "attach_iso", call)
        },
        Route("detach_server_iso", .post, "/v1/servers/{id}/actions/detach_iso") { world, call in
            let server = try world.free(call)
            // Where there is none the action is done at once.
            guard server.iso != nil else {
                return SimulatedAnswer(201, ["action": world.hold(server, "detach_iso", call.now, call.now)])
            }
            world.servers[server.id]?.iso = nil
            return world.answer(server, "detach_iso", call)
        },
        Route("enable_server_rescue", .post, "/v1/servers/{id}/actions/enable_rescue") { world, call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["type", "ssh_keys"])
            guard try fields.string("type") ?? "linux64" == "linux64" else {
                throw fields.invalid("type", "Must be one of: linux64.")
            }
            for (index, key) in (try fields.list("ssh_keys") ?? []).enumerated() {
                guard let id = key.integer else { throw fields.invalid("ssh_keys.\(index)", "Not a valid integer.") }
                guard world.sshKeys[id] != nil else { throw fields.invalid("ssh_keys", "SSH key not found") }
            }
            // Of the world's clock, not of its speed: what lapses is a promise to people.
            world.servers[server.id]?.rescueUntil = call.now.addingTimeInterval(3600)
            return world.answer(server, "enable_rescue", call, beside: ["root_password": .simulatedPassword])
        },
        Route("disable_server_rescue", .post, "/v1/servers/{id}/actions/disable_rescue") { world, call in
            let server = try world.free(call)
            world.servers[server.id]?.rescueUntil = nil
            return world.answer(server, "disable_rescue", call)
        },
        Route("reset_server_password", .post, "/v1/servers/{id}/actions/reset_password") { world, call in
            let server = try world.free(call)
            let works = !world.keeps(.hetznerPasswordRunning) || server.status == "running"
            return world.answer(
                server,
                "reset_password",
                call,
                beside: ["root_password": .simulatedPassword],
                failing: works
                    ? nil : Action.Failure(code: "action_failed", message: "qemu guest agent is not running")
            )
        },
        Route("request_server_console", .post, "/v1/servers/{id}/actions/request_console") { world, call in
            let server = try world.free(call)
            return world.answer(
                server,
                "request_console",
                call,
                beside: [
                    // Leads nowhere: ".invalid" is nobody's (RFC 2606).
                    "wss_url": .string("wss://console.simulated.invalid/?server_id=\(server.id)&token=simulated"),
                    "password": .simulatedPassword,
                ]
            )
        },
    ]

    /// Whether a server boots into the rescue system at its next start.
    func startsRescue(_ server: Server, at now: Date) -> Bool {
        server.rescueUntil.map { $0 > now || !keeps(.hetznerRescueLapse) } ?? false
    }
}

extension JSON {
    /// Made up by the simulator: nobody can log in with it.
    static let simulatedPassword: JSON = "simulated-root-password"
}
