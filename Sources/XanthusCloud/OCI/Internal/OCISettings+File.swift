extension OCISettings {
    /// Reads a profile of a configuration file. A region or passphrase that the file lacks may be in the environment.
    ///
    /// - Parameter form: How to sign in, if somebody has said so; else the profile does.
    init(
        profile: String,
        of file: OCIConfigFile,
        form: OCICredentials.Form?,
        environment: Environment,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) {
        guard file.hasProfile(profile) else {
            throw ConfigurationError(
                "profile",
                rule: "There is no profile '\(profile.prefix(80))'"
                    + (file.names.isEmpty ? "." : "; there are \(file.names.joined(separator: ", "))."),
                nextStep: "Choose another profile, or add a section [\(profile.prefix(80))].",
                source: file.path
            )
        }
        let reader = ProfileReader(profile: profile, file: file, environment: environment)
        try reader.checkOthers(&report)
        let asked = try reader.form()
        switch form ?? asked ?? reader.likelyForm {
        case .instancePrincipal: self = .instance(try reader.instance())
        case .resourcePrincipal: self = .resource
        case .securityToken: self = .session(try reader.session())
        default: self = .apiKey(try reader.apiKey(&report))
        }
    }
}

/// Takes the values out of a profile.
private struct ProfileReader {
    typealias Value = OCISettings.Value

    let profile: String
    let file: OCIConfigFile
    let environment: Environment

    /// How the profile says that it signs in.
    ///
    /// What a profile takes from `[DEFAULT]` does not count if it has a user or a token of its own.
    func form() throws(ConfigurationError) -> OCICredentials.Form? {
        let isOfItsOwn = ["user", "security_token_file"].contains { has($0) }
        let key = "authentication_type"
        guard let entry = file.entry(key, in: profile, inheriting: !isOfItsOwn) else { return nil }
        let source = file.source(line: entry.line)
        return try OCISignInForm(entry.value, field: key, source: source).form
    }

    /// How a profile signs in that does not say so: as what stands in it itself tells, before `[DEFAULT]`.
    var likelyForm: OCICredentials.Form {
        if has("security_token_file") { return .securityToken }
        if has("user") { return .apiKey }
        return find("security_token_file") != nil && find("user") == nil ? .securityToken : .apiKey
    }

    func apiKey(_ report: inout DiscoveryReport) throws(ConfigurationError) -> OCISettings.APIKey {
        if has("security_token_file") {
            report.warn("The profile '\(profile)' has a security_token_file, which is not used with an API key.")
        }
        return OCISettings.APIKey(
            tenancy: try need("tenancy"),
            user: try need("user"),
            fingerprint: try need("fingerprint"),
            region: try region(),
            key: .file(try need("key_file")),
            passphrase: passphrase
        )
    }

    func session() throws(ConfigurationError) -> OCISettings.Session {
        let token = try need("security_token_file")
        // The token names a key that was made with it, which cannot be the API key of another profile.
        if has("security_token_file"), !has("key_file"), let inherited = find("key_file") {
            throw ConfigurationError(
                "key_file",
                rule:
                    "The profile '\(profile)' has a session, but takes the key from [DEFAULT]; a session has its own.",
                nextStep: "Add a line `key_file = …` to the section [\(profile)], beside its security_token_file.",
                source: inherited.source
            )
        }
        return OCISettings.Session(
            tenancy: find("tenancy"),
            region: try region(),
            key: .file(try need("key_file")),
            passphrase: passphrase,
            tokenFile: token,
            profile: profile,
            fingerprint: has("fingerprint") ? find("fingerprint") : nil
        )
    }

    func instance() throws(ConfigurationError) -> OCISettings.Instance {
        OCISettings.Instance(
            region: find("region") ?? OCISettings.value(OCISettings.Variables.region, in: environment),
            delegationFile: find("delegation_token_file")
                ?? OCISettings.value(OCISettings.Variables.delegationFile, in: environment)
        )
    }

    /// Looks at the keys that are about something else.
    func checkOthers(_ report: inout DiscoveryReport) throws(ConfigurationError) {
        if let key = find("key_content") {
            throw ConfigurationError(
                "key_content",
                rule: "A configuration file must not hold the key itself; Oracle's SDKs refuse it too.",
                nextStep: "Put the key into a file of its own and name that with `key_file = …`.",
                source: key.source
            )
        }
        if let wish = find("log_requests") {
            let isOn = ["1", "yes", "true", "on"].contains(wish.text.lowercased())
            guard isOn || ["0", "no", "false", "off"].contains(wish.text.lowercased()) else {
                throw ConfigurationError(
                    "log_requests",
                    rule: "'\(wish.text.prefix(40))' is neither true nor false.",
                    nextStep: "Write true or false, or remove the line.",
                    source: wish.source
                )
            }
            if isOn { report.warn("log_requests is not heeded; give the client a logger instead.") }
        }
        if find("additional_user_agent")?.text.isEmpty == false {
            report.warn("additional_user_agent is not heeded.")
        }
        if let file = find("delegation_token_file"), try form() != .instancePrincipal {
            throw ConfigurationError(
                "delegation_token_file",
                rule: "Only an instance acts for a user, and the profile '\(profile)' does not sign in as one.",
                nextStep: "Add a line `authentication_type = instance_principal`, or remove this one.",
                source: file.source
            )
        }
    }

    private var passphrase: Value? {
        let value =
            find("pass_phrase") ?? find("passphrase")
            ?? OCISettings.value(OCISettings.Variables.passphrase, in: environment)
        return value?.text.isEmpty == true ? nil : value
    }

    private func region() throws(ConfigurationError) -> Value {
        if let value = find("region"), !value.text.isEmpty { return value }
        if let value = OCISettings.value(OCISettings.Variables.region, in: environment) { return value }
        return try need("region")
    }

    /// Whether a key stands in the profile itself.
    private func has(_ key: String) -> Bool { file.entry(key, in: profile, inheriting: false) != nil }

    private func find(_ key: String) -> Value? {
        file.entry(key, in: profile).map { entry in
            Value(
                field: key,
                text: entry.value,
                source: file.source(line: entry.line),
                hint: has(key) ? nil : "The profile '\(profile)' takes it from [DEFAULT] and may need one of its own."
            )
        }
    }

    private func need(_ key: String) throws(ConfigurationError) -> Value {
        let value = find(key)
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
}
