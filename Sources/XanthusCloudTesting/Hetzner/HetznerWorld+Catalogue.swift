internal import HTTPTypes

extension HetznerWorld {
    static let catalogueRoutes: [Route<HetznerWorld>] =
        reads("location", "locations") { _ in HetznerCatalogue.locations.map(\.json) }
        + reads("server_type", "server_types") { _ in HetznerCatalogue.serverTypes.map(\.json) }
        + reads("image", "images") { call in
            HetznerCatalogue.images.filter { image in
                let architectures = call.queries("architecture")
                let types = call.queries("type")
                return (architectures.isEmpty || architectures.contains(image.architecture))
                    && (types.isEmpty || types.contains("system"))
            }.map(\.json)
        }
        + ["/v1/datacenters", "/v1/datacenters/{id}"].map { pattern in
            // Gone since 2026-10-01.
            Route("get_datacenters", .get, pattern) { _, _ in
                throw HetznerRefusal(
                    status: 410,
                    code: "deprecated_api_endpoint",
                    message: "This API endpoint is deprecated and no longer available.",
                    details: ["announcement": "https://docs.hetzner.cloud/changelog"]
                )
            }
        }

    /// The list and the single read of something that never changes.
    private static func reads(
        _ singular: String,
        _ plural: String,
        _ elements: @escaping @Sendable (SimulatedCall) -> [JSON]
    ) -> [Route<HetznerWorld>] {
        [
            Route("get_\(plural)", .get, "/v1/\(plural)") { _, call in
                SimulatedAnswer(200, try list(plural, elements(call), call))
            },
            Route("get_\(singular)", .get, "/v1/\(plural)/{id}") { _, call in
                let id = call.parameter("id")
                guard let found = elements(call).first(where: { $0["id"]?.integer == Int(id) }) else {
                    throw HetznerRefusal.notFound(singular, id)
                }
                return SimulatedAnswer(200, [singular: found])
            },
        ]
    }
}
