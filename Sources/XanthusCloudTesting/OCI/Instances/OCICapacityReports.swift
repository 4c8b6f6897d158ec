internal import Foundation
internal import HTTPTypes

/// Reports of the room that there is, which keep nothing for anybody.
enum OCICapacityReports {
    static let routes: [Route<OCIWorld>] = [
        Route("CreateComputeCapacityReport", .post, "\(OCIRoutes.version)/computeCapacityReports") { world, call in
            SimulatedAnswer(200, try report(world, OCIFields(call.body, of: call.operation)))
        }
    ]

    private static func report(_ world: OCIWorld, _ fields: OCIFields) throws -> JSON {
        try fields.refuseOthers(than: ["compartmentId", "availabilityDomain", "shapeAvailabilities"])
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        try world.demand(
            .reportOfTenancy,
            compartment == world.account.tenancy,
            or: .invalid("compartmentId must be that of the tenancy")
        )
        let domain = try fields.required("availabilityDomain")
        try world.check(domain: domain)
        guard let wishes = try fields.objects("shapeAvailabilities"), !wishes.isEmpty else {
            throw OCIRefusal.missing("shapeAvailabilities")
        }
        return [
            "compartmentId": .string(compartment), "availabilityDomain": .string(domain),
            "timeCreated": OCIDate.json(world.now),
            "shapeAvailabilities": .array(try wishes.map { try availability($0, in: domain, world) }),
        ]
    }

    private static func availability(_ wish: OCIFields, in domain: String, _ world: OCIWorld) throws -> JSON {
        try wish.refuseOthers(than: ["instanceShape", "faultDomain", "instanceShapeConfig"])
        let name = try wish.required("instanceShape")
        guard let shape = world.conditions.shapes.first(where: { $0.name == name }) else {
            throw OCIRefusal.invalid("Invalid shape \(name)")
        }
        let faultDomain = try wish.string("faultDomain")
        if let faultDomain, !world.account.faultDomains.contains(faultDomain) {
            throw OCIRefusal.invalid("Invalid faultDomain \(faultDomain)")
        }
        if let config = try wish.object("instanceShapeConfig") { _ = try shape.config(config, world) }
        var answer: JSON = [
            "instanceShape": .string(name), "faultDomain": .optional(faultDomain),
            "instanceShapeConfig": wish.json.member("instanceShapeConfig") ?? .null, "availableCount": nil,
        ]
        guard world.offers(name, in: domain) else {
            answer["availabilityStatus"] = "HARDWARE_NOT_SUPPORTED"
            return answer
        }
        // `nil` is room without an end, of which Oracle names no number.
        let room = world.vacancies(of: name, in: domain, faultDomain: faultDomain)
        answer["availabilityStatus"] = room == 0 ? "OUT_OF_HOST_CAPACITY" : "AVAILABLE"
        if let room { answer["availableCount"] = .integer(room) }
        return answer
    }
}
