/// What the configuration of Hetzner's command line comes to: the context that is to be used, its token and its endpoint.
///
/// As there, a context is chosen by the caller, or by `HCLOUD_CONTEXT`, or by the file itself; a token from elsewhere goes
/// before its own, but its endpoint holds all the same.
struct HetznerContextChoice {
    /// Where the configuration is looked for, and who says so.
    private struct Place {
        let path: String
        let field: String
        let source: String?
        /// Whether somebody asks for it, so that its absence is a mistake.
        let isChosen: Bool

        init(_ chosen: String?, for context: String?, in environment: Environment) {
            let variable = "HCLOUD_CONFIG"
            let named = chosen ?? environment[variable]
            let isVariable = chosen == nil && named != nil
            path = named ?? environment.expanding("~/.config/hcloud/cli.toml")
            field = isVariable ? variable : "configuration file"
            source = isVariable ? HetznerDiscovery.source(variable) : nil
            isChosen = named != nil || context != nil
        }
    }

    /// The context that somebody asks for.
    private struct Wish {
        let name: String
        let field: String
        let source: String?
    }

    /// The context's token, if it is needed.
    private(set) var found: HetznerDiscovery.Found?
    /// The address of the API, and where it stands.
    private(set) var endpoint: (address: String, source: String)?
    private let place: Place

    /// Looks for it.
    ///
    /// - Parameter winner: What has the token already, if anything: what is missing then is no error.
    init(
        environment: Environment,
        context: String?,
        configFile: String?,
        before winner: String?,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) {
        place = Place(configFile, for: context, in: environment)
        let isThere = CredentialFile.exists(environment.expanding(place.path))
        guard isThere || place.isChosen && winner == nil else {
            report.passOver(place.path.shown, because: "it does not exist")
            if place.isChosen { report.warn("\(place.field) names a file that does not exist.") }
            return
        }
        let file = try Self.read(place, environment, &report)
        let wish = Self.wish(context, environment, file)
        let chosen = wish.flatMap { wish in file.contexts.first { $0.name == wish.name } }
        if let winner {
            Self.passOver(file, chosen, wish, because: winner, environment, &report)
        } else {
            found = try Self.token(of: chosen, wish, file, &report)
        }
        endpoint = (chosen?.endpoint ?? file.endpoint).map { ($0.text, file.source(line: $0.line)) }
    }

    /// What is wrong if there is no token at all.
    func nothing(beside variables: [String]) -> ConfigurationError {
        ConfigurationError(
            "Hetzner token",
            rule: "There is none: \(variables.joined(separator: ", ")) are not set, and \(place.path) does not exist.",
            nextStep:
                "Make a token in the console (project, Security, API tokens) and set \(variables[0]) to it, or run "
                + "`hcloud context create NAME`."
        )
    }

    private static func read(
        _ place: Place,
        _ environment: Environment,
        _ report: inout DiscoveryReport
    ) throws(ConfigurationError) -> HetznerContextFile {
        let content = try HetznerDiscovery.file(
            place.path,
            in: environment,
            field: place.field,
            source: place.source
        )
        if let warning = content.warning { report.warn(warning) }
        let file = try content.text.withUnsafeValue { text throws(ConfigurationError) in
            try HetznerContextFile(text, path: content.path)
        }
        if let warning = file.warning { report.warn(warning) }
        return file
    }

    private static func wish(_ asked: String?, _ environment: Environment, _ file: HetznerContextFile) -> Wish? {
        if let asked { return Wish(name: asked, field: "context", source: nil) }
        let variable = "HCLOUD_CONTEXT"
        if let name = environment[variable] {
            return Wish(name: name, field: variable, source: HetznerDiscovery.source(variable))
        }
        return file.activeContext.map {
            Wish(name: $0.text, field: "active_context", source: file.source(line: $0.line))
        }
    }

    /// Reports that another place has the token.
    private static func passOver(
        _ file: HetznerContextFile,
        _ chosen: HetznerContextFile.Context?,
        _ wish: Wish?,
        because winner: String,
        _ environment: Environment,
        _ report: inout DiscoveryReport
    ) {
        report.passOver(
            file.path + (chosen.map { ", context \($0.name.shown)" } ?? ""),
            because: "\(winner) comes first"
        )
        guard let wish else { return }
        if chosen == nil {
            report.warn("\(wish.field) names the context '\(wish.name.shown)', which \(file.path) does not have.")
        } else if wish.field == "HCLOUD_CONTEXT" {
            report.warn("\(wish.field) is set, but the token is that of \(winner), perhaps of another project.")
        }
    }

    /// Takes the token out of the context, or says what is missing.
    private static func token(
        of chosen: HetznerContextFile.Context?,
        _ wish: Wish?,
        _ file: HetznerContextFile,
        _ report: inout DiscoveryReport
    ) throws(ConfigurationError) -> HetznerDiscovery.Found {
        let choice =
            file.contexts.isEmpty
            ? "Make one with `hcloud context create NAME`, or set HCLOUD_TOKEN to a token."
            : "Choose one with `hcloud context use NAME`, or by HCLOUD_CONTEXT."
        let others = file.contexts.isEmpty ? "there is none at all" : "there are \(file.names)"
        guard let wish else {
            throw ConfigurationError(
                "active_context",
                rule: file.contexts.isEmpty ? "The file has no context." : "No context is active; \(others).",
                nextStep: choice,
                source: file.path
            )
        }
        guard let chosen else {
            throw ConfigurationError(
                wish.field,
                rule: "There is no context '\(wish.name.shown)' in \(file.path); \(others).",
                nextStep: choice,
                source: wish.source
            )
        }
        guard let token = chosen.token else {
            throw ConfigurationError(
                "token",
                rule: "The context '\(chosen.name.shown)' has none.",
                nextStep: "Add a line `token = \"…\"` below its name, or make it anew with `hcloud context create`.",
                source: file.source(line: chosen.line)
            )
        }
        report.use("\(file.path), context \(chosen.name.shown)")
        return HetznerDiscovery.Found(token: token, field: "token", source: file.source(line: chosen.tokenLine))
    }
}
