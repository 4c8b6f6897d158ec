internal import HTTPTypes

/// The operations about whom the cloud belongs to.
enum OCIIdentity {
    static let routes: [Route<OCIWorld>] = [
        route("ListAvailabilityDomains", "/availabilityDomains", knowing: ["compartmentId"]) { world, call in
            let compartment = try world.checked(compartment: call.query("compartmentId"))
            let domains = world.account.availabilityDomains(in: world.region).map { name -> JSON in
                [
                    "name": .string(name), "id": .string(id(of: name, world)),
                    "compartmentId": .string(compartment),
                ]
            }
            // The order is not the one of the names, and not stable; a client that takes the first one shall notice.
            return .array(Array(domains.dropFirst() + domains.prefix(1)))
        },
        route("ListFaultDomains", "/faultDomains", knowing: ["compartmentId", "availabilityDomain"]) { world, call in
            let compartment = try world.checked(compartment: call.query("compartmentId"))
            guard let domain = call.query("availabilityDomain") else { throw OCIRefusal.missing("availabilityDomain") }
            guard world.account.availabilityDomains(in: world.region).contains(domain) else {
                throw OCIRefusal.invalid("Invalid availabilityDomain \(domain)")
            }
            let faultDomains = world.account.faultDomains.map { name -> JSON in
                [
                    "name": .string(name), "availabilityDomain": .string(domain), "compartmentId": .string(compartment),
                    "id": .string("ocid1.faultdomain.oc1..\(name.lowercased())"),
                ]
            }
            return .array(faultDomains)
        },
        route("ListRegions", "/regions") { world, _ in
            .array(world.account.regions.map { ["name": .string($0.name), "key": .string($0.key)] })
        },
        route("ListRegionSubscriptions", "/tenancies/{id}/regionSubscriptions") { world, call in
            let account = try tenancy(world, call)
            let subscriptions =
                account.subscriptions.map { .object(document($0, isReady: true, account)) }
                + world.all(.regionSubscription).map { $0.hiding("id").document }
            return .array(subscriptions)
        },
        route("GetTenancy", "/tenancies/{id}") { world, call in
            let account = try tenancy(world, call)
            return [
                "id": .string(account.tenancy), "name": .string(account.tenancyName), "description": "A simulated one",
                "homeRegionKey": .string(account.home.key), "freeformTags": [:], "definedTags": [:],
            ]
        },
        Route("CreateRegionSubscription", .post, "\(OCIRoutes.version)/tenancies/{id}/regionSubscriptions", subscribe),
        Route("GetIdentityWorkRequest", .get, "\(OCIRoutes.version)/workRequests/{id}") { world, call in
            let record = try world.record(.identityWorkRequest, call.parameter("id"))
            var answer = OCIRoutes.answer(record)
            if record.document.member("timeFinished") == nil { answer.headers[.retryAfter] = "3" }
            return answer
        },
    ]

    private static func route(
        _ operation: String,
        _ path: String,
        knowing known: Set<String> = [],
        _ body: @escaping @Sendable (OCIWorld, SimulatedCall) throws -> JSON
    ) -> Route<OCIWorld> {
        Route(operation, .get, OCIRoutes.version + path, knowing: known) { world, call in
            SimulatedAnswer(200, try body(world, call))
        }
    }

    /// The id of an availability domain; outside the home region one that says which.
    private static func id(of domain: String, _ world: OCIWorld) -> String {
        world.catalogue.domainIDs[domain]
            ?? "ocid1.availabilitydomain.oc1..\(domain.lowercased().filter { $0.isLetter || $0.isNumber })"
    }

    private static func tenancy(_ world: OCIWorld, _ call: SimulatedCall) throws(OCIRefusal) -> OCIAccount {
        guard call.parameter("id") == world.account.tenancy else { throw .notFound }
        return world.account
    }

    /// Subscribes to a region, which is ready a minute later.
    private static func subscribe(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        _ = try tenancy(world, call)
        var answer = try OCIRoutes.once(&world, call) { world in
            let fields = try OCIFields(call.body, of: call.operation)
            try fields.refuseOthers(than: ["regionKey"])
            let key = try fields.required("regionKey")
            guard let region = world.account.regions.first(where: { $0.key == key }) else {
                throw OCIRefusal.invalid("There is no region with the key \(key)")
            }
            let account = world.account
            let isKnown =
                account.subscriptions.contains(region)
                || world.all(.regionSubscription).contains { $0["regionKey"] == key }
            guard !isKnown else {
                throw OCIRefusal.conflict("The tenancy is subscribed to the region \(key) already.")
            }
            let ready = OCIRecord.Step(world.after(world.durations.compartmentDeletion), ["status": "READY"])
            let document = document(region, isReady: false, account)
            return .init(record: world.insert(.regionSubscription, document, steps: [ready]))
        }
        // A subscription has no id on the wire.
        answer.body?["id"] = Optional<JSON>.none
        return answer
    }

    private static func document(
        _ region: OCIRegionRecord,
        isReady: Bool,
        _ account: OCIAccount
    ) -> [String: JSON] {
        [
            "regionName": .string(region.name), "regionKey": .string(region.key),
            "status": isReady ? "READY" : "IN_PROGRESS", "isHomeRegion": .bool(region == account.home),
        ]
    }
}
