internal import HTTPTypes

extension HetznerWorld {
    static let pricingRoutes = [
        Route<HetznerWorld>("get_pricing", .get, "/v1/pricing") { world, call in
            if let wish = call.parameter(beyond: []) {
                throw HetznerRefusal.notSimulated("\(call.operation) with \(wish)")
            }
            return SimulatedAnswer(200, ["pricing": HetznerPrices.list(world.conditions)])
        }
    ]
}

extension HetznerPrices {
    static let volume = "0.0440000000"
    static let image = "0.0110000000"
    static let addresses =
        [(type: "ipv4", hourly: "0.0008000000", monthly: "0.5000000000")]
        + [(type: "ipv6", hourly: "0.0000000000", monthly: "0.0000000000")]
    static let floating = [(type: "ipv4", monthly: "3.0000000000"), (type: "ipv6", monthly: "1.0000000000")]

    /// What everything costs on a day, as `GET /pricing` has it.
    static func list(_ conditions: HetznerConditions) -> JSON {
        [
            "currency": .string(currency), "vat_rate": .string(text(vat, decimals: 2)),
            "server_types": .array(conditions.serverTypes.map { type($0.id, $0.name, $0.prices) }),
            "load_balancer_types": .array(HetznerCatalogue.loadBalancerTypes.map { type($0.id, $0.name, $0.prices) }),
            "primary_ips": .array(
                addresses.map { address in
                    inAllLocations(address.type) {
                        ["price_hourly": amount(address.hourly), "price_monthly": amount(address.monthly)]
                    }
                }
            ),
            "floating_ips": .array(
                floating.map { address in
                    inAllLocations(address.type) { ["price_monthly": amount(address.monthly)] }
                }
            ),
            "image": ["price_per_gb_month": amount(image)], "volume": ["price_per_gb_month": amount(volume)],
            "server_backup": ["percentage": "20.00"],
            // Deprecated, and still required by the API description.
            "floating_ip": ["price_monthly": amount(floating[0].monthly)],
        ]
    }

    /// A type with its prices, as the catalogue has them.
    private static func type(_ id: Int, _ name: String, _ prices: JSON) -> JSON {
        ["id": .integer(id), "name": .string(name), "prices": prices]
    }

    private static func inAllLocations(_ type: String, _ price: () -> [String: JSON]) -> JSON {
        let prices = HetznerCatalogue.locations.map { location in
            JSON.object(price().merging(["location": .string(location.name)]) { $1 })
        }
        return ["type": .string(type), "prices": .array(prices)]
    }
}
