internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    struct Volume: Sendable, Hashable {
        let id: Int
        var name: String
        let created: Date
        /// When it is there.
        let available: Date
        var size: Int
        let location: HetznerCatalogue.Location
        let format: String?
        var labels: [String: String]
        var isProtected = false
        var server: Int?
    }

    static let volumeRoutes =
        [
            Route<HetznerWorld>("list_volumes", .get, "/v1/volumes") { world, call in
                let statuses = try choices("status", ["available", "creating"], call)
                let volumes = world.volumes.values
                    .filter { statuses.isEmpty || statuses.contains($0.status(at: call.now)) }
                return try list("volumes", volumes, call, filters: ["status"]) { $0.json(at: call.now) }
            },
            Route<HetznerWorld>("get_volume", .get, "/v1/volumes/{id}") { world, call in
                SimulatedAnswer(200, ["volume": try world.volume(call).json(at: call.now)])
            },
            Route<HetznerWorld>("create_volume", .post, "/v1/volumes") { world, call in
                try world.createVolume(call)
            },
            Route<HetznerWorld>("update_volume", .put, "/v1/volumes/{id}") { world, call in
                var volume = try world.volume(call)
                let fields = try HetznerFields(call, knowing: ["name", "labels"])
                if let name = try fields.string("name"), name != volume.name {
                    volume.name = try world.checked(volumeName: name, fields)
                }
                volume.labels = try fields.labels(else: volume.labels)
                world.volumes[volume.id] = volume
                return SimulatedAnswer(200, ["volume": volume.json(at: call.now)])
            },
            Route<HetznerWorld>("delete_volume", .delete, "/v1/volumes/{id}") { world, call in
                let volume = try world.freeVolume(call)
                try world.demand(
                    .hetznerVolumeInUse,
                    volume.server == nil,
                    else: HetznerRefusal(
                        status: 422,
                        code: "resource_in_use",
                        message: "volume with ID '\(volume.id)' is still attached to a server"
                    )
                )
                try world.demandUnprotected(volume.isProtected, Resource(.volume, volume.id))
                world.volumes[volume.id] = nil
                return SimulatedAnswer(204)
            },
        ] + volumeActionRoutes

    func volume(_ call: SimulatedCall) throws -> Volume {
        guard let volume = volumes[try number(of: .volume, call)] else {
            throw HetznerRefusal.notFound("volume", call.parameter("id"))
        }
        return volume
    }

    /// The volume, unless an action holds it.
    func freeVolume(_ call: SimulatedCall) throws -> Volume {
        let volume = try volume(call)
        try demandFree(Resource(.volume, volume.id), at: call.now)
        return volume
    }

    /// The volumes that a server has, in order.
    func volumes(of server: Int) -> [Volume] { volumes.held(by: server) }

    /// Checks a name that a volume shall have.
    func checked(volumeName name: String, _ fields: HetznerFields) throws -> String {
        try demand(
            .hetznerVolumeName,
            HetznerLabel.isName(name[...], upTo: 64),
            else: fields.invalid("name", "Name must be up to 64 letters and digits, and between them '-', '_' and '.'.")
        )
        try demandUnique(name, among: volumes)
        return name
    }
}

extension HetznerWorld.Volume {
    func status(at now: Date) -> String { available <= now ? "available" : "creating" }

    func json(at now: Date) -> JSON {
        [
            "id": .integer(id), "name": .string(name), "created": .string(RFC3339.text(created)),
            "status": .string(status(at: now)), "server": server.map(JSON.integer) ?? .null,
            "location": location.json, "size": .integer(size),
            "linux_device": .string("/dev/disk/by-id/scsi-0HC_Volume_\(id)"), "format": .optional(format),
            "protection": ["delete": .bool(isProtected)], "labels": .strings(labels),
        ]
    }
}
