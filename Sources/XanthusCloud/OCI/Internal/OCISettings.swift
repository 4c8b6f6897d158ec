/// What is needed to sign in, as found and not yet judged, each with its place.
struct OCISettings {
    /// One value, the name it goes by where it was found, and the place.
    struct Value {
        let field: String
        let text: String
        let source: String
    }

    enum Key {
        /// The path of a PEM file.
        case file(Value)
        /// PEM text.
        case text(Value)
    }

    var tenancy: Value
    var user: Value
    var fingerprint: Value
    var region: Value
    var key: Key
    var passphrase: Value?
}

// MARK: - Environment

extension OCISettings {
    /// Variables that mean the same: the first is the one to tell people about, the rest are Oracle's command line's.
    private enum Variables {
        static let tenancy = ["OCI_TENANCY_OCID", "OCI_CLI_TENANCY"]
        static let user = ["OCI_USER_OCID", "OCI_CLI_USER"]
        static let fingerprint = ["OCI_FINGERPRINT", "OCI_CLI_FINGERPRINT"]
        static let region = ["OCI_REGION", "OCI_CLI_REGION"]
        static let keyFile = ["OCI_PRIVATE_KEY_PATH", "OCI_CLI_KEY_FILE"]
        static let keyText = ["OCI_CLI_KEY_CONTENT"]
        static let passphrase = ["OCI_PRIVATE_KEY_PASSPHRASE", "OCI_CLI_PASSPHRASE"]
    }

    /// The names that are needed, for messages.
    static let neededVariables = [
        Variables.tenancy, Variables.user, Variables.fingerprint, Variables.region, Variables.keyFile,
    ].map { $0[0] }

    /// Reads the environment; `nil` if nothing there says who signs in.
    ///
    /// A region or a passphrase alone says nothing: both may go with a configuration file.
    static func inVariables(of environment: Environment) throws(ConfigurationError) -> OCISettings? {
        let tenancy = value(Variables.tenancy, in: environment)
        let user = value(Variables.user, in: environment)
        let fingerprint = value(Variables.fingerprint, in: environment)
        let region = value(Variables.region, in: environment)
        let key =
            value(Variables.keyFile, in: environment).map(Key.file)
            ?? value(Variables.keyText, in: environment).map(Key.text)
        guard let tenancy, let user, let fingerprint, let region, let key else {
            guard tenancy != nil || user != nil || fingerprint != nil || key != nil else { return nil }
            let isSet = [tenancy != nil, user != nil, fingerprint != nil, region != nil, key != nil]
            let absent = zip(neededVariables, isSet).filter { !$0.1 }.map(\.0)
            let present =
                [tenancy, user, fingerprint, region].compactMap { $0?.field } + [key?.field].compactMap(\.self)
            throw ConfigurationError(
                absent.joined(separator: ", "),
                rule: "\(absent.count == 1 ? "It is" : "They are") not set, but \(present.joined(separator: ", ")) "
                    + "\(present.count == 1 ? "is" : "are").",
                nextStep: "Set all of them, or unset all to use ~/.oci/config.",
                source: "environment variables"
            )
        }
        return OCISettings(
            tenancy: tenancy,
            user: user,
            fingerprint: fingerprint,
            region: region,
            key: key,
            passphrase: value(Variables.passphrase, in: environment)
        )
    }

    private static func value(_ names: [String], in environment: Environment) -> Value? {
        names.lazy.compactMap { name in
            environment[name].map { Value(field: name, text: $0, source: "environment variable \(name)") }
        }.first
    }
}

extension OCISettings.Key {
    var value: OCISettings.Value {
        switch self {
        case .file(let value), .text(let value): value
        }
    }

    fileprivate var field: String { value.field }
}

// MARK: - File

extension OCISettings {
    /// Reads a profile of a configuration file. A region or passphrase that the file lacks may be in the environment.
    init(profile: String, of file: OCIConfigFile, environment: Environment) throws(ConfigurationError) {
        guard file.hasProfile(profile) else {
            throw ConfigurationError(
                "profile",
                rule: "There is no profile '\(profile.prefix(80))'"
                    + (file.names.isEmpty ? "." : "; there are \(file.names.joined(separator: ", "))."),
                nextStep: "Choose another profile, or add a section [\(profile.prefix(80))].",
                source: file.path
            )
        }
        for key in ["security_token_file", "authentication_type"] {
            guard let entry = file.entry(key, in: profile, inheriting: false) else { continue }
            throw ConfigurationError(
                key,
                rule: "The profile '\(profile)' signs in with a session or as a machine, which this SDK does not do.",
                nextStep: "Use a profile with an API key; `oci setup config` makes one.",
                source: file.source(line: entry.line)
            )
        }
        func find(_ keys: String...) -> Value? {
            keys.lazy.compactMap { key in
                file.entry(key, in: profile).map {
                    Value(field: key, text: $0.value, source: file.source(line: $0.line))
                }
            }.first
        }
        func need(_ value: Value?, _ key: String) throws(ConfigurationError) -> Value {
            guard let value, !value.text.isEmpty else {
                throw ConfigurationError(
                    key,
                    rule: "The profile '\(profile)' does not have it.",
                    nextStep: "Add a line `\(key) = …` to the section [\(profile)].",
                    source: value?.source ?? file.path
                )
            }
            return value
        }
        tenancy = try need(find("tenancy"), "tenancy")
        user = try need(find("user"), "user")
        fingerprint = try need(find("fingerprint"), "fingerprint")
        region = try need(find("region") ?? Self.value(Variables.region, in: environment), "region")
        key = .file(try need(find("key_file"), "key_file"))
        passphrase = find("pass_phrase", "passphrase") ?? Self.value(Variables.passphrase, in: environment)
        if passphrase?.text.isEmpty == true { passphrase = nil }
    }
}
