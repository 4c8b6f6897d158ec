internal import HTTPTypes

extension OCICatalogue {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.list(
            "ListShapes",
            "\(OCIRoutes.version)/shapes",
            knowing: ["compartmentId", "availabilityDomain", "imageId", "shape"],
            listShapes
        ),
        OCIRoutes.list(
            "ListImages",
            "\(OCIRoutes.version)/images",
            knowing: imageFilters + ["compartmentId", "shape"],
            sorted: OCIPage.Sort.byTimeOrName,
            listImages
        ),
    ]

    private static let imageFilters = ["displayName", "operatingSystem", "operatingSystemVersion", "lifecycleState"]

    private static func listShapes(_ world: OCIWorld, _ call: SimulatedCall) throws -> [OCIPage.Thing] {
        _ = try world.checked(compartment: call.query("compartmentId"))
        var shapes = Array(world.conditions.shapes.enumerated())
        if let domain = call.query("availabilityDomain") {
            try world.check(domain: domain)
            shapes.removeAll { !world.offers($0.element.name, in: domain) }
        }
        if let id = call.query("imageId") {
            let image = try world.image(id)
            shapes.removeAll { !image.runs(on: $0.element) }
        }
        if let name = call.query("shape") { shapes.removeAll { $0.element.name != name } }
        return shapes.map { .init($0.element.json, order: $0.offset, id: $0.element.name) }
    }

    /// The images of a compartment with Oracle's own, which stand in the order of the catalogue among those of a day.
    private static func listImages(_ world: OCIWorld, _ call: SimulatedCall) throws -> [OCIPage.Thing] {
        let compartment = try world.checked(compartment: call.query("compartmentId"))
        let platform = world.catalogue.images.enumerated().filter {
            $0.element.isListed || !world.keeps(.listedBuilds)
        }
        var images = platform.map { (image: $0.element, order: -$0.offset) }
        for record in world.all(.image) where record["compartmentId"] == compartment {
            images.append((OCIImage(record), record.sequence))
        }
        if let name = call.query("shape") {
            guard let shape = world.conditions.shapes.first(where: { $0.name == name }) else {
                throw OCIRefusal.invalid("Invalid shape \(name)")
            }
            images.removeAll { !$0.image.runs(on: shape) }
        }
        let wanted = imageFilters.compactMap { name in call.query(name).map { (name, $0) } }
        return try images.map { OCIPage.Thing(try world.shown($0.image), order: $0.order, id: $0.image.id) }
            .filter { thing in wanted.allSatisfy { thing.document[$0.0]?.string == $0.1 } }
    }
}

extension OCIWorld {
    /// - Throws: `InvalidParameter` if the domain is none of this tenancy's: the prefix of another one does not do.
    func check(domain: String) throws(OCIRefusal) {
        guard account.availabilityDomains.contains(domain) else {
            throw .invalid("Invalid availabilityDomain \(domain)")
        }
    }
}
