public import XanthusCloud

public import struct Foundation.Decimal

/// A simulated cloud whose world can be looked at from outside: what it was asked, what happened, what is there and what
/// that costs.
///
/// ```swift
/// let cloud = SimulatedHetzner(.default)
/// let before = await cloud.snapshot()
/// try await service.run(on: cloud.provider)
/// try await cloud.checkNothingLeft()
/// try await cloud.checkUntouched(since: before)
/// ```
///
/// What is checked here throws a ``WorldFailure`` that lists what was found, and needs no test framework.
public protocol SimulatedWorld: SimulatedEndpoint {
    /// The requests so far, in the order in which they were answered.
    var calls: [WorldCall] { get async }
    /// What has happened so far.
    var timeline: WorldTimeline { get async }
    /// What everything that came after the world's beginning has cost so far.
    var cost: WorldCost { get async }
    /// The world as it is now.
    func snapshot() async -> WorldSnapshot
    /// Where a secret stands in the requests so far, such as `request 3, create_server: body, as base64`. What is signed
    /// in with is not looked at.
    func occurrences(of secret: Secret<String>) async -> [String]

    /// Lets calls go wrong by a plan, besides those that are there already.
    ///
    /// - Throws: ``ConfigurationError`` if the plan names an operation that this cloud does not have.
    func inject(_ plan: FaultPlan) async throws
    /// Lets nothing go wrong any more.
    func removeFaults() async
    /// The faults that have struck so far, in their order.
    var faultStrikes: [FaultStrike] { get async }
}

extension SimulatedWorld {
    /// The requests for one operation so far, such as `LaunchInstance` or `create_server`.
    public func calls(to operation: String) async -> [WorldCall] {
        await calls.filter { $0.operation == operation }
    }

    /// Makes sure that nothing is left that carries our tags.
    ///
    /// - Parameter ownership: Whose; everything of this SDK's unless told.
    /// - Throws: ``WorldFailure`` with what is left.
    public func checkNothingLeft(of ownership: Ownership = Ownership()) async throws {
        let left = await snapshot().resources(of: ownership)
        guard left.isEmpty else {
            throw WorldFailure(expectation: "Nothing of ours is left.", findings: left.map(\.description))
        }
    }

    /// Makes sure that what was there and is not ours is there still, and as it was.
    ///
    /// - Parameters:
    ///   - earlier: The world as it was.
    ///   - ownership: What marks ours.
    /// - Throws: ``WorldFailure`` with what has gone and what has changed.
    public func checkUntouched(
        since earlier: WorldSnapshot,
        besides ownership: Ownership = Ownership()
    ) async throws {
        let foreign = earlier.resources(besides: ownership)
        let difference = WorldDifference(from: foreign, to: await snapshot().resources)
        let findings = difference.removed.map { "- \($0)" } + difference.changed.map(\.description)
        guard findings.isEmpty else {
            throw WorldFailure(expectation: "What is not ours is untouched.", findings: findings)
        }
    }

    /// Makes sure how often an operation was called.
    ///
    /// - Throws: ``WorldFailure`` with the calls that there were.
    public func checkCalls(to operation: String, number: ClosedRange<Int>) async throws {
        let all = await calls
        let found = all.filter { $0.operation == operation }
        guard !number.contains(found.count) else { return }
        let expected = number.count == 1 ? "\(number.lowerBound)" : "\(number.lowerBound) to \(number.upperBound)"
        let others = Set(all.map(\.operation)).sorted().joined(separator: ", ")
        throw WorldFailure(
            expectation: "\(operation) is called \(expected) times; there were \(found.count) calls.",
            findings: found.isEmpty ? ["Called were: \(others)"] : found.map { "\($0.number). \($0)" }
        )
    }

    /// Makes sure how often an operation was called.
    ///
    /// - Throws: ``WorldFailure`` with the calls that there were.
    public func checkCalls(to operation: String, number: Int) async throws {
        try await checkCalls(to: operation, number: number...number)
    }

    /// Makes sure that things have not cost more than that, net and in the cloud's currency.
    ///
    /// - Throws: ``WorldFailure`` with what each has cost.
    public func checkCost(atMost limit: Decimal) async throws {
        let cost = await cost
        guard cost.total > limit else { return }
        throw WorldFailure(
            expectation: "Nothing costs more than \(limit) \(cost.currency); it is \(cost.total).",
            findings: cost.items.map(\.description)
        )
    }

    /// Makes sure that a secret stands nowhere: not in requests, nor in logs, nor in errors. Looked for are the text itself,
    /// its base64 wherever it begins, its percent-encoding and its spelling in JSON; what is compressed is not opened.
    ///
    /// - Parameters:
    ///   - secret: The secret, of at least four characters: shorter ones stand everywhere.
    ///   - logs: What was logged.
    ///   - errors: What was thrown, as it is printed and as it is reflected.
    /// - Throws: ``WorldFailure`` with the places; the secret is not among them. ``ConfigurationError`` if it is too short.
    public func checkAbsence(
        of secret: Secret<String>,
        logs: [String] = [],
        errors: [any Error] = []
    ) async throws {
        let search = try SecretSearch(secret)
        var places = await occurrences(of: secret)
        for (index, line) in logs.enumerated() {
            places += search.forms(in: line).map { "log line \(index + 1): \($0)" }
        }
        for (index, error) in errors.enumerated() {
            let printed = "\(error) \(String(reflecting: error))"
            // What is reflected has its backslashes doubled.
            let text = printed + printed.replacing("\\\\", with: "\\")
            places += search.forms(in: text).map { "error \(index + 1): \($0)" }
        }
        guard places.isEmpty else { throw WorldFailure(expectation: "The secret stands nowhere.", findings: places) }
    }
}
