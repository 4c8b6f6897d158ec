internal import Foundation
internal import HTTPTypes

/// Backups of volumes and of boot volumes.
enum OCIVolumeBackups {
    static func routes(of family: OCIVolumeFamily) -> [Route<OCIWorld>] {
        let (word, path) = ("\(family.word)Backup", family.backupPath)
        return [
            OCIRoutes.create("Create\(word)", path) { world, fields in try create(&world, fields, family) },
            OCIRoutes.get("Get\(word)", path, family.backup),
            OCIRoutes.list(
                "List\(word)s",
                path,
                family.backup,
                filters: [family.member, "source\(word)Id", "displayName", "lifecycleState"]
            ),
            OCIRoutes.update("Update\(word)", path, family.backup) { _, _, fields in
                try fields.refuseOthers(than: ["displayName", "freeformTags"])
                return [:]
            },
            OCIRoutes.delete("Delete\(word)", path, family.backup) { world, backup, _ in
                guard backup.state != "TERMINATED" else { throw OCIRefusal.notFound }
                try world.checkSettled(backup)
                world.terminate(backup, after: world.durations.volumeDeletion)
                return [:]
            },
            Route("Copy\(word)", .post, "\(OCIRoutes.version)\(path)/{id}/actions/copy") { world, call in
                let original = try world.usable(family.backup, call.parameter("id"))
                return try OCIRoutes.once(&world, call) { world in
                    try copy(original, OCIFields(call.body, of: call.operation), family, in: &world)
                }
            },
        ]
    }

    private static func create(
        _ world: inout OCIWorld,
        _ fields: OCIFields,
        _ family: OCIVolumeFamily
    ) throws(OCIRefusal) -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "type", family.member])
        let volume = try world.usable(family.kind, fields.required(family.member))
        let type = try fields.string("type") ?? "INCREMENTAL"
        guard ["FULL", "INCREMENTAL"].contains(type) else { throw .invalid("type must be FULL or INCREMENTAL") }
        try world.checkLimits([("backup-count", 1)], in: volume["availabilityDomain"])
        let isFirst = !world.living(family.backup).contains { $0[family.member] == volume.id }
        var document = try fields.common(defaultName: "backup\(OCIInstances.stamp(world.now))")
        document[family.member] = .string(volume.id)
        document["compartmentId"] = .string(volume["compartmentId"])
        document["type"] = .string(type)
        document["sourceType"] = "MANUAL"
        document["sizeInGBs"] = .integer(volume.size)
        // A first backup holds whatever is on the volume, also if it calls itself incremental; a gigabyte is assumed.
        document["uniqueSizeInGBs"] = .integer(isFirst || type == "FULL" ? min(3, volume.size) : 1)
        document["source\(family.word)BackupId"] = JSON.null
        document["kmsKeyId"] = JSON.null
        document["expirationTime"] = JSON.null
        document["timeRequestReceived"] = OCIDate.json(world.now)
        document["lifecycleState"] = "CREATING"
        if family.kind == .bootVolume {
            document["imageId"] = volume.document["imageId"]
        } else {
            document["sizeInMBs"] = .integer(volume.size * 1_024)
        }
        let ready = world.after(world.durations.backup)
        return OCIRoutes.Creation(
            record: world.insert(family.backup, document, steps: [.init(ready, state: "AVAILABLE")])
        )
    }

    /// Makes a copy in another region. Nothing more of that region is simulated, so the copy is never seen again.
    private static func copy(
        _ original: OCIRecord,
        _ fields: OCIFields,
        _ family: OCIVolumeFamily,
        in world: inout OCIWorld
    ) throws(OCIRefusal) -> OCIRoutes.Creation {
        try fields.refuseOthers(than: ["destinationRegion", "displayName"])
        let name = try fields.required("destinationRegion")
        let region = world.account.subscriptions.first { $0.name == name && $0 != world.account.home }
        try world.demand(
            .backupCopyRegion,
            region != nil,
            or: .invalid("destinationRegion \(name) is not another region that the tenancy is subscribed to")
        )
        var document = original.document.object ?? [:]
        document["displayName"] = .string(try fields.string("displayName") ?? original["displayName"])
        document["source\(family.word)BackupId"] = .string(original.id)
        document["timeRequestReceived"] = OCIDate.json(world.now)
        document["lifecycleState"] = "CREATING"
        let span = world.durations.backupCopy
        let copy = world.insert(
            family.distantBackup,
            document,
            region: region,
            steps: [.init(world.after(span), state: "AVAILABLE")]
        )
        let request = world.openWorkRequest(
            "Copy\(family.word)Backup",
            compartment: original["compartmentId"],
            about: [
                .init(original, "RELATED"),
                .init(copy, "CREATED"),
            ],
            lasting: span
        )
        return OCIRoutes.Creation(record: copy, workRequest: request)
    }
}
