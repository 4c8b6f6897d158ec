extension OCIScenario {
    /// An Always Free tenancy on a good day, with nothing in it.
    public static let `default` = preset("default")

    /// An Always Free tenancy that finds no room for either free shape, for a while from the beginning.
    public static func freeTierOutOfCapacity(for span: Duration) -> OCIScenario {
        preset("free-tier-out-of-capacity", conditions: .freeTierOutOfCapacity(for: span))
    }

    /// An Always Free tenancy whose allowance somebody else's server uses up: whatever is launched is `LimitExceeded`.
    public static let accountAtItsLimits = preset(
        "account-at-its-limits",
        existing: [.server("neighbour", type: "VM.Standard.A1.Flex", ocpus: 2, memory: 12)]
    ) { $0.limits["standard-e2-micro-core-count"] = 0 }

    /// A day on which everything takes four times as long, lists lag behind, and launches are held as users report.
    public static let slowMorning = preset("slow-morning", durations: OCIDurations().divided(by: 0.25)) {
        $0.lag = OCILag(lists: .seconds(10), reads: .seconds(2))
        $0.throttle = .reported
    }

    /// A paying tenancy whose owner has set small quotas: one OCPU of A1 with six GB.
    public static let smallQuota = preset("small-quota") {
        $0.account = .payAsYouGo
        for scope in ["count", "regional-count"] {
            $0.quotas["standard-a1-core-\(scope)"] = 1
            $0.quotas["standard-a1-memory-\(scope)"] = 6
        }
    }

    /// A tenancy whose requests are held as users report: one launch a minute, ten requests a second.
    public static let rateLimited = preset("rate-limited") { $0.throttle = .reported }

    /// A region that does not offer the Arm shape.
    public static let withoutArm = preset("without-arm") {
        $0.absentShapes["VM.Standard.A1.Flex"] = ["AD-1", "AD-2", "AD-3"]
    }

    /// A small region, `eu-zurich-1`, with one availability domain.
    public static let smallRegion = preset("small-region", region: "eu-zurich-1", availabilityDomains: 1)

    /// A tenancy whose launches are accepted and then lost for want of room, for a while from the beginning.
    public static func launchesLost(for span: Duration) -> OCIScenario {
        preset("launches-lost") {
            guard span > .zero else { return }
            $0.capacity = [.full(shape: "VM.Standard.A1.Flex", for: span, disguise: .acceptance)]
        }
    }

    /// Those that have a name; where a span is to be chosen, it is two hours.
    public static let named: [OCIScenario] = [
        .default, .freeTierOutOfCapacity(for: .seconds(7_200)), .accountAtItsLimits, .slowMorning, .smallQuota,
        .rateLimited, .withoutArm, .smallRegion, .launchesLost(for: .seconds(7_200)),
    ]

    private static func preset(
        _ name: String,
        conditions: OCIConditions = OCIConditions(),
        durations: OCIDurations = OCIDurations(),
        region: String = "us-phoenix-1",
        availabilityDomains: Int = 3,
        existing: [ForeignResource] = [],
        _ change: (inout OCIConditions) -> Void = { _ in }
    ) -> OCIScenario {
        var conditions = conditions
        change(&conditions)
        do {
            var scenario = try OCIScenario(
                conditions: conditions,
                durations: durations,
                region: region,
                availabilityDomains: availabilityDomains,
                existing: existing
            )
            scenario.name = name
            return scenario
        } catch {
            preconditionFailure("\(name): \(error)")
        }
    }
}
