/// A label selector: terms joined by commas, all of which must hold.
///
/// Terms: `k`, `!k`, `k=v`, `k==v`, `k!=v`, `k in (a,b)`, `k notin (a,b)` (API description, "Label Selector").
struct LabelSelector: Sendable, Hashable {
    private enum Term: Sendable, Hashable {
        case has(String)
        case hasNot(String)
        case isOneOf(String, Set<String>)
        case isNoneOf(String, Set<String>)
    }

    private let terms: [Term]

    init?(_ text: String) {
        var terms: [Term] = []
        for part in Self.split(text) {
            guard let term = Self.term(part) else { return nil }
            terms.append(term)
        }
        self.terms = terms
    }

    func matches(_ labels: [String: String]) -> Bool {
        terms.allSatisfy { term in
            switch term {
            case .has(let key): labels[key] != nil
            case .hasNot(let key): labels[key] == nil
            case .isOneOf(let key, let values): labels[key].map(values.contains) ?? false
            // As in Kubernetes, whose grammar this is, a missing label satisfies an inequality.
            case .isNoneOf(let key, let values): labels[key].map { !values.contains($0) } ?? true
            }
        }
    }

    /// Splits at commas outside parentheses.
    private static func split(_ text: String) -> [String] {
        var parts = [""]
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }

    private static func term(_ text: String) -> Term? {
        let text = trimmed(text[...])
        for (separator, isEqual) in [("!=", false), ("==", true), ("=", true)] {
            guard let found = text.firstRange(of: separator) else { continue }
            let key = trimmed(text[..<found.lowerBound])
            let value = trimmed(text[found.upperBound...])
            guard !key.isEmpty else { return nil }
            return isEqual ? .isOneOf(key, [value]) : .isNoneOf(key, [value])
        }
        if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
            let words = text[..<open].split(separator: " ")
            let values = Set(text[text.index(after: open)...].dropLast().split(separator: ",").map { trimmed($0) })
            guard words.count == 2 else { return nil }
            switch words[1] {
            case "in": return .isOneOf(String(words[0]), values)
            case "notin": return .isNoneOf(String(words[0]), values)
            default: return nil
            }
        }
        if text.hasPrefix("!") {
            let key = trimmed(text.dropFirst())
            return key.isEmpty ? nil : .hasNot(key)
        }
        return text.isEmpty || text.contains(" ") ? nil : .has(text)
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
