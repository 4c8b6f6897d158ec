internal import Foundation

/// A launch: everything that is checked before an instance exists, and what exists then.
struct OCILaunch {
    private let compartment: String
    private let domain: String
    private let shape: OCIShape
    private let shapeConfig: JSON
    private let image: OCIImage
    private let source: JSON
    private let metadata: OCIMetadata
    private let interface: OCIInterfaceWish
    private let volumes: OCIInstanceVolumes
    private let place: (faultDomain: String, isLost: Bool)
    private let settings: [String: JSON]
    private let common: [String: JSON]

    init(_ fields: OCIFields, _ world: OCIWorld) throws {
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union([
                "availabilityDomain", "faultDomain", "shape", "shapeConfig", "sourceDetails", "imageId",
                "createVnicDetails", "subnetId", "hostnameLabel", "metadata", "extendedMetadata",
                "launchVolumeAttachments", "isPvEncryptionInTransitEnabled",
            ]).union(OCIInstanceSettings.names)
        )
        domain = try fields.required("availabilityDomain")
        compartment = try world.checked(compartment: fields.string("compartmentId"))
        let shapeName = try fields.required("shape")
        common = try fields.common(defaultName: "instance\(OCIInstances.stamp(world.now))")
        metadata = try OCIMetadata(fields, world)
        try world.check(domain: domain)
        let faultDomain = try fields.string("faultDomain")
        if let faultDomain, !world.account.faultDomains.contains(faultDomain) {
            throw OCIRefusal.invalid("Invalid faultDomain \(faultDomain)")
        }
        shape = try world.shape(shapeName, in: domain)
        shapeConfig = try shape.config(fields.object("shapeConfig"), world)
        try Self.checkTwins(fields, world)
        let boot: OCIInstanceVolumes.Boot
        (image, source, boot) = try Self.source(fields, shape, world)
        settings = try Self.settings(fields, image)
        interface = try OCIInterfaceWish(fields, domain: domain, world)
        try world.checkPhantomUsage(of: shape)
        try world.checkLimits(shape.demand(shapeConfig), in: domain)
        volumes = try OCIInstanceVolumes(fields, boot: boot, domain: domain, world)
        switch world.room(for: shape.name, in: domain, faultDomain: faultDomain) {
        case .here(let faultDomain): place = (faultDomain, isLost: false)
        case .none(.refusal): throw OCIRefusal.outOfHostCapacity
        case .none(.acceptance): place = (faultDomain ?? world.account.faultDomains[0], isLost: true)
        }
    }

    /// Launches; a launch that finds no room is remembered though it is refused.
    static func answer(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        do {
            return try OCIRoutes.once(&world, call) { world in
                try OCILaunch(OCIFields(call.body, of: call.operation), world).perform(on: &world)
            }
        } catch let refusal as OCIRefusal where refusal.isAboutCapacity {
            world.rememberFailure(of: call.body["shape"]?.string ?? "")
            return refusal.answer
        }
    }

    func perform(on world: inout OCIWorld) throws -> OCIRoutes.Creation {
        var document = common
        document["compartmentId"] = .string(compartment)
        document["availabilityDomain"] = .string(domain)
        document["faultDomain"] = .string(place.faultDomain)
        document["region"] = .string(world.account.home.key.lowercased())
        document["shape"] = .string(shape.name)
        document["shapeConfig"] = shapeConfig
        document["imageId"] = .string(image.id)
        document["sourceDetails"] = source
        document["metadata"] = .strings(metadata.values)
        document["extendedMetadata"] = metadata.extended
        document["launchMode"] = "PARAVIRTUALIZED"
        document.merge(settings) { $1 }
        document["preemptibleInstanceConfig"] = JSON.null
        document["lifecycleState"] = "PROVISIONING"
        let ready = world.after(world.durations.launch)
        let instance = world.insert(.instance, document, steps: [.init(ready, state: "RUNNING")])
        let host = interface.hostname ?? "instance-\(OCIInstances.stamp(world.now))"
        world.update(instance) { $0.unseen["hostKey"] = .string(GuestHostKey.make(of: host)) }
        try interface.attach(to: instance, in: &world)
        volumes.perform(for: instance, on: &world)
        if place.isLost {
            world.rememberFailure(of: shape.name)
            OCIInstances.end(instance, after: world.durations.launch, in: &world)
        }
        let request = world.openWorkRequest(
            "LaunchInstance",
            action: "CREATED",
            about: instance,
            lasting: world.durations.launch,
            failure: place.isLost ? .outOfHostCapacity : nil
        )
        return OCIRoutes.Creation(record: instance, workRequest: request)
    }

    /// Reads what to boot from: an image by id, the newest that fits a filter, or a boot volume.
    private static func source(
        _ fields: OCIFields,
        _ shape: OCIShape,
        _ world: OCIWorld
    ) throws -> (OCIImage, JSON, OCIInstanceVolumes.Boot) {
        let details = try fields.object("sourceDetails")
        try details?.refuseOthers(
            than: [
                "sourceType", "imageId", "instanceSourceImageFilterDetails", "bootVolumeSizeInGBs",
                "bootVolumeVpusPerGB", "bootVolumeId",
            ]
        )
        if let type = try details?.required("sourceType"), type != "image" {
            guard type == "bootVolume" else {
                throw OCIRefusal.invalid("sourceDetails.sourceType must be image or bootVolume")
            }
            try details?.refuseOthers(than: ["sourceType", "bootVolumeId"])
            return try bootVolume(details?.required("bootVolumeId") ?? "", shape, world)
        }
        let image: OCIImage
        if let id = try details?.string("imageId") ?? fields.string("imageId") {
            image = try world.bootableImage(id)
        } else if let filter = try details?.object("instanceSourceImageFilterDetails") {
            try filter.refuseOthers(than: ["compartmentId", "operatingSystem", "operatingSystemVersion"])
            let system = try filter.string("operatingSystem")
            let version = try filter.string("operatingSystemVersion")
            let fitting = world.catalogue.images.first {
                $0.runs(on: shape) && (system == nil || $0.system == system)
                    && (version == nil || $0.version == version)
            }
            guard let fitting else { throw OCIRefusal.notFound }
            image = fitting
        } else {
            throw OCIRefusal.missing("sourceDetails.imageId")
        }
        try world.demand(
            .imageShape,
            image.runs(on: shape),
            or: .invalid("Shape \(shape.name) is not valid for image \(image.id).")
        )
        let size = try details?.integer("bootVolumeSizeInGBs")
        if let size { try check(size: size, image, world) }
        let speed = try details?.integer("bootVolumeVpusPerGB") ?? 10
        try OCIStorage.check(speed: speed, of: .boot, world)
        return (
            image,
            [
                "sourceType": "image", "imageId": .string(image.id),
                "bootVolumeSizeInGBs": .integer(size ?? image.sizeInGBs),
                "bootVolumeVpusPerGB": .integer(speed), "kmsKeyId": nil,
            ],
            .image(id: image.id, size: size ?? image.sizeInGBs, speed: speed)
        )
    }

    private static func bootVolume(
        _ id: String,
        _ shape: OCIShape,
        _ world: OCIWorld
    ) throws -> (OCIImage, JSON, OCIInstanceVolumes.Boot) {
        guard let volume = try? world.usable(.bootVolume, id) else { throw OCIInstanceVolumes.absent(id) }
        let image = try world.image(volume["imageId"])
        try world.demand(
            .imageShape,
            image.runs(on: shape),
            or: .invalid("Shape \(shape.name) is not valid for image \(image.id).")
        )
        return (image, ["sourceType": "bootVolume", "bootVolumeId": .string(id)], .volume(volume))
    }
}

