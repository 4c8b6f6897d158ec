/// The places where a token may be, tried in order: variables, a file of its own, the contexts of Hetzner's command line.
///
/// The first that holds something wins, and what is wrong there is an error. The rest gets a line in the report that says
/// why it lost.
struct HetznerDiscovery {
    private static let tokenVariables = ["HCLOUD_TOKEN", "HETZNER_TOKEN"]
    private static let fileVariable = "HCLOUD_TOKEN_FILE"

    /// A token that was found and is not judged yet.
    struct Found {
        let token: Secret<String>
        /// What it goes by where it was found.
        let field: String
        let source: String
    }

    let environment: Environment
    /// The context that the caller asks for.
    let context: String?
    /// The file that the caller asks for.
    let configFile: String?

    func credentials() throws(ConfigurationError) -> HetznerCredentials {
        var report = DiscoveryReport()
        let variable = try inVariables(&report)
        let contexts = try HetznerContextChoice(
            environment: environment,
            context: context,
            configFile: configFile,
            before: variable?.field,
            report: &report
        )
        guard let found = variable ?? contexts.found else { throw contexts.nothing(beside: variableNames) }
        return try HetznerCredentials(
            token: found.token,
            field: found.field,
            source: found.source,
            endpoint: try endpoint(contexts, tokenFrom: variable?.field, &report),
            report: report
        )
    }

    private var variableNames: [String] { Self.tokenVariables + [Self.fileVariable] }

    /// Looks at the variables that hold a token or name its file.
    private func inVariables(_ report: inout DiscoveryReport) throws(ConfigurationError) -> Found? {
        var winner: (name: String, value: String)?
        for name in variableNames {
            let source = Self.source(name)
            if context != nil || configFile != nil {
                report.passOver(source, because: "a context or configuration file is asked for")
            } else if let value = environment[name] {
                guard let winner else {
                    winner = (name, value)
                    report.use(source)
                    continue
                }
                report.passOver(source, because: "\(winner.name) comes first")
                if name != Self.fileVariable, value != winner.value {
                    report.warn("\(winner.name) and \(name) are both set and differ; \(winner.name) is used.")
                }
            } else {
                report.passOver(source, because: "it is not set")
            }
        }
        guard let (name, value) = winner else { return nil }
        guard name == Self.fileVariable else {
            return Found(token: Secret(value), field: name, source: Self.source(name))
        }
        return try inFile(value, &report)
    }

    /// Reads the file that holds nothing but a token.
    private func inFile(_ value: String, _ report: inout DiscoveryReport) throws(ConfigurationError) -> Found {
        let source = Self.source(Self.fileVariable)
        let file = try Self.file(value, in: environment, field: Self.fileVariable, source: source)
        if let warning = file.warning { report.warn(warning) }
        return Found(
            token: file.text.withUnsafeValue { Secret($0.trimmed) },
            field: Self.fileVariable,
            source: "\(source): \(file.path)"
        )
    }

    /// The address of the API: that of the variable, or else of the preferences.
    private func endpoint(
        _ contexts: HetznerContextChoice,
        tokenFrom variable: String?,
        _ report: inout DiscoveryReport
    ) throws(ConfigurationError) -> Endpoint? {
        let name = "HCLOUD_ENDPOINT"
        if let address = environment[name] { return try Endpoint(address, source: Self.source(name)) }
        guard let (address, source) = contexts.endpoint else { return nil }
        let endpoint = try Endpoint(address, source: source)
        if let variable {
            report.warn("The token of \(variable) is sent to \(endpoint), as \(source) says.")
        }
        return endpoint
    }

    static func source(_ variable: String) -> String { "environment variable \(variable)" }

    /// Reads a file that a setting names. A token in the place of a path is told, and not quoted.
    static func file(
        _ path: String,
        in environment: Environment,
        field: String,
        source: String?
    ) throws(ConfigurationError) -> CredentialFile {
        guard HetznerCredentials.objection(to: path) != nil else {
            throw ConfigurationError(
                field,
                rule: "It has the form of a token, and is to be the path of a file.",
                nextStep: "Set HCLOUD_TOKEN to it instead.",
                source: source
            )
        }
        return try CredentialFile(environment.expanding(path), field: field, source: source)
    }
}
