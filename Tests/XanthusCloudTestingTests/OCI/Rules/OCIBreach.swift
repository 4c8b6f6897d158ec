import Testing

@testable import XanthusCloudTesting

/// A rule of simulated OCI, and a call that breaks it and nothing else.
struct OCIBreach: Sendable, CustomTestStringConvertible {
    let rule: SimulatedRule
    /// Whether an answer shows that the rule is kept.
    let isKept: @Sendable (SignedCaller.Answer) -> Bool
    /// The statuses of an answer that does not.
    let passing: ClosedRange<Int>
    let call: @Sendable (Place) async throws -> SignedCaller.Answer

    init(
        _ rule: SimulatedRule,
        kept: @escaping @Sendable (SignedCaller.Answer) -> Bool = { (400...409).contains($0.status) },
        passing: ClosedRange<Int> = 200...204,
        _ call: @escaping @Sendable (Place) async throws -> SignedCaller.Answer
    ) {
        self.rule = rule
        isKept = kept
        self.passing = passing
        self.call = call
    }

    var testDescription: String { rule.name }

    /// The breaches of all rules.
    static let all = networks + addresses + instances + consoles + volumes + tenancy + signIn + requests

    /// The rules that cannot be broken and let be, with the reason.
    static let exceptions: [String: String] = [
        SimulatedRule.metricQuery.name: "Without a query that can be read there is nothing to answer."
    ]
}
