/// Takes contexts and preferences out of the tables of a file.
struct HetznerContextReader {
    typealias Place = TOMLDocument.Place
    typealias Text = HetznerContextFile.Text
    typealias Context = HetznerContextFile.Context

    /// What Hetzner's command line has preferences for (hetznercloud/cli, `internal/state/config/options.go`).
    private static let preferences: Set<String> = [
        "endpoint", "hetzner_endpoint", "debug", "debug_file", "no_experimental_warnings", "poll_interval",
        "http_timeout", "quiet", "default_ssh_keys", "sort",
    ]

    private let document: TOMLDocument
    private let path: String
    private var strangers: [(key: String, line: Int)] = []

    init(_ document: TOMLDocument, path: String) {
        self.document = document
        self.path = path
        note(at: [], knowing: ["active_context", "contexts", "preferences"])
    }

    /// Names the keys that Hetzner's command line does not know, which may be misspelt.
    var warning: String? {
        guard !strangers.isEmpty else { return nil }
        let some = strangers.prefix(5).map { "'\($0.key.shown)' (line \($0.line))" }.joined(separator: ", ")
        let more = strangers.count > 5 ? " and \(strangers.count - 5) more" : ""
        return "\(path) has keys that Hetzner's command line does not know, and they are not heeded: \(some)\(more)."
    }

    /// A text; `nil` if the table does not have the key.
    func text(_ key: String, at place: Place) throws(ConfigurationError) -> Text? {
        guard let entry = document[place + [.key(key)]] else { return nil }
        guard case .value(.text(let text)) = entry.node else {
            throw refusal(key, "It is no text.", "Write `\(key) = \"…\"`.", entry.line)
        }
        return Text(text: text, line: entry.line)
    }

    /// The endpoint that the preferences of a place name.
    mutating func endpoint(at place: Place) throws(ConfigurationError) -> Text? {
        let key = "preferences"
        let place = place + [.key(key)]
        guard let entry = document[place] else { return nil }
        guard case .table = entry.node else {
            let header = place.count > 1 ? "contexts.preferences" : key
            throw refusal(key, "It is no table.", "Write [\(header)] above the preferences.", entry.line)
        }
        note(at: place, knowing: Self.preferences)
        return try text("endpoint", at: place)
    }

    mutating func contexts() throws(ConfigurationError) -> [Context] {
        guard let entry = document[[.key("contexts")]] else { return [] }
        guard case .list(let count) = entry.node else {
            let step = "Write [[contexts]] above the name and the token of each context."
            throw refusal("contexts", "It is no list of tables.", step, entry.line)
        }
        var contexts: [Context] = []
        var lines: [String: Int] = [:]
        for index in 0..<count {
            let context = try context(at: [.key("contexts"), .index(index)])
            if let earlier = lines.updateValue(context.line, forKey: context.name) {
                throw refusal(
                    "contexts",
                    "A context '\(context.name.shown)' is there already, in line \(earlier).",
                    "Rename one, or remove it.",
                    context.line
                )
            }
            contexts.append(context)
        }
        return contexts
    }

    private mutating func context(at place: Place) throws(ConfigurationError) -> Context {
        let line = document[place]?.line ?? 0
        if let stray = document[place + [.key("active_context")]] {
            let rule = "It stands below [[contexts]], so it is taken for a part of that context."
            throw refusal("active_context", rule, "Move the line to the top of the file.", stray.line)
        }
        note(at: place, knowing: ["name", "token", "preferences"])
        guard let name = try text("name", at: place), !name.text.isEmpty else {
            throw refusal("contexts", "A context has no name.", "Add a line `name = \"…\"` to it.", line)
        }
        guard HetznerCredentials.objection(to: name.text) != nil else {
            let rule = "The name of a context has the form of a token."
            throw refusal("contexts", rule, "Put the token into `token`, and give the context a name.", name.line)
        }
        let token = try text("token", at: place)
        return Context(
            name: name.text,
            line: line,
            token: token.map { Secret($0.text) },
            tokenLine: token?.line ?? line,
            endpoint: try endpoint(at: place)
        )
    }

    private mutating func note(at place: Place, knowing known: Set<String>) {
        // The command line takes dashes for underscores in preferences.
        strangers += document.keys(at: place).filter { !known.contains($0.key.replacing("-", with: "_")) }
    }

    private func refusal(_ field: String, _ rule: String, _ nextStep: String, _ line: Int) -> ConfigurationError {
        ConfigurationError(field, rule: rule, nextStep: nextStep, source: "\(path), line \(line)")
    }
}
