/// Which configuration file to read, and who says so.
struct OCIConfigPlace {
    private static let usual = "~/.oci/config"
    /// Where Oracle's SDKs look last, for the sake of the oldest set-ups.
    private static let formerly = "~/.oraclebmc/config"

    let path: String
    let field: String
    let source: String?
    /// Whether somebody named it, so that its absence is a mistake.
    let isChosen: Bool
    /// What Oracle's SDKs would do otherwise, as a full sentence.
    let warning: String?

    init(_ chosen: String?, environment: Environment) {
        let variable = ["OCI_CLI_CONFIG_FILE", "OCI_CONFIG_FILE"].first { environment[$0] != nil }
        let named = chosen ?? variable.flatMap { environment[$0] }
        let usual = environment.expanding(Self.usual)
        let formerly = environment.expanding(Self.formerly)
        let isOld = named == nil && !CredentialFile.exists(usual) && CredentialFile.exists(formerly)
        path = named.map(environment.expanding) ?? (isOld ? formerly : usual)
        field = chosen != nil ? "configuration file" : variable ?? "configuration file"
        source = chosen == nil ? variable.map { "environment variable \($0)" } : nil
        isChosen = named != nil
        let isOverriding = chosen == nil && variable == "OCI_CONFIG_FILE" && path != usual
        warning =
            isOverriding && CredentialFile.exists(usual)
            ? "OCI_CONFIG_FILE is heeded here; Oracle's SDKs would read \(usual), because it exists." : nil
    }
}
