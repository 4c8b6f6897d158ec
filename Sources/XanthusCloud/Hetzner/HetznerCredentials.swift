/// What signs in to a Hetzner project.
///
/// ```swift
/// let found = try HetznerCredentials.discovered(in: .current)
/// print(found.report)
/// ```
public struct HetznerCredentials: Sendable {
    /// The names of the environment variables that are looked at, in order.
    static let variables = ["HCLOUD_TOKEN", "HETZNER_TOKEN"]

    /// The project's token: 64 letters and digits.
    public let token: Secret<String>
    /// What was tried to find it.
    public let report: DiscoveryReport

    /// Takes a token that the caller has.
    ///
    /// - Throws: ``ConfigurationError`` if it cannot be a token.
    public init(token: Secret<String>) throws(ConfigurationError) {
        var report = DiscoveryReport()
        report.use("token given in code")
        try self.init(token: token, field: "token", source: nil, report: report)
    }

    /// Takes the token of a simulated project, which is right by construction.
    package init(simulated token: Secret<String>) {
        self.token = token
        var report = DiscoveryReport()
        report.use("simulated project")
        self.report = report
    }

    private init(
        token: Secret<String>,
        field: String,
        source: String?,
        report: DiscoveryReport
    ) throws(ConfigurationError) {
        try token.withUnsafeValue { text throws(ConfigurationError) in
            guard let rule = Self.objection(to: text) else { return }
            throw ConfigurationError(
                field,
                rule: rule,
                nextStep: "Copy it again from the console: project, Security, API tokens. A token is shown only once.",
                source: source
            )
        }
        self.token = token
        self.report = report
    }

    /// Finds a token: in `HCLOUD_TOKEN`, as Hetzner's own tools do, or else in `HETZNER_TOKEN`.
    ///
    /// - Throws: ``ConfigurationError`` if there is none, or if the first that is set cannot be a token.
    public static func discovered(in environment: Environment) throws(ConfigurationError) -> HetznerCredentials {
        var report = DiscoveryReport()
        for variable in variables {
            let source = "environment variable \(variable)"
            guard let value = environment[variable] else {
                report.passOver(source, because: "it is not set")
                continue
            }
            report.use(source)
            return try HetznerCredentials(token: Secret(value), field: variable, source: source, report: report)
        }
        throw ConfigurationError(
            "Hetzner token",
            rule: "There is none: neither \(variables.joined(separator: " nor ")) is set.",
            nextStep: "Make a token in the console (project, Security, API tokens) and set \(variables[0]) to it."
        )
    }

    /// What speaks against a token, without quoting it. The rule is that of Hetzner's own command line tool.
    private static func objection(to text: String) -> String? {
        let isAlphanumeric = { (byte: UInt8) in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        if text.utf8.count == 64, text.utf8.allSatisfy(isAlphanumeric) { return nil }
        if text.first?.isWhitespace == true || text.last?.isWhitespace == true {
            return "It begins or ends with white space, which came along in copying."
        }
        if text.first == "\"" || text.first == "'" {
            return "It begins with a quotation mark, which came along in copying."
        }
        guard text.utf8.allSatisfy(isAlphanumeric) else {
            return "It holds something else than letters and digits."
        }
        return "It has \(text.utf8.count) characters; a token has 64."
    }
}
