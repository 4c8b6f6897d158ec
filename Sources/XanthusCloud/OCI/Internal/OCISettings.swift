/// What is needed to sign in, as found and not yet judged, each with its place.
enum OCISettings {
    /// One value, the name it goes by where it was found, and the place.
    struct Value: Sendable {
        let field: String
        let text: String
        let source: String
        /// What to consider if it turns out to be wrong, as a full sentence.
        var hint: String?
    }

    enum Key: Sendable {
        /// The path of a PEM file.
        case file(Value)
        /// PEM text.
        case text(Value)
    }

    /// The API key of a user.
    struct APIKey {
        var tenancy: Value
        var user: Value
        var fingerprint: Value
        var region: Value
        var key: Key
        var passphrase: Value?
    }

    /// A session that somebody opened with `oci session authenticate`.
    struct Session {
        /// The token says it too.
        var tenancy: Value?
        var region: Value
        var key: Key
        var passphrase: Value?
        var tokenFile: Value
        /// The profile that holds it, if one does.
        var profile: String?
        /// The fingerprint of the key, which is not needed.
        var fingerprint: Value?
    }

    /// The instance that the process runs on.
    struct Instance {
        /// The region to work in; `nil` for the instance's own.
        var region: Value?
        /// The file with the token of a user for whom it acts.
        var delegationFile: Value?
    }

    case apiKey(APIKey)
    case session(Session)
    case instance(Instance)
    case resource
}

extension OCISettings.Key {
    var value: OCISettings.Value {
        switch self {
        case .file(let value), .text(let value): value
        }
    }

    /// Reads the key.
    func read(
        passphrase: OCISettings.Value?,
        environment: Environment,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> RSAPrivateKey {
        var source = value.source
        let pem: Secret<String>
        switch self {
        case .text(let value):
            // Files of variables have no lines, so they often spell the breaks out.
            pem = Secret(value.text.replacing("\\n", with: "\n"))
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
                passphrase?.field ?? value.field,
                rule: PrivateKeyError.passphraseWrong.rule,
                nextStep: (passphrase?.hint.map { $0 + " " } ?? "") + PrivateKeyError.passphraseWrong.nextStep,
                source: passphrase?.source ?? source
            )
        } catch .passphraseMissing {
            throw ConfigurationError(
                value.field,
                rule: PrivateKeyError.passphraseMissing.rule,
                nextStep: "Set OCI_PRIVATE_KEY_PASSPHRASE to it, or give a copy of the key without one.",
                source: source
            )
        } catch {
            throw ConfigurationError(value.field, rule: error.rule, nextStep: error.nextStep, source: source)
        }
    }
}
