import Testing

@testable import XanthusCloud

extension HetznerCredentialsDiagnosisTests.Breakage {
    private static let active = #"active_context = "prod""#
    private static let name = #"name = "prod""#
    private static let token = #"token = "\#(Setup.token)""#
    private static let preferences = "[contexts.preferences]"

    /// The configuration is TOML, and says something wrong.
    static let ofContexts = [
        Self(
            "no context",
            field: "active_context",
            rule: "The file has no context.",
            nextStep: "Make one with `hcloud context create NAME`",
            source: config
        ) { $0.config = "active_context = ''\n" },
        Self(
            "active, and none there",
            field: "active_context",
            rule: "There is no context 'prod' in \(config); there is none at all.",
            nextStep: "Make one",
            source: "\(config), line 1"
        ) { $0.config = active },
        Self(
            "none active",
            active,
            by: "",
            field: "active_context",
            rule: "No context is active; there are prod, test.",
            nextStep: "Choose one with `hcloud context use NAME`",
            line: nil
        ),
        Self(
            "unknown active",
            active,
            by: "\nactive_context = 'prd'",
            field: "active_context",
            rule: "There is no context 'prd' in \(config); there are prod, test.",
            nextStep: "Choose one",
            line: 2
        ),
        Self(
            "active below the contexts",
            token,
            by: "\(token)\n\(active)",
            field: "active_context",
            rule: "It stands below [[contexts]]",
            nextStep: "to the top of the file",
            line: 9
        ),
        Self(
            "active is true",
            active,
            by: "active_context = true",
            field: "active_context",
            rule: "It is no text.",
            nextStep: #"Write `active_context = "…"`."#,
            line: 1
        ),
        Self(
            "context without a token",
            token,
            by: "",
            field: "token",
            rule: "The context 'prod' has none.",
            nextStep: #"Add a line `token = "…"` below its name"#,
            line: 6
        ),
        Self(
            "empty token",
            token,
            by: "token = ''",
            field: "token",
            rule: "It is empty.",
            nextStep: "Copy it again",
            line: 8
        ),
        Self(
            "cut token",
            token,
            by: "token = 'aB3aB3'",
            field: "token",
            rule: "It has 6 characters; a token has 64.",
            nextStep: "Copy it again",
            line: 8
        ),
        Self(
            "token is a number",
            token,
            by: "token = 123",
            field: "token",
            rule: "It is no text.",
            nextStep: #"Write `token = "…"`."#,
            line: 8
        ),
        Self(
            "context without a name",
            name,
            by: "",
            field: "contexts",
            rule: "A context has no name.",
            nextStep: #"Add a line `name = "…"` to it."#,
            line: 6
        ),
        Self(
            "name and token exchanged",
            "\(name)\n  \(token)",
            by: "name = '\(Setup.token)'\ntoken = 'prod'",
            field: "contexts",
            rule: "The name of a context has the form of a token.",
            nextStep: "Put the token into `token`",
            line: 7
        ),
        Self(
            "two contexts of a name",
            #"name = "test""#,
            by: name,
            field: "contexts",
            rule: "A context 'prod' is there already, in line 6.",
            nextStep: "Rename one",
            line: 12
        ),
        Self(
            "contexts that are no list",
            field: "contexts",
            rule: "It is no list of tables.",
            nextStep: "Write [[contexts]]",
            source: "\(config), line 1"
        ) { $0.config = "[contexts]\n\(name)\n\(token)" },
        Self(
            "preferences that are a list",
            "[preferences]",
            by: "[[preferences]]",
            field: "preferences",
            rule: "It is no table.",
            nextStep: "Write [preferences]",
            line: 3
        ),
        Self(
            "preferences of a context that are a text",
            preferences,
            by: "preferences = 'all'",
            field: "preferences",
            rule: "It is no table.",
            nextStep: "Write [contexts.preferences]",
            line: 9
        ),
        Self(
            "endpoint that is a list",
            preferences,
            by: "\(preferences)\nendpoint = ['https://one.example/v1']",
            field: "endpoint",
            rule: "It is no text.",
            nextStep: #"Write `endpoint = "…"`."#,
            line: 10
        ),
        Self(
            "endpoint without a host",
            preferences,
            by: "\(preferences)\nendpoint = 'https:///v1'",
            field: "endpoint",
            rule: "It names no host",
            nextStep: "https://api.example.com",
            line: 10
        ),
    ]
}
