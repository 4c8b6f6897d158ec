internal import Foundation
internal import XanthusCloud

/// The plans that were injected into a world, with their counts, and what has happened so far.
struct ActiveFaults: Sendable {
    private struct Running {
        let plan: FaultPlan
        /// The calls of each operation.
        var calls: [String: Int] = [:]
        /// When rules whose fault lasts for a span first struck.
        var began: [Int: Date] = [:]

        var total: Int { calls.values.reduce(0, +) }
    }

    private let start: Date
    private var running: [Running] = []
    private(set) var strikes: [FaultStrike] = []

    /// - Parameter start: When the world began.
    init(start: Date) { self.start = start }

    var isEmpty: Bool { running.isEmpty }

    mutating func add(_ plan: FaultPlan) throws(ConfigurationError) {
        try plan.check()
        running.append(Running(plan: plan))
    }

    mutating func removeAll() { running = [] }

    /// Counts a call, and says what happens to it.
    mutating func strike(_ target: FaultTarget, at now: Date) -> FaultStrike? {
        var strike: FaultStrike?
        for index in running.indices {
            running[index].calls[target.name, default: 0] += 1
            strike = strike ?? Self.strike(target, &running[index], at: now, since: start)
        }
        if let strike { strikes.append(strike) }
        return strike
    }

    /// Takes back the last one, which turned out to affect nothing.
    mutating func forgetLast() { strikes.removeLast() }

    private static func strike(
        _ target: FaultTarget,
        _ running: inout Running,
        at now: Date,
        since start: Date
    ) -> FaultStrike? {
        let offset = Duration.seconds(now.timeIntervalSince(start))
        let call = running.calls[target.name] ?? 0
        for (index, rule) in running.plan.rules.enumerated() {
            guard rule.operation == nil || rule.operation == target.name,
                rule.cloud == nil || rule.cloud == target.cloud,
                rule.calls?.contains(rule.operation == nil ? running.total : call) ?? true,
                rule.during?.contains(offset) ?? true
            else { continue }
            let faults = rule.faults.filter { $0.obstacle(at: target) == nil }
            // A generator for each call: what is drawn for one does not depend on which others came before it.
            let chance = Randomness(seed: seed(running.plan.seed, index, target.name, call))
            guard !faults.isEmpty, chance.unit() < rule.probability else { continue }
            let fault = faults[Int(chance.next() % UInt64(faults.count))]
            if case .stuck(let span) = fault.kind {
                let began = running.began[index] ?? now
                running.began[index] = began
                guard now.timeIntervalSince(began) < span.seconds else { continue }
            }
            return FaultStrike(
                cloud: target.cloud,
                operation: target.name,
                call: call,
                offset: offset,
                fault: fault,
                seed: rule.isOfChance ? running.plan.seed : nil
            )
        }
        return nil
    }

    /// Mixes numbers and a name so that neighbours have nothing in common (FNV-1a).
    private static func seed(_ seed: UInt64, _ rule: Int, _ operation: String, _ call: Int) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(seed) \(rule) \(operation) \(call)".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}

extension Randomness {
    /// Draws a number from 0 to less than 1.
    fileprivate func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
