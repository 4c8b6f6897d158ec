internal import Foundation
internal import HTTPTypes

/// Volumes and boot volumes.
enum OCIVolumes {
    static func routes(of family: OCIVolumeFamily) -> [Route<OCIWorld>] {
        [
            OCIRoutes.create("Create\(family.word)", family.path) { world, fields in
                try OCIVolumeWish(fields, family, world).perform(on: &world)
            },
            OCIRoutes.get("Get\(family.word)", family.path, family.kind),
            OCIRoutes.list(
                "List\(family.word)s",
                family.path,
                family.kind,
                filters: ["availabilityDomain"] + (family.kind == .volume ? ["displayName", "lifecycleState"] : [])
            ),
            OCIRoutes.update("Update\(family.word)", family.path, family.kind) { world, volume, fields in
                try changes(of: volume, family, fields, world)
            },
            OCIRoutes.delete("Delete\(family.word)", family.path, family.kind) { world, volume, _ in
                guard volume.state != "TERMINATED" else { throw OCIRefusal.notFound }
                try world.demand(
                    .volumeDeletion,
                    world.attachments(of: volume).isEmpty,
                    or: .conflict("Volume \(volume.id) may not be deleted while attached to an Instance.")
                )
                try world.checkSettled(volume)
                world.terminate(volume, after: world.durations.volumeDeletion)
                return [:]
            },
        ]
    }

    private static func changes(
        of volume: OCIRecord,
        _ family: OCIVolumeFamily,
        _ fields: OCIFields,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "sizeInGBs", "vpusPerGB"])
        var changes: [String: JSON] = [:]
        if let speed = try fields.integer("vpusPerGB") {
            try OCIStorage.check(speed: speed, of: family, world)
            changes["vpusPerGB"] = .integer(speed)
        }
        if let size = try fields.integer("sizeInGBs") {
            try OCIStorage.check(size: size, world)
            let current = volume.size
            // That the size it has is no mistake is assumed, and so is the text.
            try world.demand(
                .volumeGrowth,
                size >= current,
                or: .invalid("The requested volumeSize \(size) GB must be larger than the current size, \(current) GB.")
            )
            try world.checkStorage(max(0, size - current), of: family, isNew: false, in: volume["availabilityDomain"])
            changes.merge(OCIVolumes.sizes(size)) { $1 }
        }
        return changes
    }

    static func sizes(_ size: Int) -> [String: JSON] {
        ["sizeInGBs": .integer(size), "sizeInMBs": .integer(size * 1_024)]
    }
}

extension OCIRecord {
    /// The size of a volume or backup in GB.
    var size: Int { document["sizeInGBs"]?.integer ?? 0 }
}

extension OCIWorld {
    /// Makes a volume, which takes its time to become available.
    mutating func makeVolume(
        _ family: OCIVolumeFamily,
        _ common: [String: JSON],
        compartment: String,
        domain: String,
        size: Int,
        speed: Int,
        image: JSON = nil,
        source: JSON = nil,
        ready: Duration
    ) -> OCIRecord {
        var document = common.merging(OCIVolumes.sizes(size)) { $1 }
        document["compartmentId"] = .string(compartment)
        document["availabilityDomain"] = .string(domain)
        document["vpusPerGB"] = .integer(speed)
        document["autoTunedVpusPerGB"] = JSON.null
        document["isAutoTuneEnabled"] = false
        document["autotunePolicies"] = []
        document["kmsKeyId"] = JSON.null
        document["volumeGroupId"] = JSON.null
        document["sourceDetails"] = source
        document["lifecycleState"] = "PROVISIONING"
        if family.kind == .bootVolume { document["imageId"] = image }
        // What is copied can be used before all of it is there. Documented; how long it takes is assumed.
        document["isHydrated"] = .bool(source.isNull)
        var steps = [OCIRecord.Step(after(ready), state: "AVAILABLE")]
        if !source.isNull { steps.append(.init(after(ready + durations.volumeHydration), ["isHydrated": true])) }
        return insert(family.kind, document, steps: steps)
    }
}
