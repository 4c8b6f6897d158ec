internal import Foundation
internal import HTTPTypes

/// The operations of the service that tells limits, from the same numbers that launches are held against.
enum OCILimitRoutes {
    static let routes: [Route<OCIWorld>] = [
        Route("ListServices", .get, "\(version)/services") { world, call in
            try checkTenancy(world, call)
            let names = Set(OCILimit.all.map(\.service))
            let services = names.map { ["name": .string($0), "description": .string($0.capitalized)] as JSON }
            return try answer(services, call, knowing: [])
        },
        Route("ListLimitDefinitions", .get, "\(version)/limitDefinitions") { world, call in
            try checkTenancy(world, call)
            let definitions = wanted(call).map { limit -> JSON in
                [
                    "name": .string(limit.name), "serviceName": .string(limit.service),
                    "description": .string(limit.description), "scopeType": .string(limit.scope.rawValue),
                    "areQuotasSupported": true, "isResourceAvailabilitySupported": .bool(limit.used != nil),
                    "isDeprecated": false, "isEligibleForLimitIncrease": true, "isDynamic": false,
                    "supportedSubscriptions": [], "supportedQuotaFamilies": [],
                ]
            }
            return try answer(definitions, call, knowing: ["serviceName", "name"])
        },
        Route("ListLimitValues", .get, "\(version)/limitValues") { world, call in
            try checkTenancy(world, call)
            guard call.query("serviceName") != nil else { throw OCIRefusal.missing("serviceName") }
            if let domain = call.query("availabilityDomain") { try world.check(domain: domain) }
            let scope = call.query("scopeType")
            guard ["GLOBAL", "REGION", "AD"].contains(scope ?? "AD") else {
                throw OCIRefusal.invalid("scopeType must be GLOBAL, REGION or AD")
            }
            let values = wanted(call).filter { scope == nil || $0.scope.rawValue == scope }.flatMap { limit in
                places(of: limit, world).filter { domain in
                    call.query("availabilityDomain").map { $0 == domain } ?? true
                }.map { domain -> JSON in
                    [
                        "name": .string(limit.name), "scopeType": .string(limit.scope.rawValue),
                        "availabilityDomain": .optional(domain),
                        "value": .integer(world.value(of: limit, in: domain)),
                    ]
                }
            }
            return try answer(values, call, knowing: ["serviceName", "scopeType", "availabilityDomain", "name"])
        },
        Route(
            "GetResourceAvailability",
            .get,
            "\(version)/services/{service}/limits/{limit}/resourceAvailability",
            availability
        ),
    ]

    static let rules: [SimulatedRule] = [.limitScope, .limitAvailability]

    private static let version = "/20190729"

    private static func availability(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
        try OCIPage.check(call, knowing: ["compartmentId", "availabilityDomain"])
        _ = try world.checked(compartment: call.query("compartmentId"))
        let domain = call.query("availabilityDomain")
        let limit = OCILimit.all.first { $0.service == call.parameter("service") && $0.name == call.parameter("limit") }
        guard let limit else { throw OCIRefusal.notFound }
        try world.demand(
            .limitScope,
            (limit.scope == .domain) == (domain != nil),
            or: .invalid(
                limit.scope == .domain
                    ? "availabilityDomain is required for the limit \(limit.name), whose scope is AD"
                    : "availabilityDomain must not be given for the limit \(limit.name), whose scope is not AD"
            )
        )
        if let domain { try world.check(domain: domain) }
        try world.demand(.limitAvailability, limit.used != nil, or: .notFound)
        let used = limit.used?(world, limit.scope == .domain ? domain : nil) ?? 0
        let quota = world.conditions.quotas[limit.name]
        let most = min(world.value(of: limit, in: domain), quota ?? .max)
        let left = max(0, most - used)
        return SimulatedAnswer(
            200,
            [
                "used": .integer(used), "available": .integer(left), "fractionalUsage": .number(Double(used)),
                "fractionalAvailability": .number(Double(left)),
                "effectiveQuotaValue": quota.map { .number(Double($0)) } ?? nil,
            ]
        )
    }

    private static func wanted(_ call: SimulatedCall) -> [OCILimit] {
        OCILimit.all.filter { limit in
            call.query("serviceName").map { $0 == limit.service } ?? true
                && call.query("name").map { $0 == limit.name } ?? true
        }
    }

    /// The domains that a limit is counted in, or no domain.
    private static func places(of limit: OCILimit, _ world: OCIWorld) -> [String?] {
        limit.scope == .domain ? world.account.availabilityDomains : [nil]
    }

    private static func checkTenancy(_ world: OCIWorld, _ call: SimulatedCall) throws(OCIRefusal) {
        guard let id = call.query("compartmentId") else { throw .missing("compartmentId") }
        // What another compartment than the root gets is assumed.
        guard id == world.account.tenancy else { throw .notFound }
    }

    /// Sorts by name, which is the order that is assumed where none is asked for.
    private static func answer(
        _ documents: [JSON],
        _ call: SimulatedCall,
        knowing known: [String]
    ) throws(OCIRefusal) -> SimulatedAnswer {
        guard ["name", "description"].contains(call.query("sortBy") ?? "name") else {
            throw .invalid("sortBy must be name or description")
        }
        let key = call.query("sortBy") ?? "name"
        let sorted = documents.enumerated().sorted { left, right in
            (left.element[key]?.string ?? "", left.offset) < (right.element[key]?.string ?? "", right.offset)
        }.map(\.element)
        return try OCIPage.answer(
            call.query("sortOrder") == "DESC" ? sorted.reversed() : sorted,
            call,
            knowing: known + ["compartmentId", "sortBy", "sortOrder"]
        )
    }
}

extension SimulatedRule {
    static let limitScope = SimulatedRule(
        "limit-scope",
        "What is left of a limit is asked for with an availability domain if that is its scope, and only then.",
        .documented,
        source: "oci 2.189.0, limits_client.py, get_resource_availability"
    )
    static let limitAvailability = SimulatedRule(
        "limit-availability",
        "A limit whose definition says that its availability is not told gets 404 NotAuthorizedOrNotFound.",
        .documented,
        source: "oci 2.189.0, limits_client.py, get_resource_availability"
    )
}
