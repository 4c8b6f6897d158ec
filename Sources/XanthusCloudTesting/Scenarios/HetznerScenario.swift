internal import Foundation
public import XanthusCloud

/// A simulated Hetzner project as a value: what it is like, how that changes with time, and what is there already.
///
/// ```swift
/// let cloud = SimulatedHetzner(.locationDisabled("fsn1"))
/// let scenario = try HetznerScenario(existing: [.server("neighbour", type: "cx23")])
///     .then(after: .seconds(3_600)) { $0.soldOut = [.init("cx23", in: "nbg1")] }
/// ```
///
/// A scenario that contradicts itself cannot be made: that is a ``ConfigurationError`` which names the field.
public struct HetznerScenario: Sendable, Hashable {
    struct Phase: Sendable, Hashable {
        let start: Duration
        let conditions: HetznerConditions
    }

    /// How a command line names it; empty for what has no name.
    public internal(set) var name: String
    /// What it is like in the beginning.
    public internal(set) var conditions: HetznerConditions
    /// How long things take.
    public let durations: HetznerDurations
    /// What is there already.
    public let existing: [ForeignResource]
    private(set) var phases: [Phase] = []

    /// Describes a project.
    ///
    /// - Parameters:
    ///   - conditions: What it is like in the beginning.
    ///   - durations: How long things take.
    ///   - existing: What is there already; it counts for the limits.
    /// - Throws: ``ConfigurationError`` that names what contradicts the rest, such as `soldOut`.
    public init(
        conditions: HetznerConditions = HetznerConditions(),
        durations: HetznerDurations = HetznerDurations(),
        existing: [ForeignResource] = []
    ) throws(ConfigurationError) {
        name = ""
        self.conditions = conditions
        self.durations = durations
        self.existing = existing
        try conditions.check(at: "")
        for (name, path) in HetznerDurations.named {
            try ScenarioCheck(path: "durations.").notNegative(name, durations[keyPath: path])
        }
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
        _ change: (inout HetznerConditions) -> Void
    ) throws(ConfigurationError) -> HetznerScenario {
        var conditions = phases.last?.conditions ?? conditions
        change(&conditions)
        try ScenarioCheck.later(span, than: phases.last?.start, phases.count)
        try conditions.check(at: "then[\(phases.count)].")
        var result = self
        result.phases.append(Phase(start: span, conditions: conditions))
        return result
    }

    /// The same with another limit of requests, from the beginning to the end.
    ///
    /// - Throws: ``ConfigurationError`` if it is less than one.
    public func limited(toRequestsPerHour limit: Int) throws(ConfigurationError) -> HetznerScenario {
        try ScenarioCheck(path: "").positive("requestsPerHour", limit)
        var result = self
        result.conditions.requestsPerHour = limit
        result.phases = phases.map { phase in
            var conditions = phase.conditions
            conditions.requestsPerHour = limit
            return Phase(start: phase.start, conditions: conditions)
        }
        return result
    }

    func phases(from start: Date) -> [WorldPhase<HetznerConditions>] {
        phases.map { WorldPhase(date: start.addingTimeInterval($0.start.seconds), conditions: $0.conditions) }
    }

    /// The world in its beginning.
    func world(now: Date, speed: Double = 1) -> HetznerWorld {
        // What cannot be made is found when the scenario is.
        (try? built(now: now, speed: speed))
            ?? HetznerWorld(durations: durations, speed: speed, conditions: conditions)
    }
}
