internal import ArgumentParser

/// The options of every verb that talks to a cloud.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The cloud: oci or hetzner.")
    var cloud: CloudName

    @Option(help: "The region to work in, instead of the configured one.")
    var region: String?

    @Option(
        help: """
            The address of the API, such as a simulated cloud's; else XANTHUS_OCI_ENDPOINT or HCLOUD_ENDPOINT, else \
            that of the Hetzner context, else the vendor's own.
            """
    )
    var endpoint: String?

    @Option(help: "The profile in the OCI configuration file.")
    var profile: String?

    @Option(
        help: """
            The context in the configuration of Hetzner's command line, instead of HCLOUD_TOKEN, HETZNER_TOKEN, \
            HCLOUD_TOKEN_FILE, HCLOUD_CONTEXT or the active one.
            """
    )
    var context: String?

    @Option(
        help: """
            The configuration file; else that of OCI_CLI_CONFIG_FILE, OCI_CONFIG_FILE or HCLOUD_CONFIG, else \
            ~/.oci/config or ~/.config/hcloud/cli.toml.
            """,
        completion: .file()
    )
    var configFile: String?

    @Option(help: "The OCID of the OCI compartment to work in; the tenancy itself unless told.")
    var compartment: String?

    @Option(help: "How results are written: table or json.")
    var output = OutputFormat.table

    @Flag(help: "Log requests to standard error.")
    var verbose = false

    func validate() throws {
        if cloud == .hetzner, profile != nil || compartment != nil {
            throw ValidationError("--profile and --compartment are for --cloud oci; Hetzner has --context.")
        }
        if cloud == .oci, context != nil {
            throw ValidationError("--context is for --cloud hetzner; Oracle has --profile.")
        }
    }

    /// Another command for the same cloud, region and account, as it is typed into a shell.
    func words(_ command: String...) -> String {
        let given = [
            ("--cloud", cloud.rawValue), ("--region", region), ("--endpoint", endpoint), ("--profile", profile),
            ("--context", context), ("--config-file", configFile), ("--compartment", compartment),
        ]
        let options = given.flatMap { name, value in value.map { [name, Self.quoted($0)] } ?? [] }
        return (["xanthus-cloud"] + command + options).joined(separator: " ")
    }

    private static func quoted(_ word: String) -> String {
        let isPlain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:@%+".contains($0)) }
        return isPlain && !word.isEmpty
            ? word
            : "'"
                + word.split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: #"'\''"#) + "'"
    }
}
