/// That a simulated world is not as a test expects it.
///
/// It is an ordinary error, so that every test framework shows it.
public struct WorldFailure: Error, Sendable, Hashable {
    /// What was expected, as a sentence.
    public let expectation: String
    /// What was found instead, one line each.
    public let findings: [String]
}

extension WorldFailure: CustomStringConvertible {
    /// The expectation, and the findings below it.
    public var description: String { ([expectation] + findings.map { "  \($0)" }).joined(separator: "\n") }
}
