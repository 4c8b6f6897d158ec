internal import Foundation

extension HetznerWorld {
    mutating func createVolume(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: ["name", "size", "location", "server", "format", "automount", "labels"]
        )
        let name = try checked(volumeName: fields.required("name"), fields)
        guard let size = try fields.integer("size") else {
            throw fields.invalid("size", "Missing data for required field.")
        }
        try demandVolume(size: size, fields)
        let server = try fields.integer("server").map { id in
            guard let server = servers[id], server.status != "deleting" else {
                throw fields.invalid("server", "server not found")
            }
            return server
        }
        let format = try fields.string("format")
        try demand(
            .hetznerVolumeFormat,
            format.map(["ext4", "xfs"].contains) ?? true,
            else: fields.invalid("format", "Must be one of: ext4, xfs.")
        )
        try demand(
            .hetznerVolumeAutomount,
            server != nil || !(fields.bool("automount") ?? false),
            else: fields.invalid("automount", "automount needs a server")
        )
        try demandLimit(of: .volume)
        let volume = Volume(
            id: nextID(),
            name: name,
            created: call.now,
            available: later(durations.volume, than: call.now),
            size: size,
            location: try volumeLocation(fields, server),
            format: format,
            labels: try fields.labels()
        )
        volumes[volume.id] = volume
        let itself = Resource(.volume, volume.id)
        let action = work("create_volume", on: [itself], taking: durations.volume, from: call.now)
        let next = server.map { [attach(volume.id, to: $0.id, from: volume.available)] } ?? []
        return SimulatedAnswer(
            201,
            [
                "volume": volume.json(at: call.now), "action": action.json(at: call.now),
                "next_actions": .array(next.map { $0.json(at: call.now) }),
            ]
        )
    }

    /// Attaches a volume as soon as what goes before is done.
    mutating func attach(_ volume: Int, to server: Int, from start: Date) -> Action {
        schedule(.attach(volume: volume, server: server), at: later(durations.volume, than: start))
        return work(
            "attach_volume",
            on: [Resource(.volume, volume)],
            and: [Resource(.server, server)],
            taking: durations.volume,
            from: start
        )
    }

    func demandVolume(size: Int, _ fields: HetznerFields) throws {
        try demand(
            .hetznerVolumeSize,
            (10...10_240).contains(size),
            else: fields.invalid("size", "Must be between 10 and 10240.")
        )
    }

    private func volumeLocation(
        _ fields: HetznerFields,
        _ server: Server?
    ) throws -> HetznerCatalogue.Location {
        let wish = try fields.reference("location")
        guard let location = wish.map(HetznerCatalogue.location) ?? server?.location else {
            throw fields.invalid("location", wish == nil ? "location or server is required" : "location not found")
        }
        if let server {
            try demand(
                .hetznerVolumeLocation,
                location == server.location,
                else: fields.invalid("location", "volume and server must be in the same location")
            )
        }
        try demand(
            .hetznerVolumeSpace,
            !conditions.locationsWithoutVolumeSpace.contains(location.name),
            else: HetznerRefusal(
                status: 422,
                code: "no_space_left_in_location",
                message: "there is no volume space left in \(location.name)"
            )
        )
        return location
    }
}
