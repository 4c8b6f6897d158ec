import Testing

@testable import XanthusCloud

extension OCICredentialsDiagnosisTests {
    /// A way to break a set-up, and what must be said about it.
    struct Breakage: Sendable, CustomTestStringConvertible {
        typealias Setup = OCICredentialsTests.Setup

        let testDescription: String
        let field: String
        let rule: String
        let nextStep: String
        /// Where it must be found; `HOME` stands for the home directory.
        let source: String?
        let apply: @Sendable (inout Setup) throws -> Void

        init(
            _ name: String,
            field: String,
            rule: String,
            nextStep: String,
            source: String?,
            apply: @escaping @Sendable (inout Setup) throws -> Void
        ) {
            testDescription = name
            self.field = field
            self.rule = rule
            self.nextStep = nextStep
            self.source = source
            self.apply = apply
        }

        /// One of a single variable.
        init(
            variable name: String,
            _ value: String?,
            rule: String,
            nextStep: String,
            field: String? = nil,
            source: String? = nil,
            beside apply: @escaping @Sendable (inout Setup) throws -> Void = { _ in }
        ) {
            self.init(
                "\(name)=\(value.map { String($0.prefix(40)) } ?? "")",
                field: field ?? name,
                rule: rule,
                nextStep: nextStep,
                source: source ?? "environment variable \(name)"
            ) {
                try apply(&$0)
                $0.variables[name] = value
            }
        }
    }
}
