internal import Foundation

/// A change of an instance: what is checked, and what becomes of it.
struct OCIInstanceUpdate {
    private let instance: OCIRecord
    /// What changes at once.
    private var changes: [String: JSON] = [:]
    /// What an instance that runs is restarted for.
    private var hardware: [String: JSON] = [:]

    init(_ call: SimulatedCall, _ world: OCIWorld) throws {
        instance = try OCIRoutes.matched(world, .instance, call)
        let fields = try OCIFields(call.body, of: call.operation)
        try fields.refuseOthers(
            than: OCIInstanceSettings.names.union([
                "displayName", "freeformTags", "metadata", "extendedMetadata", "shape", "shapeConfig", "faultDomain",
                "updateOperationConstraint",
            ])
        )
        guard !instance.hasEnded else { throw OCIRefusal.notFound }
        let isSettled = ["RUNNING", "STOPPED"].contains(instance.state)
        try world.demand(.busyInstance, isSettled, or: OCIInstances.busy(instance))
        let common = try fields.common(defaultName: instance["displayName"])
        for (name, value) in common where fields.json.member(name) != nil { changes[name] = value }
        try readMetadata(fields, world)
        try fields.object("launchOptions")?.refuseOthers(
            than: ["bootVolumeType", "networkType", "isPvEncryptionInTransitEnabled"]
        )
        for name in OCIInstanceSettings.names {
            changes[name] = try OCIInstanceSettings.read(name, fields, over: instance.document[name])
        }
        try readHardware(fields, world)
        let constraint = try fields.string("updateOperationConstraint") ?? "ALLOW_DOWNTIME"
        guard ["ALLOW_DOWNTIME", "AVOID_DOWNTIME"].contains(constraint) else {
            throw OCIRefusal.invalid("updateOperationConstraint must be ALLOW_DOWNTIME or AVOID_DOWNTIME")
        }
        let needsDowntime = !hardware.isEmpty && instance.state == "RUNNING"
        try world.demand(
            .downtime,
            !(needsDowntime && constraint == "AVOID_DOWNTIME"),
            or: .incorrectState("The change of instance \(instance.id) needs downtime, which is to be avoided.")
        )
    }

    func perform(on world: inout OCIWorld) throws -> OCIRoutes.Creation {
        let changes = changes
        var record = world.update(instance) { $0.change(changes) }
        var span = Duration.zero
        if !hardware.isEmpty, instance.state == "RUNNING" {
            span = world.durations.stop + world.durations.start
            record = OCIInstances.pass(
                record,
                through: [
                    ("STOPPING", world.durations.stop), ("STARTING", world.durations.start), ("RUNNING", .zero),
                ],
                changes: hardware,
                in: &world
            )
        } else if !hardware.isEmpty {
            let hardware = hardware
            record = world.update(record) { $0.change(hardware) }
        }
        let request = world.openWorkRequest("UpdateInstance", action: "UPDATED", about: record, lasting: span)
        return OCIRoutes.Creation(record: record, workRequest: request)
    }

    /// Metadata is replaced whole, but what the launch has used stays and must be sent again.
    private mutating func readMetadata(_ fields: OCIFields, _ world: OCIWorld) throws {
        guard fields.json.member("metadata") != nil || fields.json.member("extendedMetadata") != nil else { return }
        let metadata = try OCIMetadata(fields, world)
        if fields.json.member("metadata") != nil {
            for key in OCIMetadata.immutable {
                try world.demand(
                    .immutableMetadata,
                    metadata.values[key] == instance.document["metadata"]?[key]?.string,
                    or: .invalid("The metadata key \(key) cannot be changed after the instance was launched.")
                )
            }
            changes["metadata"] = .strings(metadata.values)
        }
        if fields.json.member("extendedMetadata") != nil { changes["extendedMetadata"] = metadata.extended }
    }

    private mutating func readHardware(_ fields: OCIFields, _ world: OCIWorld) throws {
        let domain = instance["availabilityDomain"]
        let shape = try world.shape(fields.string("shape") ?? instance["shape"], in: domain)
        let isOther = shape.name != instance["shape"]
        if isOther || fields.json.member("shapeConfig") != nil {
            let image = try world.image(instance["imageId"])
            try world.demand(
                .imageShape,
                image.runs(on: shape),
                or: .invalid("Shape \(shape.name) is not valid for image \(image.id).")
            )
            let config = try shape.config(Self.wish(fields, isOther ? nil : instance), world)
            let before =
                isOther ? [:] : Dictionary(uniqueKeysWithValues: shape.demand(was).map { ($0.name, $0.amount) })
            let more = shape.demand(config).map { ($0.name, $0.amount - (before[$0.name] ?? 0)) }
            try world.checkLimits(more, in: domain)
            if isOther { hardware["shape"] = .string(shape.name) }
            if config != was { hardware["shapeConfig"] = config }
        }
        let faultDomain = try fields.string("faultDomain")
        if let faultDomain, !world.account.faultDomains.contains(faultDomain) {
            throw OCIRefusal.invalid("Invalid faultDomain \(faultDomain)")
        }
        guard isOther || (faultDomain ?? instance["faultDomain"]) != instance["faultDomain"] else { return }
        let room = world.room(for: shape.name, in: domain, faultDomain: faultDomain, besides: instance.id)
        guard case .here(let place) = room else { throw OCIRefusal.outOfHostCapacity }
        if place != instance["faultDomain"] { hardware["faultDomain"] = .string(place) }
    }

    private var was: JSON { instance.document["shapeConfig"] ?? .null }

    /// The wish for a size, where what is not said stays as it is.
    private static func wish(_ fields: OCIFields, _ instance: OCIRecord?) throws -> OCIFields? {
        let wish = try fields.object("shapeConfig")
        guard let instance, let wish else { return wish }
        var members = wish.json.object ?? [:]
        if wish.json.member("ocpus") == nil, wish.json.member("vcpus") == nil {
            members["ocpus"] = instance.document["shapeConfig"]?["ocpus"]
            members["memoryInGBs"] = wish.json.member("memoryInGBs") ?? instance.document["shapeConfig"]?["memoryInGBs"]
        }
        return try OCIFields(.object(members), of: fields.operation, at: "shapeConfig.")
    }
}
