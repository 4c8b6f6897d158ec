internal import Foundation
internal import HTTPTypes

/// The operations of the service that tells limits, from the same numbers that launches are held against.
enum OCILimitRoutes {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.list(
            "ListServices",
            "\(version)/services",
            knowing: ["compartmentId"],
            sorted: sorts
        ) { world, call in
            try checkTenancy(world, call)
            return Set(OCILimit.all.map(\.service)).map { name in
                .init(["name": .string(name), "description": .string(name.capitalized)], id: name)
            }
        },
        OCIRoutes.list(
            "ListLimitDefinitions",
            "\(version)/limitDefinitions",
            knowing: ["compartmentId", "serviceName", "name"],
            sorted: sorts
        ) { world, call in
            try checkTenancy(world, call)
            return wanted(call).map { limit in
                let definition: JSON = [
                    "name": .string(limit.name), "serviceName": .string(limit.service),
                    "description": .string(limit.description), "scopeType": .string(limit.scope.rawValue),
                    "areQuotasSupported": true, "isResourceAvailabilitySupported": .bool(limit.used != nil),
                    "isDeprecated": false, "isEligibleForLimitIncrease": true, "isDynamic": false,
                    "supportedSubscriptions": [], "supportedQuotaFamilies": [],
                ]
                return .init(definition, id: limit.name)
            }
        },
        OCIRoutes.list(
            "ListLimitValues",
            "\(version)/limitValues",
            knowing: ["compartmentId", "serviceName", "scopeType", "availabilityDomain", "name"],
            sorted: sorts
        ) { world, call in
            try checkTenancy(world, call)
            guard call.query("serviceName") != nil else { throw OCIRefusal.missing("serviceName") }
            if let domain = call.query("availabilityDomain") { try world.check(domain: domain) }
            let scope = call.query("scopeType")
            guard ["GLOBAL", "REGION", "AD"].contains(scope ?? "AD") else {
                throw OCIRefusal.invalid("scopeType must be GLOBAL, REGION or AD")
            }
            return wanted(call).filter { scope == nil || $0.scope.rawValue == scope }.flatMap { limit in
                places(of: limit, world).filter { domain in
                    call.query("availabilityDomain").map { $0 == domain } ?? true
                }.map { domain -> OCIPage.Thing in
                    let value: JSON = [
                        "name": .string(limit.name), "scopeType": .string(limit.scope.rawValue),
                        "availabilityDomain": .optional(domain),
                        "value": .integer(world.value(of: limit, in: domain)),
                    ]
                    return .init(value, id: "\(limit.name) \(domain ?? "")")
                }
            }
        },
        Route(
            "GetResourceAvailability",
            .get,
            "\(version)/services/{service}/limits/{limit}/resourceAvailability",
            knowing: ["compartmentId", "availabilityDomain"],
            availability
        ),
    ]

    static let rules: [SimulatedRule] = [.limitScope, .limitAvailability]

    private static let version = "/20190729"

    /// That the order is that of the names where none is asked for is assumed.
    private static let sorts = [
        OCIPage.Sort("name", by: "name"), OCIPage.Sort("description", by: "description"),
    ]

    private static func availability(_ world: inout OCIWorld, _ call: SimulatedCall) throws -> SimulatedAnswer {
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