extension OCILaunch {
    private static func check(size: Int, _ image: OCIImage, _ world: OCIWorld) throws(OCIRefusal) {
        try OCIStorage.check(size: size, world)
        try world.demand(
            .bootVolumeOfImage,
            size >= image.sizeInGBs,
            or: .invalid("bootVolumeSizeInGBs \(size) is smaller than the image, which has \(image.sizeInGBs) GB")
        )
    }

    /// The image's options and the usual settings, but for those that are wished.
    private static func settings(_ fields: OCIFields, _ image: OCIImage) throws(OCIRefusal) -> [String: JSON] {
        var settings: [String: JSON] = [
            "launchOptions": image.json["launchOptions"] ?? [:],
            "instanceOptions": ["areLegacyImdsEndpointsDisabled": false],
            "availabilityConfig": ["recoveryAction": "RESTORE_INSTANCE"],
            "agentConfig": [
                "isMonitoringDisabled": false, "isManagementDisabled": false, "areAllPluginsDisabled": false,
            ],
        ]
        for name in OCIInstanceSettings.names {
            if let wish = try OCIInstanceSettings.read(name, fields, over: settings[name]) { settings[name] = wish }
        }
        if try fields.bool("isPvEncryptionInTransitEnabled") == true {
            settings["launchOptions"]?["isPvEncryptionInTransitEnabled"] = true
        }
        return settings
    }

    /// What may stand in two places must be the same in both.
    private static func checkTwins(_ fields: OCIFields, _ world: OCIWorld) throws(OCIRefusal) {
        let twins = [
            ("imageId", "sourceDetails"), ("subnetId", "createVnicDetails"), ("hostnameLabel", "createVnicDetails"),
        ]
        for (name, part) in twins {
            guard let outer = try fields.string(name), let inner = try fields.object(part)?.string(name) else {
                continue
            }
            try world.demand(
                .launchTwins,
                outer == inner,
                or: .invalid("\(name) and \(part).\(name) must be the same if both are given")
            )
        }
    }
}
