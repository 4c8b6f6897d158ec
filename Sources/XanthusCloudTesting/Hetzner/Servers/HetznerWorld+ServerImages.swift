internal import Foundation
internal import HTTPTypes

/// Copies of a server's disk.
extension HetznerWorld {
    static let serverImageRoutes: [Route<HetznerWorld>] = [
        Route("create_server_image", .post, "/v1/servers/{id}/actions/create_image") { world, call in
            let server = try world.free(call)
            let fields = try HetznerFields(call, knowing: ["description", "type", "labels"])
            let type = try fields.string("type") ?? "snapshot"
            guard ["snapshot", "backup"].contains(type) else {
                throw fields.invalid("type", "Must be one of: snapshot, backup.")
            }
            try world.demand(
                .hetznerBackupEnabled,
                type == "snapshot" || server.backupWindow != nil,
                else: fields.invalid("type", "backups are not enabled for this server")
            )
            if type == "snapshot" { try world.demandLimit(of: .image) }
            let image = world.copyDisk(
                of: server,
                as: type,
                try fields.string("description"),
                try fields.labels(),
                at: call.now
            )
            let resources = [Resource(.server, server.id), Resource(.image, image.id)]
            let action = world.work("create_image", on: resources, taking: world.durations.image, from: call.now)
            return SimulatedAnswer(201, ["image": image.json(at: call.now), "action": action.json(at: call.now)])
        },
        Route("enable_server_backup", .post, "/v1/servers/{id}/actions/enable_backup") { world, call in
            let server = try world.free(call)
            _ = try HetznerFields(call, knowing: [])
            if server.backupWindow == nil {
                world.servers[server.id]?.backupWindow = "22-02"
                world.schedule(.backup(server: server.id), at: nextBackup(after: call.now))
            }
            return world.answer(server, "enable_backup", call)
        },
        Route("disable_server_backup", .post, "/v1/servers/{id}/actions/disable_backup") { world, call in
            let server = try world.free(call)
            world.servers[server.id]?.backupWindow = nil
            world.dropBackups(of: server.id)
            return world.answer(server, "disable_backup", call)
        },
    ]

    /// Makes the backup of a day, and plans the next.
    mutating func backUp(_ id: Int, at date: Date) {
        guard let server = servers[id], server.backupWindow != nil else { return }
        _ = copyDisk(of: server, as: "backup", nil, [:], at: date)
        schedule(.backup(server: id), at: Self.nextBackup(after: date))
    }

    /// Forgets the backups that go with a server, and those that are planned.
    mutating func dropBackups(of server: Int) {
        for image in images.held(by: server) { images[image.id] = nil }
        drop(.backup(server: server))
    }

    private mutating func copyDisk(
        of server: Server,
        as type: String,
        _ description: String?,
        _ labels: [String: String],
        at now: Date
    ) -> HetznerImage {
        let source = image(of: server)
        let copy = HetznerImage(
            id: nextID(),
            type: type,
            name: nil,
            description: description ?? "\(server.name)-\(Int(now.timeIntervalSince1970))",
            // A few gigabytes beyond an empty system, whatever is on the disk.
            size: 2.5,
            diskSize: server.disk,
            created: now,
            ready: later(durations.image, than: now),
            origin: HetznerImage.Origin(id: server.id, name: server.name),
            boundTo: type == "backup" ? server.id : nil,
            flavor: source?.flavor ?? "unknown",
            version: source?.version ?? "",
            architecture: server.type.architecture,
            labels: labels
        )
        images[copy.id] = copy
        if type == "backup", keeps(.hetznerBackupSlots) {
            for old in images.held(by: server.id).dropLast(7) { images[old.id] = nil }
        }
        return copy
    }

    /// Ten in the evening, UTC, at which the window of all servers here begins.
    private static func nextBackup(after date: Date) -> Date {
        let day = 86_400.0
        let evening = 22 * 3600.0
        let days = ((date.timeIntervalSince1970 - evening) / day).rounded(.down) + 1
        return Date(timeIntervalSince1970: days * day + evening)
    }
}
