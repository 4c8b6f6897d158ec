/// The configuration file of Hetzner's command line, `~/.config/hcloud/cli.toml`: a context for each project, one of
/// them active, and preferences for all contexts or for one.
///
/// Of the preferences, `endpoint` alone is heeded: the client finds the pace of its polls and its time limits itself.
struct HetznerContextFile {
    /// A text in the file, and its line.
    struct Text {
        let text: String
        let line: Int
    }

    /// A project.
    struct Context {
        let name: String
        let line: Int
        /// As it stands there, not judged.
        let token: Secret<String>?
        let tokenLine: Int
        let endpoint: Text?
    }

    let path: String
    /// The name of the active context; `nil` if none is.
    let activeContext: Text?
    let contexts: [Context]
    /// The endpoint for contexts that have none of their own.
    let endpoint: Text?
    /// What stands there and is not heeded, as a full sentence.
    let warning: String?

    init(_ text: String, path: String) throws(ConfigurationError) {
        let document: TOMLDocument
        do {
            document = try TOMLReader.document(in: text)
        } catch {
            throw ConfigurationError(
                "Hetzner configuration",
                rule: error.rule,
                nextStep: error.nextStep,
                source: "\(path), line \(error.line)"
            )
        }
        var reader = HetznerContextReader(document, path: path)
        self.path = path
        activeContext = try reader.text("active_context", at: []).flatMap { $0.text.isEmpty ? nil : $0 }
        endpoint = try reader.endpoint(at: [])
        contexts = try reader.contexts()
        warning = reader.warning
    }

    /// Says where a line stands.
    func source(line: Int) -> String { "\(path), line \(line)" }

    /// The names of the contexts, for messages.
    var names: String {
        let names = contexts.prefix(10).map(\.name.shown).joined(separator: ", ")
        return names + (contexts.count > 10 ? " and \(contexts.count - 10) more" : "")
    }
}
