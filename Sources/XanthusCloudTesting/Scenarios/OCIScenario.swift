internal import Foundation
public import XanthusCloud

/// A simulated OCI as a value: what it is like, how that changes with time, and what is there already.
///
/// ```swift
/// let cloud = SimulatedOCI(.freeTierOutOfCapacity(for: .seconds(7_200)))
/// let scenario = try OCIScenario(region: "eu-zurich-1", availabilityDomains: 1, existing: [.network("office")])
///     .then(after: .seconds(3_600)) { $0.limits["standard-a1-core-count"] = 0 }
/// ```
///
/// A scenario that contradicts itself cannot be made: that is a ``ConfigurationError`` which names the field.
public struct OCIScenario: Sendable, Hashable {
    struct Phase: Sendable, Hashable {
        let start: Duration
        let conditions: OCIConditions
    }

    /// How a command line names it; empty for what has no name.
    public internal(set) var name: String
    /// What it is like in the beginning.
    public let conditions: OCIConditions
    /// How long things take.
    public let durations: OCIDurations
    /// What is there already, in the tenancy's root compartment.
    public let existing: [ForeignResource]
    let place: OCIPlace
    private(set) var phases: [Phase] = []

    /// Describes a tenancy.
    ///
    /// - Parameters:
    ///   - conditions: What it is like in the beginning. Unless they say where shapes are absent, the micro shape is offered
    ///     in the last availability domain alone.
    ///   - durations: How long things take.
    ///   - region: The home region, of the commercial realm.
    ///   - availabilityDomains: How many there are, from 1 to 3.
    ///   - faultDomains: How many each of them has, from 1 to 3.
    ///   - existing: What is there already.
    /// - Throws: ``ConfigurationError`` that names what contradicts the rest, such as `capacity[0].shape`.
    public init(
        conditions: OCIConditions = OCIConditions(),
        durations: OCIDurations = OCIDurations(),
        region: String = "us-phoenix-1",
        availabilityDomains: Int = 3,
        faultDomains: Int = 3,
        existing: [ForeignResource] = []
    ) throws(ConfigurationError) {
        name = ""
        place = try OCIPlace(region: region, domains: availabilityDomains, faultDomains: faultDomains)
        var conditions = conditions
        if conditions.absentShapes == OCIConditions().absentShapes, availabilityDomains < 3 {
            let domains = (1..<availabilityDomains).map { "AD-\($0)" }
            conditions.absentShapes = domains.isEmpty ? [:] : ["VM.Standard.E2.1.Micro": Set(domains)]
        }
        self.conditions = conditions
        self.durations = durations
        self.existing = existing
        try conditions.check(in: place, at: "")
        try durations.check()
        try checkExisting()
    }

    /// Goes on from a date with other conditions, which take the place of all that were before.
    ///
    /// - Parameters:
    ///   - span: How long after the beginning; a world's speed does not shorten it.
    ///   - change: What changes against the conditions before.
    /// - Throws: ``ConfigurationError`` if the conditions contradict themselves, or begin no later than those before.
    public func then(
        after span: Duration,
        _ change: (inout OCIConditions) -> Void
    ) throws(ConfigurationError) -> OCIScenario {
        var conditions = phases.last?.conditions ?? conditions
        change(&conditions)
        try ScenarioCheck.later(span, than: phases.last?.start, phases.count)
        try conditions.check(in: place, at: "then[\(phases.count)].")
        var result = self
        result.phases.append(Phase(start: span, conditions: conditions))
        return result
    }

    func phases(from start: Date) -> [WorldPhase<OCIConditions>] {
        phases.map { WorldPhase(date: start.addingTimeInterval($0.start.seconds), conditions: $0.conditions) }
    }

    /// The world in its beginning.
    func world(now: Date, speed: Double = 1, seed: UInt64 = 0) -> OCIWorld {
        // What cannot be made is found when the scenario is.
        (try? built(now: now, speed: speed, seed: seed)) ?? empty(now: now, speed: speed, seed: seed)
    }
}

extension OCIPlace {
    init(region: String, domains: Int, faultDomains: Int) throws(ConfigurationError) {
        guard let known = OCIRegion.all.first(where: { $0.id.rawValue == region && $0.realm == "oc1" }),
            let code = known.code
        else {
            throw ConfigurationError(
                "region",
                rule: "'\(region)' is no region of Oracle's commercial realm that this SDK knows.",
                nextStep: "Choose one such as us-phoenix-1 or eu-frankfurt-1."
            )
        }
        for (field, number) in [("availabilityDomains", domains), ("faultDomains", faultDomains)]
        where !(1...3).contains(number) {
            throw ConfigurationError(
                field,
                rule: "It is \(number); Oracle has from 1 to 3 of them.",
                nextStep: "Choose such a number."
            )
        }
        self.init(
            home: OCIRegionRecord(name: region, key: code.uppercased()),
            domains: domains,
            faultDomains: faultDomains
        )
    }
}

extension ScenarioCheck {
    /// Refuses conditions that begin no later than those before them.
    static func later(_ span: Duration, than last: Duration?, _ index: Int) throws(ConfigurationError) {
        guard span > last ?? .zero else {
            throw ConfigurationError(
                "then[\(index)].after",
                rule: "It is \(span), which is not later than what is before it.",
                nextStep: "Give the changes in the order of their times, the first one after the beginning."
            )
        }
    }
}
