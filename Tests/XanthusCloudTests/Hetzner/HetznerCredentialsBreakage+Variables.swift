import Testing

@testable import XanthusCloud

extension HetznerCredentialsDiagnosisTests.Breakage {
    private static let variable = "HCLOUD_TOKEN"
    private static let token = Setup.token

    /// Variables, and the files that they name, are wrong.
    static let ofVariables = [
        Self(
            "nothing at all",
            field: "Hetzner token",
            rule:
                "There is none: HCLOUD_TOKEN, HETZNER_TOKEN, HCLOUD_TOKEN_FILE are not set, and \(config) does not exist.",
            nextStep: "set HCLOUD_TOKEN to it, or run `hcloud context create NAME`",
            source: nil
        ) { _ in },
        Self("cut", variable: variable, "\(token.dropLast())", rule: "63 characters", nextStep: "Copy it again"),
        Self("too long", variable: variable, "\(token)a", rule: "It has 65 characters", nextStep: "Copy it again"),
        Self("line break", variable: variable, "\(token)\n", rule: "ends with white space", nextStep: "Copy it again"),
        Self("quoted", variable: variable, "\"\(token)\"", rule: "quotation mark", nextStep: "Copy it again"),
        Self(
            "header",
            variable: variable,
            "Bearer \(token)",
            rule: "begins with 'Bearer'",
            nextStep: "the token alone"
        ),
        Self("assignment", variable: variable, "TOKEN=\(token)", rule: "holds a '='", nextStep: "Give the token alone"),
        Self("path", variable: variable, "/run/secrets/x", rule: "It is a path", nextStep: "in HCLOUD_TOKEN_FILE"),
        Self("dash", variable: variable, "\(token.dropLast())-", rule: "letters and digits", nextStep: "Copy it again"),
        // The other is good, but what somebody set must not be passed over in silence.
        Self(
            "letter beyond ASCII",
            variable: "HETZNER_TOKEN",
            "\(token.dropLast(2))é",
            rule: "It holds something else than letters and digits.",
            nextStep: "Copy it again"
        ),
        Self(
            "no such token file",
            variable: "HCLOUD_TOKEN_FILE",
            "~/none",
            rule: "The file HOME/none does not exist.",
            nextStep: "Correct the path"
        ),
        Self(
            "token file is a directory",
            variable: "HCLOUD_TOKEN_FILE",
            "~/.config",
            rule: "The file HOME/.config is a directory.",
            nextStep: "a file in it"
        ),
        Self(
            "token for a path",
            variable: "HCLOUD_TOKEN_FILE",
            token,
            rule: "It has the form of a token, and is to be the path of a file.",
            nextStep: "Set HCLOUD_TOKEN to it instead."
        ),
        Self(
            tokenFile: "empty token file",
            Array("\n".utf8),
            rule: "It is empty.",
            nextStep: "Copy it again",
            source: "environment variable HCLOUD_TOKEN_FILE: HOME/token"
        ),
        Self(
            tokenFile: "token file of two lines",
            Array("hush\n\(token)\n".utf8),
            rule: "It holds something else than letters and digits.",
            nextStep: "Copy it again",
            source: "environment variable HCLOUD_TOKEN_FILE: HOME/token"
        ),
        Self(
            tokenFile: "token file far too large",
            [UInt8](repeating: 0x41, count: (1 << 20) + 1),
            rule: "is larger than 1 MiB",
            nextStep: "Give the right file",
            source: "environment variable HCLOUD_TOKEN_FILE"
        ),
        Self(
            tokenFile: "token file that is no text",
            [0xFF, 0xFE],
            rule: "The file HOME/token is no text in UTF-8.",
            nextStep: "Give a text file",
            source: "environment variable HCLOUD_TOKEN_FILE"
        ),
        Self(
            "no such configuration",
            variable: "HCLOUD_CONFIG",
            "~/other.toml",
            rule: "The file HOME/other.toml does not exist.",
            nextStep: "Correct the path"
        ),
        Self(
            "configuration is a directory",
            variable: "HCLOUD_CONFIG",
            "~/.config/hcloud",
            rule: "The file HOME/.config/hcloud is a directory.",
            nextStep: "a file in it"
        ),
        Self(
            "token for a configuration",
            variable: "HCLOUD_CONFIG",
            token,
            rule: "It has the form of a token",
            nextStep: "Set HCLOUD_TOKEN to it instead."
        ),
        Self(
            "no such configuration of the caller's",
            field: "configuration file",
            rule: "The file HOME/mine.toml does not exist.",
            nextStep: "Correct the path",
            source: nil
        ) { $0.configFile = "~/mine.toml" },
        Self(
            "context without a configuration",
            field: "configuration file",
            rule: "The file \(config) does not exist.",
            nextStep: "Correct the path",
            source: nil
        ) { $0.context = "prod" },
        Self(
            "no such context of the caller's",
            field: "context",
            rule: "There is no context 'live' in \(config); there are prod, test.",
            nextStep: "Choose one",
            source: nil
        ) {
            $0.context = "live"
            $0.config = Setup.contexts
        },
        Self(
            "no such context",
            variable: "HCLOUD_CONTEXT",
            "production",
            rule: "There is no context 'production' in \(config); there are prod, test.",
            nextStep: "`hcloud context use NAME`"
        ),
        Self(
            "token for a context",
            variable: "HCLOUD_CONTEXT",
            token,
            rule: "There is no context '<hidden>'",
            nextStep: "by HCLOUD_CONTEXT"
        ),
        Self(
            "endpoint in clear",
            variable: "HCLOUD_ENDPOINT",
            "http://198.51.100.1/v1",
            rule: "Only https is allowed",
            nextStep: "http://127.0.0.1:8080",
            field: "endpoint"
        ),
        Self(
            "endpoint without a scheme",
            variable: "HCLOUD_ENDPOINT",
            "api.hetzner.cloud/v1",
            rule: "It is not a plain address",
            nextStep: "https://api.example.com",
            field: "endpoint"
        ),
    ]
}
