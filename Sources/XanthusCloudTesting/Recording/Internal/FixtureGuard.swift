internal import XanthusCloud

/// Lets no fixture pass in which something secret or original is left.
struct FixtureGuard {
    private let scanner: SecretScanner

    init(_ scrubber: Scrubber, senders: Set<String>) {
        // `Bearer <token>`, `Signature …`: what follows the scheme.
        let tokens = senders.compactMap { sender in
            sender.hasPrefix("Bearer ") ? String(sender.dropFirst("Bearer ".count)) : nil
        }
        scanner = SecretScanner(secrets: tokens, words: scrubber.sought)
    }

    /// Returns the text of a fixture that may be written.
    func checked(_ fixture: Fixture, source: String) throws(ConfigurationError) -> String {
        for (index, exchange) in fixture.exchanges.enumerated() {
            guard let (field, finding) = finding(in: exchange.json, at: "") else { continue }
            throw refusal("exchange \(index + 1), \(field)", finding, source)
        }
        guard let text = try? fixture.text else {
            throw ConfigurationError(
                "fixture",
                rule: "It cannot be written as JSON.",
                nextStep: "Record again without numbers that are none.",
                source: source
            )
        }
        // The text as a whole, too, so that nothing hides between fields or in how they are written.
        if let finding = scanner.findings(in: text).first { throw refusal("line \(finding.line)", finding, source) }
        return text
    }

    private func refusal(_ field: String, _ finding: SecretScanner.Finding, _ source: String) -> ConfigurationError {
        ConfigurationError(
            field,
            rule: "There is \(finding.rule) left.",
            nextStep: "Record without it, or report the field, which the recorder does not know to hide.",
            source: source
        )
    }

    private func finding(in json: JSON, at place: String) -> (String, SecretScanner.Finding)? {
        switch json {
        case .object(let members):
            for (key, member) in members.sorted(by: { $0.key < $1.key }) {
                // A key that is a secret is not quoted either.
                if let finding = scanner.findings(in: key).first { return ("a key in \(place)", finding) }
                let inner = place.isEmpty ? key : "\(place).\(key)"
                if let found = finding(in: member, at: inner) { return found }
            }
            return nil
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                if let found = finding(in: element, at: "\(place)[\(index)]") { return found }
            }
            return nil
        case .string(let text): return scanner.findings(in: text).first.map { (place, $0) }
        case .integer(let number): return scanner.findings(in: String(number)).first.map { (place, $0) }
        case .number, .bool, .null: return nil
        }
    }
}
