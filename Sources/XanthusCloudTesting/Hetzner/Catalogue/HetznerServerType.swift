public import struct Foundation.Date
public import struct Foundation.Decimal

/// A size of server that a simulated Hetzner project can choose.
///
/// ```swift
/// conditions.serverTypes.append(
///     HetznerServerType("cx99", cores: 64, memory: 256, disk: 1_000, in: ["fsn1"], hourly: 0.9, monthly: 560)
/// )
/// conditions.serverTypes[0].deprecate(announced: today, until: inThreeMonths)
/// ```
public struct HetznerServerType: Sendable, Hashable {
    let id: Int
    /// The name, such as `cx23`.
    public let name: String
    let cores: Int
    let memory: Int
    let disk: Int
    let cpu: String
    let category: String
    /// `x86` or `arm`.
    public let architecture: String
    /// Where it is offered, by the names of locations.
    public var locations: [String]
    /// What it costs, net and in euros, as the wire has it.
    var hourly: String
    var monthly: String
    /// By location.
    var deprecations: [String: HetznerDeprecation] = [:]

    /// The usual ones. Names and sizes are of Hetzner's catalogue of 2026; prices are made up and only of the right form.
    public static let all: [HetznerServerType] = HetznerCatalogue.serverTypes

    /// Sets the prices, net and in euros.
    public mutating func price(hourly: Decimal, monthly: Decimal) {
        self.hourly = HetznerPrices.wire(hourly)
        self.monthly = HetznerPrices.wire(monthly)
    }

    /// Announces its end.
    ///
    /// - Parameters:
    ///   - announced: When the end was announced.
    ///   - end: From when on nothing new can be made of it.
    ///   - places: Where, by the names of locations; everywhere unless told.
    public mutating func deprecate(announced: Date, until end: Date, in places: [String]? = nil) {
        for place in places ?? locations {
            deprecations[place] = HetznerDeprecation(announced: announced, unavailableAfter: end)
        }
    }

    /// Whether new servers can have it anywhere.
    func isOffered(at now: Date) -> Bool { locations.contains { deprecations[$0]?.isOver(at: now) != true } }

    /// The type as the API shows it on a day of such conditions.
    func json(_ conditions: HetznerConditions) -> JSON {
        let offered = HetznerCatalogue.locations.filter { locations.contains($0.name) }
        return [
            "id": .integer(id), "name": .string(name), "description": .string(name.uppercased()),
            "cores": .integer(cores), "memory": .integer(memory), "disk": .integer(disk),
            "cpu_type": .string(cpu), "category": .string(category), "storage_type": "local",
            "architecture": .string(architecture), "deprecation": nil,
            "locations": .array(
                offered.map {
                    [
                        "id": .integer($0.id), "name": .string($0.name),
                        "available": .bool(conditions.hasRoom(name, in: $0.name)),
                        "recommended": .bool(deprecations[$0.name] == nil),
                        "deprecation": deprecations[$0.name]?.json ?? .null,
                    ]
                }
            ),
            "prices": prices,
        ]
    }

    /// What it costs, wherever it is offered.
    var prices: JSON {
        .array(
            HetznerCatalogue.locations.filter { locations.contains($0.name) }
                .map { HetznerPrices.offer(hourly: hourly, monthly: monthly, in: $0) }
        )
    }
}

extension HetznerServerType {
    /// Describes a size of one's own.
    ///
    /// - Parameters:
    ///   - name: The name, such as `cx99`; its number is drawn from it.
    ///   - architecture: `x86` or `arm`.
    ///   - cores: How many processors.
    ///   - memory: In GB.
    ///   - disk: In GB.
    ///   - locations: Where it is offered, by the names of locations.
    ///   - hourly: The price of an hour, net and in euros.
    ///   - monthly: The most that a month costs.
    public init(
        _ name: String,
        architecture: String = "x86",
        cores: Int,
        memory: Int,
        disk: Int,
        in locations: [String],
        hourly: Decimal,
        monthly: Decimal
    ) {
        self.init(
            // Beyond the numbers of the usual ones, and the same in each run.
            id: name.utf8.reduce(1_000) { ($0 &* 31 &+ Int($1)) % 1_000_003 } + 1_000,
            name: name,
            cores: cores,
            memory: memory,
            disk: disk,
            cpu: "shared",
            category: "Cost-Optimized",
            architecture: architecture,
            locations: locations,
            hourly: HetznerPrices.wire(hourly),
            monthly: HetznerPrices.wire(monthly)
        )
    }
}

extension HetznerConditions {
    func serverType(_ idOrName: JSON) -> HetznerServerType? {
        serverTypes.first { idOrName.string == $0.name || HetznerCatalogue.matches(idOrName, $0.id) }
    }

    /// Hetzner's own images, with the ends that these conditions announce.
    var images: [HetznerImage] {
        guard !deprecatedImages.isEmpty else { return HetznerCatalogue.images }
        return HetznerCatalogue.images.map { image in
            guard let days = image.name.flatMap({ deprecatedImages[$0] }) else { return image }
            var image = image
            image.deprecation = HetznerDeprecation(announced: days.lowerBound, unavailableAfter: days.upperBound)
            return image
        }
    }
}
