extension OCISettings {
    /// Variables that mean the same: the first is the one to tell people about, the rest are Oracle's command line's.
    enum Variables {
        static let tenancy = ["OCI_TENANCY_OCID", "OCI_CLI_TENANCY"]
        static let user = ["OCI_USER_OCID", "OCI_CLI_USER"]
        static let fingerprint = ["OCI_FINGERPRINT", "OCI_CLI_FINGERPRINT"]
        static let region = ["OCI_REGION", "OCI_CLI_REGION"]
        static let keyFile = ["OCI_PRIVATE_KEY_PATH", "OCI_CLI_KEY_FILE"]
        static let keyText = ["OCI_CLI_KEY_CONTENT"]
        static let passphrase = ["OCI_PRIVATE_KEY_PASSPHRASE", "OCI_CLI_PASSPHRASE"]
        static let tokenFile = ["OCI_CLI_SECURITY_TOKEN_FILE"]
        static let delegationFile = ["OCI_CLI_DELEGATION_TOKEN_FILE"]

        static let synonyms = [tenancy, user, fingerprint, region, keyFile, passphrase]
    }

    /// The names that are needed for an API key, for messages.
    static let neededVariables = [
        Variables.tenancy, Variables.user, Variables.fingerprint, Variables.region, Variables.keyFile,
    ].map { $0[0] }

    /// The value of the first of some variables that is set.
    static func value(_ names: [String], in environment: Environment) -> Value? {
        names.lazy.compactMap { name in
            environment[name].map { Value(field: name, text: $0, source: "environment variable \(name)") }
        }.first
    }

    /// Reads the environment; `nil` if nothing there says who signs in.
    ///
    /// A region or a passphrase alone says nothing: both may go with a configuration file.
    ///
    /// - Parameter form: How to sign in, if somebody has said so.
    static func inVariables(
        of environment: Environment,
        form: OCICredentials.Form?,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> OCISettings? {
        let tokenFile = value(Variables.tokenFile, in: environment)
        let isAPIKey = [Variables.user, Variables.fingerprint].contains { value($0, in: environment) != nil }
        if form == .securityToken || form == nil && tokenFile != nil && !isAPIKey {
            guard let tokenFile else { return nil }
            return .session(try session(tokenFile, in: environment, report: &report))
        }
        guard let settings = try apiKey(in: environment) else { return nil }
        warnOfDoubles(in: environment, &report)
        if let tokenFile {
            report.warn("\(tokenFile.field) is not used; set OCI_CLI_AUTH=security_token to sign in with the token.")
        }
        return .apiKey(settings)
    }

    private static func apiKey(in environment: Environment) throws(ConfigurationError) -> APIKey? {
        let tenancy = value(Variables.tenancy, in: environment)
        let user = value(Variables.user, in: environment)
        let fingerprint = value(Variables.fingerprint, in: environment)
        let region = value(Variables.region, in: environment)
        let key = key(in: environment)
        guard let tenancy, let user, let fingerprint, let region, let key else {
            guard tenancy != nil || user != nil || fingerprint != nil || key != nil else { return nil }
            throw incomplete(
                neededVariables,
                found: [tenancy, user, fingerprint, region, key?.value]
            )
        }
        return APIKey(
            tenancy: tenancy,
            user: user,
            fingerprint: fingerprint,
            region: region,
            key: key,
            passphrase: value(Variables.passphrase, in: environment)
        )
    }

    private static func session(
        _ tokenFile: Value,
        in environment: Environment,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> Session {
        let region = value(Variables.region, in: environment)
        let key = key(in: environment)
        guard let region, let key else {
            throw incomplete(
                Variables.tokenFile + [Variables.region[0], Variables.keyFile[0]],
                found: [tokenFile, region, key?.value]
            )
        }
        warnOfDoubles(in: environment, &report)
        return Session(
            tenancy: value(Variables.tenancy, in: environment),
            region: region,
            key: key,
            passphrase: value(Variables.passphrase, in: environment),
            tokenFile: tokenFile
        )
    }

    private static func key(in environment: Environment) -> Key? {
        value(Variables.keyFile, in: environment).map(Key.file)
            ?? value(Variables.keyText, in: environment).map(Key.text)
    }

    /// Says which variables are missing beside which.
    private static func incomplete(_ names: [String], found: [Value?]) -> ConfigurationError {
        let absent = zip(names, found).filter { $0.1 == nil }.map(\.0)
        let present = found.compactMap { $0?.field }
        return ConfigurationError(
            absent.joined(separator: ", "),
            rule: "\(absent.count == 1 ? "It is" : "They are") not set, but \(present.joined(separator: ", ")) "
                + "\(present.count == 1 ? "is" : "are").",
            nextStep: "Set all of them, or unset all to use ~/.oci/config.",
            source: "environment variables"
        )
    }

    /// Names what is set twice and said differently.
    private static func warnOfDoubles(in environment: Environment, _ report: inout DiscoveryReport) {
        for names in Variables.synonyms + [Variables.keyFile + Variables.keyText] {
            let values = names.filter { environment[$0] != nil }
            guard let first = values.first,
                let other = values.dropFirst().first(where: { environment[$0] != environment[first] })
            else { continue }
            let warning = "\(first) and \(other) are both set and differ; \(first) is used."
            if !report.warnings.contains(warning) { report.warn(warning) }
        }
    }
}
