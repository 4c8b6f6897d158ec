/// A rule that a simulated cloud keeps, and where it is known from.
///
/// `Documentation/Simulators.md` lists all of them. Each can be switched off, to see that a test notices.
package struct SimulatedRule: Sendable, Hashable {
    /// How much is known about a rule.
    package enum Provenance: String, Sendable {
        /// The vendor's documentation or SDK says so.
        case documented
        /// Answers of the real cloud that somebody published show it.
        case observed
        /// Nobody says so; it is what fits best.
        case assumed
    }

    /// The name, such as `metadata-size`.
    package let name: String
    /// What the cloud does, as a sentence.
    package let statement: String
    /// How much is known.
    package let provenance: Provenance
    /// Where: a page, a file of an SDK, a published answer. Empty if it is assumed.
    package let source: String

    package init(_ name: String, _ statement: String, _ provenance: Provenance, source: String = "") {
        self.name = name
        self.statement = statement
        self.provenance = provenance
        self.source = source
    }
}
