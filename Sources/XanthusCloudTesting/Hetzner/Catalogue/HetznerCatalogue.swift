internal import Foundation

/// What a simulated project can choose from.
///
/// Names and sizes are of Hetzner's catalogue of 2026; prices are made up and only of the right form.
enum HetznerCatalogue {
    struct Location: Sendable, Hashable {
        let id: Int
        let name: String
        let description: String
        let country: String
        let city: String
        let zone: String
        let latitude: Double
        let longitude: Double

        var json: JSON {
            [
                "id": .integer(id), "name": .string(name), "description": .string(description),
                "country": .string(country), "city": .string(city), "network_zone": .string(zone),
                "latitude": .number(latitude), "longitude": .number(longitude),
            ]
        }
    }

    typealias ServerType = HetznerServerType

    static let locations = [
        Location(
            id: 1,
            name: "fsn1",
            description: "Falkenstein DC Park 1",
            country: "DE",
            city: "Falkenstein",
            zone: "eu-central",
            latitude: 50.47612,
            longitude: 12.370071
        ),
        Location(
            id: 2,
            name: "nbg1",
            description: "Nuremberg DC Park 1",
            country: "DE",
            city: "Nuremberg",
            zone: "eu-central",
            latitude: 49.452102,
            longitude: 11.076665
        ),
        Location(
            id: 3,
            name: "hel1",
            description: "Helsinki DC Park 1",
            country: "FI",
            city: "Helsinki",
            zone: "eu-central",
            latitude: 60.169855,
            longitude: 24.938379
        ),
        Location(
            id: 4,
            name: "ash",
            description: "Ashburn, VA",
            country: "US",
            city: "Ashburn, VA",
            zone: "us-east",
            latitude: 39.045821,
            longitude: -77.487073
        ),
        Location(
            id: 5,
            name: "hil",
            description: "Hillsboro, OR",
            country: "US",
            city: "Hillsboro, OR",
            zone: "us-west",
            latitude: 45.54222,
            longitude: -122.951924
        ),
        Location(
            id: 6,
            name: "sin",
            description: "Singapore",
            country: "SG",
            city: "Singapore",
            zone: "ap-southeast",
            latitude: 1.283333,
            longitude: 103.833333
        ),
    ]

    private static let europe = ["fsn1", "nbg1", "hel1"]

    static let serverTypes = [
        ServerType(
            id: 114,
            name: "cx23",
            cores: 2,
            memory: 4,
            disk: 40,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: "x86",
            locations: europe,
            hourly: "0.0056000000",
            monthly: "3.4900000000"
        ),
        ServerType(
            id: 115,
            name: "cx33",
            cores: 4,
            memory: 8,
            disk: 80,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: "x86",
            locations: europe,
            hourly: "0.0088000000",
            monthly: "5.4900000000"
        ),
        ServerType(
            id: 45,
            name: "cax11",
            cores: 2,
            memory: 4,
            disk: 40,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: "arm",
            locations: europe,
            hourly: "0.0061000000",
            monthly: "3.7900000000"
        ),
        ServerType(
            id: 93,
            name: "cax21",
            cores: 4,
            memory: 8,
            disk: 80,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: "arm",
            locations: europe,
            hourly: "0.0104000000",
            monthly: "6.4900000000"
        ),
        ServerType(
            id: 109,
            name: "cpx22",
            cores: 2,
            memory: 4,
            disk: 80,
            cpu: "shared",
            category: "Regular Performance",
            architecture: "x86",
            locations: locations.map(\.name),
            hourly: "0.0104000000",
            monthly: "6.4900000000"
        ),
        ServerType(
            id: 97,
            name: "ccx13",
            cores: 2,
            memory: 8,
            disk: 80,
            cpu: "dedicated",
            category: "General Purpose",
            architecture: "x86",
            locations: locations.map(\.name),
            hourly: "0.0200000000",
            monthly: "12.4900000000"
        ),
        // Types that go: in Europe gone and elsewhere not, and to be gone. The dates are made up.
        ServerType(
            id: 22,
            name: "cpx11",
            cores: 2,
            memory: 2,
            disk: 40,
            cpu: "shared",
            category: "Regular Performance",
            architecture: "x86",
            locations: locations.map(\.name),
            hourly: "0.0072000000",
            monthly: "4.4900000000",
            deprecations: Dictionary(
                uniqueKeysWithValues: europe.map { ($0, HetznerDeprecation("2025-10-16", until: "2026-01-31")) }
            )
        ),
        ServerType(
            id: 104,
            name: "cx22",
            cores: 2,
            memory: 4,
            disk: 40,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: "x86",
            locations: europe,
            hourly: "0.0060000000",
            monthly: "3.7900000000",
            deprecations: Dictionary(
                uniqueKeysWithValues: europe.map { ($0, HetznerDeprecation("2026-10-16", until: "2027-04-30")) }
            )
        ),
    ]

    static func location(_ idOrName: JSON) -> Location? {
        locations.first { idOrName.string == $0.name || matches(idOrName, $0.id) }
    }

    static func matches(_ value: JSON, _ id: Int) -> Bool {
        value.integer == id || value.string == String(id)
    }
}
