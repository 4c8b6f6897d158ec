internal import XanthusCloud

extension HetznerConditions {
    /// Refuses what contradicts itself.
    ///
    /// - Parameter path: Where these conditions stand in a scenario, such as `then[0].`.
    func check(at path: String) throws(ConfigurationError) {
        let check = ScenarioCheck(path: path)
        let locations = HetznerCatalogue.locations.map(\.name)
        try check.positive("requestsPerHour", requestsPerHour)
        try checkTypes(check, locations)
        for place in soldOut.sorted(by: { ($0.serverType, $0.location) < ($1.serverType, $1.location) }) {
            try check.known("soldOut", place.serverType, "server type", among: serverTypes.map(\.name))
            try check.known("soldOut", place.location, "location", among: locations)
            guard serverType(.string(place.serverType))?.locations.contains(place.location) == true else {
                throw check.error(
                    "soldOut",
                    "'\(place.serverType)' is not offered in '\(place.location)', so it cannot be sold out there.",
                    "Leave it out, or offer it there."
                )
            }
        }
        for (field, names) in [
            ("disabledLocations", disabledLocations), ("locationsWithoutVolumeSpace", locationsWithoutVolumeSpace),
        ] {
            for name in names.sorted() { try check.known(field, name, "location", among: locations) }
        }
        for (kind, limit) in limits.sorted(by: { $0.key < $1.key }) {
            try check.known("limits.\(kind)", kind, "kind", among: HetznerKind.allCases.map(\.plural))
            try check.notNegative("limits.\(kind)", limit)
        }
        for name in deprecatedImages.keys.sorted() {
            let names = Set(HetznerCatalogue.images.compactMap(\.name))
            try check.known("deprecatedImages", name, "image", among: names)
        }
        for address in dedicatedAddresses.sorted() where IPv4Block.address(address) == nil {
            throw check.error(
                "dedicatedAddresses",
                "'\(address)' is no IPv4 address.",
                "Write one such as 203.0.113.7."
            )
        }
    }

    private func checkTypes(_ check: ScenarioCheck, _ locations: [String]) throws(ConfigurationError) {
        try check.unique("serverTypes", serverTypes.map(\.name), "server types")
        for (index, type) in serverTypes.enumerated() {
            let field = "serverTypes[\(index)]"
            for (name, number) in [("cores", type.cores), ("memory", type.memory), ("disk", type.disk)] {
                try check.positive("\(field).\(name)", number)
            }
            try check.known("\(field).architecture", type.architecture, "architecture", among: ["x86", "arm"])
            for name in type.locations { try check.known("\(field).locations", name, "location", among: locations) }
            guard !type.locations.isEmpty else {
                throw check.error("\(field).locations", "'\(type.name)' is offered nowhere.", "Offer it somewhere.")
            }
            try check.positive("\(field).hourly", HetznerPrices.net(type.hourly))
            try check.positive("\(field).monthly", HetznerPrices.net(type.monthly))
            guard HetznerPrices.net(type.hourly) <= HetznerPrices.net(type.monthly) else {
                throw check.error(
                    "\(field).monthly",
                    "A month of '\(type.name)' costs less than an hour of it.",
                    "Let it cost as much at least: it is the most that a month costs."
                )
            }
            for (place, end) in type.deprecations.sorted(by: { $0.key < $1.key }) {
                try check.known("\(field).deprecations", place, "location", among: type.locations)
                guard end.announced < end.unavailableAfter else {
                    throw check.error(
                        "\(field).deprecations.\(place)",
                        "The end of '\(type.name)' comes before it is announced.",
                        "Announce it earlier."
                    )
                }
            }
        }
    }
}
