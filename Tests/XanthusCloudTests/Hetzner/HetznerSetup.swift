import Testing

@testable import XanthusCloud

/// A home directory, variables and wishes of the caller, in which a token is looked for.
struct HetznerSetup {
    static let token = String(repeating: "aB3", count: 21) + "z"
    static let other = String(repeating: "x", count: 64)
    /// As Hetzner's command line writes it. Lines: 1 active_context, 3 [preferences], 6 the first context with its name in
    /// 7, its token in 8 and its preferences in 9, 12 the second one.
    static let contexts = #"""
        active_context = "prod"

        [preferences]
          poll_interval = "1s"

        [[contexts]]
          name = "prod"
          token = "\#(token)"
          [contexts.preferences]
            default_ssh_keys = ["me", "you"]

        [[contexts]]
          name = "test"
          token = "\#(other)"

        """#

    let home: TemporaryDirectory
    var variables: [String: String] = [:]
    var context: String?
    var configFile: String?
    /// What `~/.config/hcloud/cli.toml` holds; `nil` if it is not there.
    var config: String?

    init(_ variables: [String: String] = [:], config: String? = nil) throws {
        home = try TemporaryDirectory()
        self.variables = variables
        self.config = config
    }

    var configPath: String { home.path + "/.config/hcloud/cli.toml" }

    func discovered(mode: Int = 0o600) throws -> HetznerCredentials {
        if let config { try home.write(config, to: ".config/hcloud/cli.toml", mode: mode) }
        return try HetznerCredentials.discovered(
            in: Environment(variables, homeDirectory: home.path),
            context: context,
            configFile: configFile
        )
    }

    /// What the report says, with `HOME` for the home directory.
    func report(of found: HetznerCredentials) -> String { found.report.description.replacing(home.path, with: "HOME") }
}

extension HetznerCredentials {
    /// The token, to compare it.
    var open: String { token.withUnsafeValue(\.self) }
}
