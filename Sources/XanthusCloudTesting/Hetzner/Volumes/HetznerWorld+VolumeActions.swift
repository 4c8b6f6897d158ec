internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let volumeActionRoutes: [Route<HetznerWorld>] = [
        Route("attach_volume", .post, "/v1/volumes/{id}/actions/attach") { world, call in
            let volume = try world.freeVolume(call)
            let fields = try HetznerFields(call, knowing: ["server", "automount"])
            _ = try fields.bool("automount")
            guard let id = try fields.integer("server") else {
                throw fields.invalid("server", "Missing data for required field.")
            }
            guard let server = world.servers[id], server.status != "deleting" else {
                throw HetznerRefusal.notFound("server", "\(id)")
            }
            try world.demandFree(Resource(.server, id), at: call.now)
            try world.demandAttachable(volume, at: server.location, fields, "server")
            return world.answer(world.attach(volume.id, to: id, from: call.now), call)
        },
        Route("detach_volume", .post, "/v1/volumes/{id}/actions/detach") { world, call in
            let volume = try world.freeVolume(call)
            try world.demand(
                .hetznerVolumeDetached,
                volume.server != nil,
                else: HetznerRefusal(status: 422, code: "service_error", message: "volume is not attached")
            )
            world.schedule(
                .attach(volume: volume.id, server: nil),
                at: world.later(world.durations.volume, than: call.now)
            )
            return world.change("detach_volume", volume, call, and: volume.server.map { [Resource(.server, $0)] } ?? [])
        },
        Route("resize_volume", .post, "/v1/volumes/{id}/actions/resize") { world, call in
            let volume = try world.freeVolume(call)
            let fields = try HetznerFields(call, knowing: ["size"])
            guard let size = try fields.integer("size") else {
                throw fields.invalid("size", "Missing data for required field.")
            }
            try world.demandVolume(size: size, fields)
            try world.demand(
                .hetznerVolumeGrowth,
                size > volume.size,
                else: fields.invalid("size", "Must be larger than the current size.")
            )
            world.volumes[volume.id]?.size = size
            return world.change("resize_volume", volume, call)
        },
        Route("change_volume_protection", .post, "/v1/volumes/{id}/actions/change_protection") { world, call in
            let volume = try world.freeVolume(call)
            let fields = try HetznerFields(call, knowing: ["delete"])
            if let delete = try fields.bool("delete") { world.volumes[volume.id]?.isProtected = delete }
            return world.change("change_protection", volume, call)
        },
    ]

    /// Refuses to give a volume to a server that cannot have it.
    func demandAttachable(
        _ volume: Volume,
        at location: HetznerCatalogue.Location,
        _ fields: HetznerFields,
        _ field: String
    ) throws {
        try demand(
            .hetznerVolumeAttachment,
            volume.server == nil,
            else: HetznerRefusal(
                status: 422,
                code: "volume_already_attached",
                message: "volume is already attached to a server"
            )
        )
        try demand(
            .hetznerVolumeLocation,
            volume.location == location,
            else: fields.invalid(field, "volume and server must be in the same location")
        )
    }

    private mutating func change(
        _ command: String,
        _ volume: Volume,
        _ call: SimulatedCall,
        and others: [Resource] = []
    ) -> SimulatedAnswer {
        answer(
            work(
                command,
                on: [Resource(.volume, volume.id)],
                and: others,
                taking: durations.volume,
                from: call.now
            ),
            call
        )
    }

    /// The answer that is one action.
    func answer(_ action: Action, _ call: SimulatedCall) -> SimulatedAnswer {
        SimulatedAnswer(201, ["action": action.json(at: call.now)])
    }
}
