internal import HTTPTypes

/// The operations about whom the cloud belongs to.
enum OCIIdentity {
    static let routes: [Route<OCIWorld>] = [
        route("ListAvailabilityDomains", "/availabilityDomains", knowing: ["compartmentId"]) { world, call in
            let compartment = try world.checked(compartment: call.query("compartmentId"))
            let domains = world.account.availabilityDomains.map { name -> JSON in
                [
                    "name": .string(name), "id": .optional(world.catalogue.domainIDs[name]),
                    "compartmentId": .string(compartment),
                ]
            }
            // The order is not the one of the names, and not stable; a client that takes the first one shall notice.
            return .array(Array(domains.dropFirst() + domains.prefix(1)))
        },
        route("ListFaultDomains", "/faultDomains", knowing: ["compartmentId", "availabilityDomain"]) { world, call in
            let compartment = try world.checked(compartment: call.query("compartmentId"))
            guard let domain = call.query("availabilityDomain") else { throw OCIRefusal.missing("availabilityDomain") }
            try world.check(domain: domain)
            let faultDomains = world.account.faultDomains.map { name -> JSON in
                [
                    "name": .string(name), "availabilityDomain": .string(domain), "compartmentId": .string(compartment),
                    "id": .string("ocid1.faultdomain.oc1..\(name.lowercased())"),
                ]
            }
            return .array(faultDomains)
        },
        route("ListRegions", "/regions") { _, _ in
            .array(OCIRegionRecord.all.map { ["name": .string($0.name), "key": .string($0.key)] })
        },
        route("ListRegionSubscriptions", "/tenancies/{id}/regionSubscriptions") { world, call in
            let account = try tenancy(world, call)
            let subscriptions = account.subscriptions.map { region -> JSON in
                [
                    "regionName": .string(region.name), "regionKey": .string(region.key), "status": "READY",
                    "isHomeRegion": .bool(region == account.home),
                ]
            }
            return .array(subscriptions)
        },
        route("GetTenancy", "/tenancies/{id}") { world, call in
            let account = try tenancy(world, call)
            return [
                "id": .string(account.tenancy), "name": .string(account.tenancyName), "description": "A simulated one",
                "homeRegionKey": .string(account.home.key), "freeformTags": [:], "definedTags": [:],
            ]
        },
        route("GetUser", "/users/{id}") { world, call in
            guard call.parameter("id") == world.account.user else { throw OCIRefusal.notFound }
            return [
                "id": .string(world.account.user), "compartmentId": .string(world.account.tenancy),
                "name": .string(world.account.userName), "description": "A simulated one", "email": nil,
                "timeCreated": "2026-01-01T00:00:00.000Z", "lifecycleState": "ACTIVE", "isMfaActivated": true,
                "freeformTags": [:], "definedTags": [:],
            ]
        },
        Route("ListCompartments", .get, "\(OCIRoutes.version)/compartments", listCompartments),
    ]

    private static func route(
        _ operation: String,
        _ path: String,
        knowing known: [String] = [],
        _ body: @escaping @Sendable (OCIWorld, SimulatedCall) throws -> JSON
    ) -> Route<OCIWorld> {
        Route(operation, .get, OCIRoutes.version + path) { world, call in
            try OCIPage.check(call, knowing: known)
            return SimulatedAnswer(200, try body(world, call))
        }
    }

    private static func tenancy(_ world: OCIWorld, _ call: SimulatedCall) throws(OCIRefusal) -> OCIAccount {
        guard call.parameter("id") == world.account.tenancy else { throw .notFound }
        return world.account
    }

    /// The root compartment is nobody's child and so never listed. Documented.
    private static func listCompartments(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        let account = world.account
        let parent = try world.checked(compartment: call.query("compartmentId"))
        if call.query("compartmentIdInSubtree") == "true", parent != account.tenancy {
            throw OCIRefusal.invalid("compartmentIdInSubtree can only be true for the root compartment")
        }
        let child: JSON = [
            "id": .string(account.compartment), "compartmentId": .string(account.tenancy),
            "name": .string(account.compartmentName), "description": "Beside the root", "lifecycleState": "ACTIVE",
            "timeCreated": "2026-01-01T00:00:00.000Z", "isAccessible": true, "freeformTags": [:], "definedTags": [:],
        ]
        let isWanted =
            parent == account.tenancy && call.query("name").map { $0 == account.compartmentName } ?? true
            && call.query("lifecycleState").map { $0 == "ACTIVE" } ?? true
        // Everything is accessible here and of the one child at most, so the level and the order change nothing.
        let known = ["compartmentId", "compartmentIdInSubtree", "accessLevel", "name", "lifecycleState"]
        return try OCIPage.answer(isWanted ? [child] : [], call, knowing: known + ["sortBy", "sortOrder"])
    }
}
