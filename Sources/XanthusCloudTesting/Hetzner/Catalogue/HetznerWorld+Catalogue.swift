internal import HTTPTypes

extension HetznerWorld {
    static let catalogueRoutes: [Route<HetznerWorld>] =
        reads("location", "locations", sort: ["id", "name"]) { _, _ in HetznerCatalogue.locations.map(\.json) }
        + reads("server_type", "server_types") { world, call in
            // What nothing new can be made of is not listed any more, and still read.
            world.conditions.serverTypes.filter { call.operation == "get_server_type" || $0.isOffered(at: call.now) }
                .map { $0.json(world.conditions) }
        }
        + reads("load_balancer_type", "load_balancer_types") { _, _ in HetznerCatalogue.loadBalancerTypes.map(\.json) }
        + reads("iso", "isos", filters: ["architecture", "include_architecture_wildcard"]) { _, call in
            let architectures = try choices("architecture", ["x86", "arm"], call)
            let wildcard = try choices("include_architecture_wildcard", ["true", "false"], call).first == "true"
            return HetznerCatalogue.isos.filter { iso in
                architectures.isEmpty || iso.architecture.map(architectures.contains) ?? wildcard
            }
            .map(\.json)
        }
        + [("list_datacenters", "/v1/datacenters"), ("get_datacenter", "/v1/datacenters/{id}")].map {
            operation,
            pattern in
            // Gone since 2026-10-01.
            Route(operation, .get, pattern) { _, _ in
                throw HetznerRefusal(
                    status: 410,
                    code: "deprecated_api_endpoint",
                    message: "This API endpoint is deprecated and no longer available.",
                    details: ["announcement": "https://docs.hetzner.cloud/changelog"]
                )
            }
        }

    /// The list and the single read of something that nobody changes.
    private static func reads(
        _ singular: String,
        _ plural: String,
        filters: Set<String> = [],
        sort keys: Set<String> = [],
        _ elements: @escaping @Sendable (HetznerWorld, SimulatedCall) throws -> [JSON]
    ) -> [Route<HetznerWorld>] {
        [
            Route("list_\(plural)", .get, "/v1/\(plural)") { world, call in
                try list(
                    plural,
                    elements(world, call),
                    call,
                    filters: filters,
                    common: ["name"],
                    sort: keys
                ) { $0 }
            },
            Route("get_\(singular)", .get, "/v1/\(plural)/{id}") { world, call in
                let id = call.parameter("id")
                guard let found = try elements(world, call).first(where: { $0["id"]?.integer == Int(id) }) else {
                    throw HetznerRefusal.notFound(singular, id)
                }
                return SimulatedAnswer(200, [singular: found])
            },
        ]
    }
}
