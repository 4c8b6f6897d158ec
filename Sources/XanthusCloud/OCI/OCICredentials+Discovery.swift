extension OCICredentials {
    /// Finds credentials, and checks them before any call is made.
    ///
    /// 1. A configuration file or profile that is asked for here wins.
    /// 2. Else the environment: `OCI_TENANCY_OCID`, `OCI_USER_OCID`, `OCI_FINGERPRINT`, `OCI_REGION`,
    ///    `OCI_PRIVATE_KEY_PATH` and perhaps `OCI_PRIVATE_KEY_PASSPHRASE`. For each, the variable of Oracle's command
    ///    line does as well: `OCI_CLI_TENANCY`, `_USER`, `_FINGERPRINT`, `_REGION`, `_KEY_FILE` or `_KEY_CONTENT`,
    ///    `_PASSPHRASE`.
    /// 3. Else the profile `OCI_CLI_PROFILE`, or `DEFAULT`, of the file that `OCI_CLI_CONFIG_FILE` or
    ///    `OCI_CONFIG_FILE` names, or `~/.oci/config`. A region or passphrase that it lacks may be in the environment.
    ///
    /// - Parameters:
    ///   - environment: Where to look; `.current` for this process.
    ///   - profile: The profile to use.
    ///   - configFile: The file to use. `~` stands for the home directory.
    /// - Throws: ``ConfigurationError`` that names the place and the next step if there are none, or if what is there
    ///   is incomplete or wrong. Nothing that was found is ever passed over because it is wrong.
    public static func discovered(
        in environment: Environment,
        profile: String? = nil,
        configFile: String? = nil
    ) throws(ConfigurationError) -> OCICredentials {
        var report = DiscoveryReport()
        if profile != nil || configFile != nil {
            report.passOver("environment variables", because: "a profile or configuration file is asked for")
        } else if let settings = try OCISettings.inVariables(of: environment) {
            report.use("environment variables")
            return try OCICredentials(settings, environment: environment, report: report)
        } else {
            report.passOver("environment variables", because: "none that says who signs in is set")
        }

        let name = profile ?? environment["OCI_CLI_PROFILE"] ?? OCIConfigFile.defaultProfile
        let place = ConfigPlace(configFile, environment: environment)
        guard place.isChosen || CredentialFile.exists(place.path) else {
            throw ConfigurationError(
                "OCI credentials",
                rule: "There are none: no variable says who signs in, and \(place.path) does not exist.",
                nextStep: "Run `oci setup config`, or set \(OCISettings.neededVariables.joined(separator: ", "))."
            )
        }
        let content = try CredentialFile(place.path, field: place.field, source: place.source)
        if let warning = content.warning { report.warn(warning) }
        let file = try content.text.withUnsafeValue { text throws(ConfigurationError) in
            try OCIConfigFile(text, path: place.path)
        }
        let settings = try OCISettings(profile: name, of: file, environment: environment)
        report.use("\(place.path), profile \(name)")
        return try OCICredentials(settings, environment: environment, report: report)
    }

    private init(
        _ settings: OCISettings,
        environment: Environment,
        report: DiscoveryReport
    ) throws(ConfigurationError) {
        var report = report
        for (value, kind) in [(settings.tenancy, "tenancy"), (settings.user, "user")] {
            try Self.check(value.text, isOCIDOf: kind, field: value.field, source: value.source)
        }
        let region = try OCIRegion(
            settings.region.text,
            defaultDomain: environment["OCI_DEFAULT_REALM"],
            source: settings.region.source
        )
        try Self.checkForm(of: settings.fingerprint)
        let key = try settings.privateKey(environment: environment, report: &report)
        guard settings.fingerprint.text.lowercased() == key.fingerprint else {
            throw ConfigurationError(
                settings.fingerprint.field,
                rule: "It is not the fingerprint of the key, which is \(key.fingerprint).",
                nextStep: "Correct it, or give the key that it belongs to.",
                source: settings.fingerprint.source
            )
        }
        self.init(
            tenancy: settings.tenancy.text,
            user: settings.user.text,
            region: region,
            privateKey: key,
            report: report
        )
    }

    private static func checkForm(of fingerprint: OCISettings.Value) throws(ConfigurationError) {
        let pairs = fingerprint.text.split(separator: ":", omittingEmptySubsequences: false)
        guard pairs.count == 16, pairs.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isHexDigit) }) else {
            throw ConfigurationError(
                fingerprint.field,
                rule: "It is no fingerprint: sixteen pairs of hexadecimal digits with colons between them.",
                nextStep: "Copy it from the console: user settings, API keys.",
                source: fingerprint.source
            )
        }
    }
}

/// Which configuration file to read, and who says so.
private struct ConfigPlace {
    let path: String
    let field: String
    let source: String?
    /// Whether somebody named it, so that its absence is a mistake.
    let isChosen: Bool

    init(_ chosen: String?, environment: Environment) {
        let variable = ["OCI_CLI_CONFIG_FILE", "OCI_CONFIG_FILE"].first { environment[$0] != nil }
        path = environment.expanding(chosen ?? variable.flatMap { environment[$0] } ?? "~/.oci/config")
        field = chosen != nil ? "configuration file" : variable ?? "configuration file"
        source = chosen == nil ? variable.map { "environment variable \($0)" } : nil
        isChosen = chosen != nil || variable != nil
    }
}

extension OCISettings {
    fileprivate func privateKey(
        environment: Environment,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> RSAPrivateKey {
        var source = key.value.source
        let pem: Secret<String>
        switch key {
        case .text(let value):
            pem = Secret(value.text)
        case .file(let value):
            let path = environment.expanding(value.text)
            let file = try CredentialFile(path, field: value.field, source: source)
            if let warning = file.warning { report.warn(warning) }
            source += ": \(path)"
            pem = file.text
        }
        do {
            return try RSAPrivateKey(pem: pem, passphrase: passphrase.map { Secret($0.text) })
        } catch .passphraseWrong {
            throw ConfigurationError(
                passphrase?.field ?? key.value.field,
                rule: PrivateKeyError.passphraseWrong.rule,
                nextStep: PrivateKeyError.passphraseWrong.nextStep,
                source: passphrase?.source ?? source
            )
        } catch .passphraseMissing {
            throw ConfigurationError(
                key.value.field,
                rule: PrivateKeyError.passphraseMissing.rule,
                nextStep: "Set OCI_PRIVATE_KEY_PASSPHRASE to it, or give a copy of the key without one.",
                source: source
            )
        } catch {
            throw ConfigurationError(key.value.field, rule: error.rule, nextStep: error.nextStep, source: source)
        }
    }
}
