internal import HTTPTypes

extension OCICatalogue {
    static let routes: [Route<OCIWorld>] = [
        Route("ListShapes", .get, "\(OCIRoutes.version)/shapes", listShapes),
        Route("ListImages", .get, "\(OCIRoutes.version)/images", listImages),
    ]

    private static func listShapes(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        _ = try world.checked(compartment: call.query("compartmentId"))
        var shapes = world.catalogue.shapes
        if let domain = call.query("availabilityDomain") {
            try world.check(domain: domain)
            shapes.removeAll { !world.offers($0.name, in: domain) }
        }
        if let id = call.query("imageId") {
            let image = try world.image(id)
            shapes.removeAll { !image.runs(on: $0) }
        }
        if let name = call.query("shape") { shapes.removeAll { $0.name != name } }
        return try OCIPage.answer(
            shapes.map(\.json),
            call,
            knowing: ["compartmentId", "availabilityDomain", "imageId", "shape"]
        )
    }

    private static func listImages(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let compartment = try world.checked(compartment: call.query("compartmentId"))
        var images = world.catalogue.images.filter { $0.isListed || !world.keeps(.listedBuilds) }
        for record in world.all(.image) where record["compartmentId"] == compartment {
            images.append(OCIImage(record))
        }
        if let name = call.query("shape") {
            guard let shape = world.catalogue.shapes.first(where: { $0.name == name }) else {
                throw OCIRefusal.invalid("Invalid shape \(name)")
            }
            images.removeAll { !$0.runs(on: shape) }
        }
        let filters = ["displayName", "operatingSystem", "operatingSystemVersion", "lifecycleState"]
        var documents = try images.map { try world.shown($0) }
        for filter in filters {
            guard let wanted = call.query(filter) else { continue }
            documents.removeAll { $0[filter]?.string != wanted }
        }
        return try OCIPage.answer(
            sorted(documents, call),
            call,
            knowing: filters + ["compartmentId", "shape", "sortBy", "sortOrder"]
        )
    }

    /// The newest first, unless told otherwise. Documented.
    private static func sorted(_ images: [JSON], _ call: SimulatedCall) throws(OCIRefusal) -> [JSON] {
        let key: String
        switch call.query("sortBy") {
        case nil, "TIMECREATED": key = "timeCreated"
        case "DISPLAYNAME": key = "displayName"
        case .some: throw .invalid("sortBy must be TIMECREATED or DISPLAYNAME")
        }
        let isDescending = call.query("sortOrder").map { $0 == "DESC" } ?? (key == "timeCreated")
        return images.enumerated().sorted { left, right in
            let (first, second) = (left.element[key]?.string ?? "", right.element[key]?.string ?? "")
            if first == second { return left.offset < right.offset }
            return isDescending ? first > second : first < second
        }.map(\.element)
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
