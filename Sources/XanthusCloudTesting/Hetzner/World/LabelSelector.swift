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

    /// Keys and values are those that labels can have.
    private static func term(_ text: String) -> Term? {
        let text = trimmed(text[...])
        for (separator, isEqual) in [("!=", false), ("==", true), ("=", true)] {
            guard let found = text.firstRange(of: separator) else { continue }
            let value = trimmed(text[found.upperBound...])
            guard let key = key(text[..<found.lowerBound]), HetznerLabel.isValue(value) else { return nil }
            return isEqual ? .isOneOf(key, [value]) : .isNoneOf(key, [value])
        }
        if text.hasSuffix(")"), let open = text.firstIndex(of: "(") {
            let words = text[..<open].split(separator: " ")
            let values = text[text.index(after: open)...].dropLast()
                .split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
            guard words.count == 2, let key = key(words[0]),
                values.allSatisfy({ !$0.isEmpty && HetznerLabel.isValue($0) })
            else { return nil }
            switch words[1] {
            case "in": return .isOneOf(key, Set(values))
            case "notin": return .isNoneOf(key, Set(values))
            default: return nil
            }
        }
        return text.hasPrefix("!") ? key(text.dropFirst()).map(Term.hasNot) : key(text[...]).map(Term.has)
    }

    private static func key(_ text: Substring) -> String? {
        let text = trimmed(text)
        return HetznerLabel.isKey(text) ? text : nil
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
