extension HetznerScenario {
    /// An ordinary project with nothing in it.
    public static let `default` = preset("default")

    /// A location that takes no servers.
    ///
    /// - Precondition: There is such a location: `fsn1`, `nbg1`, `hel1`, `ash`, `hil` or `sin`.
    public static func locationDisabled(_ location: String) -> HetznerScenario {
        preset("location-disabled") { $0.disabledLocations = [location] }
    }

    /// A server type that is sold out in all of Europe.
    ///
    /// - Precondition: There is such a type.
    public static func soldOut(_ serverType: String) -> HetznerScenario {
        preset("sold-out") { conditions in
            let places = conditions.serverType(.string(serverType))?.locations ?? ["fsn1"]
            conditions.soldOut = Set(places.map { HetznerConditions.Place(serverType, in: $0) })
        }
    }

    /// A project that has as many servers as it may: two of somebody else's.
    public static let accountAtItsLimits = preset(
        "account-at-its-limits",
        existing: [.server("neighbour-1", type: "cx23"), .server("neighbour-2", type: "cx23")]
    ) { $0.limits["servers"] = 2 }

    /// A day on which everything takes four times as long.
    public static let slowMorning = preset("slow-morning", durations: HetznerDurations().times(4))

    /// A project that may have one server and one network.
    public static let smallQuota = preset("small-quota") { $0.limits = ["servers": 1, "networks": 1] }

    /// A project that may send a tenth of the usual requests: 360 in an hour.
    public static let rateLimited = preset("rate-limited") { $0.requestsPerHour = 360 }

    /// A day on which no Arm server is to be had.
    public static let withoutArm = preset("without-arm") { conditions in
        conditions.soldOut = Set(
            conditions.serverTypes.filter { $0.architecture == "arm" }.flatMap { type in
                type.locations.map { HetznerConditions.Place(type.name, in: $0) }
            }
        )
    }

    /// Those that have a name; where a place is to be chosen, it is `fsn1`, and the type `cx23`.
    public static let named: [HetznerScenario] = [
        .default, .locationDisabled("fsn1"), .soldOut("cx23"), .accountAtItsLimits, .slowMorning, .smallQuota,
        .rateLimited, .withoutArm,
    ]

    private static func preset(
        _ name: String,
        durations: HetznerDurations = HetznerDurations(),
        existing: [ForeignResource] = [],
        _ change: (inout HetznerConditions) -> Void = { _ in }
    ) -> HetznerScenario {
        var conditions = HetznerConditions()
        change(&conditions)
        do {
            var scenario = try HetznerScenario(conditions: conditions, durations: durations, existing: existing)
            scenario.name = name
            return scenario
        } catch {
            preconditionFailure("\(name): \(error)")
        }
    }
}
