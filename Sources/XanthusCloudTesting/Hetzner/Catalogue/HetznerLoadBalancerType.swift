extension HetznerCatalogue {
    struct LoadBalancerType: Sendable, Hashable {
        let id: Int
        let name: String
        let connections: Int
        let services: Int
        let targets: Int
        let certificates: Int
        let hourly: String
        let monthly: String

        var json: JSON {
            [
                "id": .integer(id), "name": .string(name), "description": .string(name.uppercased()),
                "max_connections": .integer(connections), "max_services": .integer(services),
                "max_targets": .integer(targets), "max_assigned_certificates": .integer(certificates),
                "deprecation": nil,
                "prices": prices,
            ]
        }

        /// What it costs in each location.
        var prices: JSON {
            .array(HetznerCatalogue.locations.map { HetznerPrices.offer(hourly: hourly, monthly: monthly, in: $0) })
        }
    }

    static let loadBalancerTypes = [
        LoadBalancerType(
            id: 1,
            name: "lb11",
            connections: 10_000,
            services: 5,
            targets: 25,
            certificates: 10,
            hourly: "0.0088000000",
            monthly: "5.3900000000"
        ),
        LoadBalancerType(
            id: 2,
            name: "lb21",
            connections: 20_000,
            services: 15,
            targets: 75,
            certificates: 25,
            hourly: "0.0264000000",
            monthly: "16.4000000000"
        ),
        LoadBalancerType(
            id: 3,
            name: "lb31",
            connections: 40_000,
            services: 30,
            targets: 150,
            certificates: 50,
            hourly: "0.0528000000",
            monthly: "32.9000000000"
        ),
    ]

    static func loadBalancerType(_ idOrName: JSON) -> LoadBalancerType? {
        loadBalancerTypes.first {
            idOrName.string == $0.name || idOrName.integer == $0.id || idOrName.string == String($0.id)
        }
    }
}
