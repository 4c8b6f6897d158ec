private import Foundation
public import XanthusCloud

/// Finds in a text what should not be there: secrets that are known, and what has the form of one.
///
/// ```swift
/// let scanner = SecretScanner(secrets: [credentials.token])
/// #expect(scanner.findings(in: log).isEmpty)
/// ```
///
/// Known secrets are found as they are, escaped for JSON, percent-encoded and in Base64, and those of several lines by
/// each long line. The time grows with the length of the text, whatever the number of secrets.
public struct SecretScanner: Sendable {
    /// What a text is searched for.
    public struct Rule: Sendable, Hashable, CustomStringConvertible {
        /// What such a finding is, as in `a private key`.
        public let description: String

        /// A secret or an original that the scanner was told of.
        public static let known = Rule(description: "a known secret or original")
        /// The begin of a block in PEM form.
        public static let pem = Rule(description: "a key or certificate in PEM form")
        /// `Bearer` and 16 characters or more.
        public static let bearer = Rule(description: "a bearer token")
        /// A run of 40 letters and digits or more, both among them; Hetzner's tokens have 64.
        public static let token = Rule(description: "a long token")
        /// An OCID, unless it is a pseudonym.
        public static let ocid = Rule(description: "an OCID")
        /// A public IP address that is not for documentation or benchmarks (RFC 2544, 3849, 5737).
        public static let address = Rule(description: "a public address")
        /// The Base64 of a public key for SSH, unless it is a pseudonym.
        public static let sshKey = Rule(description: "a public key for SSH")

        /// All rules that go by the form.
        public static let all: Set<Rule> = [.pem, .bearer, .token, .ocid, .address, .sshKey]
    }

    /// Something that should not be there. It says where, and never what.
    public struct Finding: Sendable, Hashable, CustomStringConvertible {
        /// What it is.
        public let rule: Rule
        /// The line in which it begins, from 1.
        public let line: Int

        /// Such as `line 3: a bearer token`.
        public var description: String { "line \(line): \(rule)" }
    }

    private let rules: Set<Rule>
    private let matcher: PhraseMatcher
    /// Phrases from this one on count only where they stand alone.
    private let firstWord: Int

    /// Describes a search.
    ///
    /// - Parameters:
    ///   - secrets: What must not be there. Shorter ones than four bytes are left out: they are everywhere.
    ///   - rules: What else must not be there, by its form; everything unless told.
    public init(secrets: [Secret<String>] = [], rules: Set<Rule> = Rule.all) {
        self.init(secrets: secrets.map { $0.withUnsafeValue { $0 } }, words: [], rules: rules)
    }

    /// - Parameter words: What counts only where no letter or digit goes on before or behind it.
    init(secrets: [String], words: [String], rules: Set<Rule> = Rule.all) {
        let phrases = secrets.filter { $0.utf8.count > 3 }.flatMap(SecretVariants.phrases)
        self.rules = rules
        matcher = PhraseMatcher(phrases + words.map { SecretVariants.start(of: $0) })
        firstWord = phrases.count
    }

    /// Searches a text.
    ///
    /// - Returns: What is there, in the order of lines, each rule once for a line.
    public func findings(in text: String) -> [Finding] {
        let bytes = Array(text.utf8)
        var found: [(rule: Rule, position: Int)] = []
        matcher.forEachMatch(in: bytes, isWhole: { $0 >= firstWord }) { found.append((.known, $0.range.lowerBound)) }
        for (rule, position) in SecretForms.found(in: bytes) where rules.contains(rule) {
            found.append((rule, position))
        }
        guard !found.isEmpty else { return [] }
        var findings: [Finding] = []
        var seen: Set<Finding> = []
        var (line, position) = (1, 0)
        for item in found.sorted(by: { $0.position < $1.position }) {
            while position < item.position {
                if bytes[position] == UInt8(ascii: "\n") { line += 1 }
                position += 1
            }
            let finding = Finding(rule: item.rule, line: line)
            if seen.insert(finding).inserted { findings.append(finding) }
        }
        return findings
    }
}
