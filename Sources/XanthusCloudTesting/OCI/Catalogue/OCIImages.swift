internal import Foundation
internal import HTTPTypes

/// Images: Oracle's own, which nobody can change, and those that are made of instances.
enum OCIImages {
    static let routes: [Route<OCIWorld>] = [
        Route("GetImage", .get, "\(OCIRoutes.version)/images/{id}") { world, call in
            if let record = try? world.record(.image, call.parameter("id")) { return OCIRoutes.answer(record) }
            return SimulatedAnswer(200, try world.image(call.parameter("id")).json)
        },
        OCIRoutes.create("CreateImage", "/images") { world, fields in try create(&world, fields) },
        OCIRoutes.update("UpdateImage", "/images", .image) { _, _, fields in
            try fields.refuseOthers(
                than: ["displayName", "freeformTags", "operatingSystem", "operatingSystemVersion"]
            )
            var changes: [String: JSON] = [:]
            for name in ["operatingSystem", "operatingSystemVersion"] {
                if let value = try fields.string(name) { changes[name] = .string(value) }
            }
            return changes
        },
        OCIRoutes.delete("DeleteImage", "/images", .image) { world, image, _ in
            guard image.state == "AVAILABLE" else {
                throw OCIRefusal.incorrectState("The image \(image.id) is in state \(image.state).")
            }
            let end = world.after(world.durations.networkDeletion)
            world.update(image) {
                $0.change(["lifecycleState": "DELETED"])
                $0.plan([], end: end)
            }
            return [:]
        },
        OCIRoutes.list(
            "ListImageShapeCompatibilityEntries",
            "\(OCIRoutes.version)/images/{id}/shapes"
        ) { world, call in
            let image = try world.image(call.parameter("id"))
            return world.conditions.shapes.enumerated().filter { image.runs(on: $0.element) }.map { place, shape in
                .init(entry(image, shape), order: place, id: shape.name)
            }
        },
        Route("GetImageShapeCompatibilityEntry", .get, "\(OCIRoutes.version)/images/{id}/shapes/{shape}") {
            world,
            call in
            let image = try world.image(call.parameter("id"))
            let shape = world.conditions.shapes.first { $0.name == call.parameter("shape") && image.runs(on: $0) }
            guard let shape else { throw OCIRefusal.notFound }
            return SimulatedAnswer(200, entry(image, shape))
        },
    ]

    private static func entry(_ image: OCIImage, _ shape: OCIShape) -> JSON {
        var entry: JSON = [
            "imageId": .string(image.id), "shape": .string(shape.name), "ocpuConstraints": nil,
            "memoryConstraints": nil,
        ]
        guard let most = shape.most else { return entry }
        entry["ocpuConstraints"] = ["min": 1, "max": .integer(most.ocpus)]
        entry["memoryConstraints"] = ["minInGBs": 1, "maxInGBs": .integer(most.memory)]
        return entry
    }

    /// The instance is `CREATING_IMAGE` meanwhile, and then what it was.
    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["instanceId", "launchMode"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let instance = try world.record(.instance, fields.required("instanceId"))
        guard !instance.hasEnded else { throw OCIRefusal.notFound }
        let isSettled = ["RUNNING", "STOPPED"].contains(instance.state)
        try world.demand(.busyInstance, isSettled, or: OCIInstances.busy(instance))
        let base = try world.image(instance["imageId"])
        let size = instance.document["sourceDetails"]?["bootVolumeSizeInGBs"]?.integer ?? base.sizeInGBs
        let span = world.durations.imageCreation
        var document = base.json.object ?? [:]
        document.merge(try fields.common(defaultName: "image\(OCIInstances.stamp(world.now))")) { $1 }
        document["compartmentId"] = .string(compartment)
        document["baseImageId"] = .string(base.id)
        document["sizeInMBs"] = .integer(size * 1_024)
        let mode = try fields.string("launchMode") ?? "PARAVIRTUALIZED"
        guard ["NATIVE", "EMULATED", "PARAVIRTUALIZED", "CUSTOM"].contains(mode) else {
            throw OCIRefusal.invalid("launchMode must be NATIVE, EMULATED, PARAVIRTUALIZED or CUSTOM")
        }
        document["launchMode"] = .string(mode)
        document["lifecycleState"] = "PROVISIONING"
        let ready = world.after(span)
        let image = world.insert(.image, document, steps: [.init(ready, state: "AVAILABLE")])
        world.update(image) { $0.unseen["isArm"] = .bool(base.processor == .arm) }
        OCIInstances.pass(instance, through: [("CREATING_IMAGE", span), (instance.state, .zero)], in: &world)
        let request = world.openWorkRequest("CreateImage", action: "CREATED", about: image, lasting: span)
        return .init(record: image, workRequest: request)
    }
}

extension OCIImage {
    /// One that was made of an instance.
    init(_ record: OCIRecord) {
        self.init(
            id: record.id,
            name: record["displayName"],
            system: record["operatingSystem"],
            version: record["operatingSystemVersion"],
            processor: record.unseen["isArm"] == .bool(true) ? .arm : .x86,
            built: record["timeCreated"],
            isListed: true,
            sizeInMBs: record.document["sizeInMBs"]?.integer ?? 0
        )
    }
}

extension OCIWorld {
    /// Finds an image, also one of those too old to be listed.
    func image(_ id: String) throws(OCIRefusal) -> OCIImage {
        if let image = catalogue.images.first(where: { $0.id == id }) { return image }
        return OCIImage(try record(.image, id))
    }

    /// Finds an image that is there to boot.
    func bootableImage(_ id: String) throws(OCIRefusal) -> OCIImage {
        if let image = catalogue.images.first(where: { $0.id == id }) { return image }
        return OCIImage(try available(.image, id))
    }

    /// What the wire shows of an image.
    func shown(_ image: OCIImage) throws(OCIRefusal) -> JSON {
        catalogue.images.contains { $0.id == image.id } ? image.json : try record(.image, image.id).document
    }
}
