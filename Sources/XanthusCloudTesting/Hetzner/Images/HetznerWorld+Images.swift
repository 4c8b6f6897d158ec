internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let imageRoutes: [Route<HetznerWorld>] = [
        Route("list_images", .get, "/v1/images") { world, call in try world.listImages(call) },
        Route("get_image", .get, "/v1/images/{id}") { world, call in
            SimulatedAnswer(200, ["image": try world.image(call).json(at: call.now)])
        },
        Route("update_image", .put, "/v1/images/{id}") { world, call in
            var image = try world.copy(call)
            let fields = try HetznerFields(call, knowing: ["description", "type", "labels"])
            image.description = try fields.string("description") ?? image.description
            image.labels = try fields.labels(else: image.labels)
            if let type = try fields.string("type") {
                guard type == "snapshot" else { throw fields.invalid("type", "Must be one of: snapshot.") }
                if image.type != type { try world.demandLimit(of: .image) }
                image.type = type
                image.boundTo = nil
            }
            world.images[image.id] = image
            return SimulatedAnswer(200, ["image": image.json(at: call.now)])
        },
        Route("delete_image", .delete, "/v1/images/{id}") { world, call in
            let image = try world.copy(call)
            try world.demandFree(Resource(.image, image.id), at: call.now)
            try world.demandUnprotected(image.isProtected, Resource(.image, image.id))
            world.images[image.id] = nil
            return SimulatedAnswer(204)
        },
        Route("change_image_protection", .post, "/v1/images/{id}/actions/change_protection") { world, call in
            let image = try world.copy(call)
            try world.demand(
                .hetznerImageProtection,
                image.type == "snapshot",
                else: .invalid("id", "only snapshots can be protected")
            )
            let fields = try HetznerFields(call, knowing: ["delete"])
            world.images[image.id]?.isProtected = try fields.bool("delete") ?? image.isProtected
            let action = world.work(
                "change_protection",
                on: [Resource(.image, image.id)],
                taking: world.durations.change,
                from: call.now
            )
            return SimulatedAnswer(201, ["action": action.json(at: call.now)])
        },
    ]

    /// The image of a number, or of a name for processors.
    func image(_ reference: JSON, for architecture: String) -> HetznerImage? {
        let id = reference.integer ?? reference.string.flatMap { Int($0) }
        return conditions.images.first { $0.architecture == architecture && $0.name == reference.string }
            ?? conditions.images.first { $0.id == id } ?? id.flatMap { images[$0] }
    }

    /// Refuses an image of which no server with such processors and such a disk can be made now.
    func demandUsable(_ image: HetznerImage, _ architecture: String, disk: Int, at now: Date) throws {
        try demand(.hetznerImageReady, image.ready <= now, else: .invalid("image", "image is not available"))
        try demand(
            .hetznerImageDeprecation,
            image.deprecation?.isOver(at: now) != true,
            else: .invalid("image", "image is deprecated")
        )
        try demand(
            .hetznerImageArchitecture,
            image.architecture == architecture,
            else: .invalid("image", "image and server type have different architectures")
        )
        try demand(
            .hetznerImageDisk,
            image.diskSize <= disk,
            else: .invalid("image", "image disk is bigger than server type disk")
        )
    }

    private func listImages(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let architectures = try Self.choices("architecture", ["x86", "arm"], call)
        let types = try Self.choices("type", ["system", "app", "snapshot", "backup"], call)
        let statuses = try Self.choices("status", ["available", "creating", "unavailable"], call)
        let servers = Set(call.queries("bound_to"))
        let includesDeprecated = try Self.choices("include_deprecated", ["true", "false"], call).first == "true"
        let found = (conditions.images + images.values).filter { image in
            (architectures.isEmpty || architectures.contains(image.architecture))
                && (types.isEmpty || types.contains(image.type))
                && (servers.isEmpty || image.boundTo.map { servers.contains(String($0)) } == true)
                && (includesDeprecated || image.deprecation == nil)
        }
        let shown = found.map { $0.json(at: call.now) }
            .filter { statuses.isEmpty || statuses.contains($0["status"]?.string ?? "") }
        let filters: Set = ["architecture", "type", "status", "bound_to", "include_deprecated"]
        return try Self.list("images", shown, call, filters: filters) { $0 }
    }

    private func image(_ call: SimulatedCall) throws -> HetznerImage {
        let id = call.parameter("id")
        guard
            let image = Int(id).flatMap({ number in images[number] ?? conditions.images.first { $0.id == number }
            })
        else { throw HetznerRefusal.notFound("image", id) }
        return image
    }

    /// The image, which has to be a copy of a server's disk.
    private func copy(_ call: SimulatedCall) throws -> HetznerImage {
        let image = try image(call)
        guard image.isCopy else {
            throw HetznerRefusal(
                status: 403,
                code: "forbidden",
                message: "only images of type snapshot and backup can be changed"
            )
        }
        return image
    }
}

extension SimulatedRule {
    static let hetznerImages: [SimulatedRule] = [
        .hetznerImageProtection, .hetznerImageReady, .hetznerImageDeprecation, .hetznerImageArchitecture,
        .hetznerImageDisk,
    ]

    static let hetznerImageProtection = SimulatedRule(
        "hetzner-image-protection",
        "Only snapshots can be protected, not backups.",
        .documented,
        source: "API description, POST /images/{id}/actions/change_protection"
    )

    static let hetznerImageReady = SimulatedRule(
        "hetzner-image-ready",
        "No server is made of an image that is still `creating`.",
        .assumed
    )

    static let hetznerImageDeprecation = SimulatedRule(
        "hetzner-image-deprecation",
        "From `deprecation.unavailable_after` on no server is made of an image.",
        .documented,
        source: "API description, `deprecation`"
    )

    static let hetznerImageArchitecture = SimulatedRule(
        "hetzner-image-architecture",
        "An image fits servers of its architecture only.",
        .documented,
        source: "API description, `architecture` of images"
    )

    static let hetznerImageDisk = SimulatedRule(
        "hetzner-image-disk",
        "An image fits disks of its `disk_size` and larger ones.",
        .assumed
    )
}
