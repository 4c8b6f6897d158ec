import Testing

@testable import XanthusCloud

extension HetznerCredentialsDiagnosisTests {
    /// A way to break a set-up, and what must be said about it.
    struct Breakage: Sendable, CustomTestStringConvertible {
        typealias Setup = HetznerSetup

        /// The configuration of Hetzner's command line.
        static let config = "HOME/.config/hcloud/cli.toml"

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

        /// One of a single variable, beside sound contexts.
        init(
            _ name: String,
            variable: String,
            _ value: String,
            rule: String,
            nextStep: String,
            field: String? = nil,
            beside apply: @escaping @Sendable (inout Setup) throws -> Void = { _ in }
        ) {
            self.init(
                name,
                field: field ?? variable,
                rule: rule,
                nextStep: nextStep,
                source: "environment variable \(variable)"
            ) {
                $0.config = Setup.contexts
                try apply(&$0)
                $0.variables[variable] = value
            }
        }

        /// One of the file that holds a token.
        init(tokenFile name: String, _ content: [UInt8], rule: String, nextStep: String, source: String) {
            self.init(name, field: "HCLOUD_TOKEN_FILE", rule: rule, nextStep: nextStep, source: source) {
                $0.variables["HCLOUD_TOKEN_FILE"] = "~/token"
                try $0.home.write(content, to: "token")
            }
        }

        /// One of the configuration, where a text is replaced by another.
        init(
            _ name: String,
            _ text: String,
            by other: String,
            field: String = "Hetzner configuration",
            rule: String,
            nextStep: String,
            line: Int?
        ) {
            self.init(
                name,
                field: field,
                rule: rule,
                nextStep: nextStep,
                source: Self.config + (line.map { ", line \($0)" } ?? "")
            ) {
                #expect(Setup.contexts.contains(text))
                $0.config = Setup.contexts.replacing(text, with: other, maxReplacements: 1)
            }
        }
    }
}
