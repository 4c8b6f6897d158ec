/// What signs in to a Hetzner project.
///
/// ```swift
/// let found = try HetznerCredentials.discovered(in: .current)
/// print(found.report)
/// ```
///
/// A token may be allowed to read alone. Nothing about it tells, nor is there a call that would: the first change is
/// then refused with ``CloudError/Code/forbidden``. See also ``HetznerProvider/preflight()``.
public struct HetznerCredentials: Sendable {
    /// The project's token: 64 letters and digits.
    public let token: Secret<String>
    /// Where the API answers, if what was found says so.
    public let endpoint: Endpoint?
    /// What was tried to find it.
    public let report: DiscoveryReport

    /// Takes a token that the caller has.
    ///
    /// - Throws: ``ConfigurationError`` if it cannot be a token.
    public init(token: Secret<String>) throws(ConfigurationError) {
        var report = DiscoveryReport()
        report.use("token given in code")
        try self.init(token: token, field: "token", source: nil, endpoint: nil, report: report)
    }

    /// Takes the token of a simulated project, which is right by construction.
    package init(simulated token: Secret<String>) {
        self.token = token
        endpoint = nil
        var report = DiscoveryReport()
        report.use("simulated project")
        self.report = report
    }

    /// Judges a token that was found.
    init(
        token: Secret<String>,
        field: String,
        source: String?,
        endpoint: Endpoint?,
        report: DiscoveryReport
    ) throws(ConfigurationError) {
        try token.withUnsafeValue { text throws(ConfigurationError) in
            guard let (rule, nextStep) = Self.objection(to: text) else { return }
            throw ConfigurationError(field, rule: rule, nextStep: nextStep, source: source)
        }
        self.token = token
        self.endpoint = endpoint
        self.report = report
    }

    /// What speaks against a token, without quoting it, and what to do about it. The rule is that of Hetzner's own
    /// command line.
    static func objection(to text: String) -> (rule: String, nextStep: String)? {
        if text.utf8.count == 64, text.utf8.allSatisfy(\.isASCIIAlphanumeric) { return nil }
        let again = "Copy it again from the console: project, Security, API tokens. A token is shown only once."
        let rule: String
        switch text {
        case _ where text.isEmpty:
            rule = "It is empty."
        case _ where text.first?.isWhitespace == true || text.last?.isWhitespace == true:
            rule = "It begins or ends with white space, which came along in copying."
        case _ where text.first == "\"" || text.first == "'":
            rule = "It begins with a quotation mark, which came along in copying."
        case _ where text.lowercased().hasPrefix("bearer "):
            return ("It begins with 'Bearer', which is the header's and not the token's.", "Give the token alone.")
        case _ where text.first == "/" || text.hasPrefix("~/"):
            return ("It is a path, and no token.", "Name a file that holds the token in HCLOUD_TOKEN_FILE.")
        case _ where text.contains("="):
            return ("It holds a '=', as a whole line that sets a variable does.", "Give the token alone.")
        case _ where !text.utf8.allSatisfy(\.isASCIIAlphanumeric):
            rule = "It holds something else than letters and digits."
        default:
            rule = "It has \(text.utf8.count) characters; a token has 64."
        }
        return (rule, again)
    }
}
