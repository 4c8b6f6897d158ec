internal import Foundation
internal import HTTPTypes

/// What a simulated OCI was like before its last changes, for those who read late.
struct OCIHistory: Sendable {
    static let rules: [SimulatedRule] = [.laggingLists, .laggingReads, .laggingIdentity]

    /// The world before all changes that are kept.
    private var base: OCIWorld
    private var changes: [(date: Date, world: OCIWorld)] = []

    init(_ world: OCIWorld) { base = world }

    /// Keeps a world as it is after a change, for as long as anybody may be behind.
    mutating func note(_ world: OCIWorld) {
        changes.append((world.now, world))
        let lag = world.conditions.lag
        let longest = max(lag.lists, lag.reads, lag.identity)
        let end = world.now.addingTimeInterval(-(longest / .seconds(1)))
        let known = changes.prefix { $0.date <= end }
        if let last = known.last { base = last.world }
        changes.removeFirst(known.count)
    }

    /// The world with the changes that are known to who is behind, at the date and under the conditions of another.
    func world(behind lag: Duration, at current: OCIWorld) -> OCIWorld {
        let end = current.now.addingTimeInterval(-(lag / .seconds(1)))
        var world = changes.last { $0.date <= end }?.world ?? base
        world.advance(to: current.now)
        world.conditions = current.conditions
        world.rulesOff = current.rulesOff
        return world
    }

    /// - Throws: 404 if a call names a compartment that only identity knows so far.
    func checkCompartments(of call: SimulatedCall, at current: OCIWorld) throws(OCIRefusal) {
        let lag = current.conditions.lag.identity
        guard lag > .zero, current.keeps(.laggingIdentity) else { return }
        let past = world(behind: lag, at: current)
        for id in call.queries("compartmentId") + [call.body["compartmentId"]?.string].compactMap(\.self)
        where (try? current.checked(compartment: id)) != nil {
            _ = try past.checked(compartment: id)
        }
    }
}

extension OCIHistory {
    /// The operations that only read though their verb is POST.
    private static let readingPosts: Set = [
        "RequestSummarizedUsages", "SummarizeMetricsData", "ListMetrics", "CreateComputeCapacityReport",
        "GetPublicIpByIpAddress", "GetPublicIpByPrivateIpId",
    ]

    /// Whether a call changes nothing. Such a call may be late, whatever its verb.
    static func isRead(_ call: SimulatedCall) -> Bool {
        [.get, .head].contains(call.request.method) || readingPosts.contains(call.operation)
    }
}

extension OCIWorld {
    /// How far behind a reading operation is.
    func lag(of operation: String) -> Duration {
        let isList = operation.hasPrefix("List")
        guard keeps(isList ? .laggingLists : .laggingReads) else { return .zero }
        return isList ? conditions.lag.lists : conditions.lag.reads
    }
}

extension SimulatedRule {
    static let laggingIdentity = SimulatedRule(
        "lagging-identity",
        "Where the conditions say so, other services answer 404 NotAuthorizedOrNotFound for a new compartment.",
        .documented,
        source: "oracle/oci-go-sdk common/eventual_consistency.go"
    )
    static let laggingLists = SimulatedRule(
        "lagging-lists",
        "Where the conditions say so, lists show changes late.",
        .assumed
    )
    static let laggingReads = SimulatedRule(
        "lagging-reads",
        "Where the conditions say so, what was made is 404 for a while, and what was changed or removed is as before.",
        .assumed
    )
}
