internal import struct Foundation.Date

extension OCICredentials {
    /// Checks an API key.
    init(
        _ settings: OCISettings.APIKey,
        environment: Environment,
        report: DiscoveryReport
    ) throws(ConfigurationError) {
        var report = report
        for (value, kind) in [(settings.tenancy, "tenancy"), (settings.user, "user")] {
            try Self.check(value.text, isOCIDOf: kind, field: value.field, source: value.source)
        }
        let region = try OCIRegionDirectory(environment).region(settings.region, &report)
        try Self.checkForm(of: settings.fingerprint)
        let key = try settings.key.read(passphrase: settings.passphrase, environment: environment, report: &report)
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

    /// Checks a session.
    init(
        _ settings: OCISettings.Session,
        environment: Environment,
        now: Date,
        report: DiscoveryReport
    ) throws(ConfigurationError) {
        var report = report
        let region = try OCIRegionDirectory(environment).region(settings.region, &report)
        let profile = settings.profile.map { " --profile-name \($0)" } ?? ""
        let session = OCISession(
            tokenFile: settings.tokenFile,
            key: settings.key,
            passphrase: settings.passphrase,
            nextStep: "Open another with `oci session authenticate\(profile) --region \(region)`.",
            environment: environment
        )
        let grant = try session.grant(now: now, report: &report)
        let tenancy = try Self.tenancy(of: grant.token, settings)
        if let fingerprint = settings.fingerprint,
            fingerprint.text.lowercased() != grant.signer.fingerprint
        {
            report.warn(
                "The fingerprint of the session (\(fingerprint.source)) is not that of its key, which is "
                    + "\(grant.signer.fingerprint); if requests are refused, open another session."
            )
        }
        self.init(
            tenancy: tenancy,
            user: grant.token.subject.flatMap { $0.hasPrefix("ocid1.user.") ? $0 : nil },
            region: region,
            form: .securityToken,
            signers: session.signers(from: grant, region: region),
            report: report
        )
    }

    /// The tenancy that the settings or the token name; if both do, it must be the same.
    private static func tenancy(
        of token: OCISecurityToken,
        _ settings: OCISettings.Session
    ) throws(ConfigurationError) -> String {
        if let named = settings.tenancy {
            try check(named.text, isOCIDOf: "tenancy", field: named.field, source: named.source)
            guard token.tenancy == nil || token.tenancy == named.text else {
                throw ConfigurationError(
                    named.field,
                    rule: "The session is in another tenancy: \(token.tenancy.map { String($0.prefix(100)) } ?? "").",
                    nextStep: "Correct it, or open a session in this tenancy with `oci session authenticate`.",
                    source: named.source
                )
            }
            return named.text
        }
        guard let tenancy = token.tenancy else {
            throw ConfigurationError(
                "tenancy",
                rule: "Neither is it given, nor does the token of the session name it.",
                nextStep: "Add the OCID of the tenancy beside \(settings.tokenFile.field).",
                source: settings.tokenFile.source
            )
        }
        try check(tenancy, isOCIDOf: "tenancy", field: "tenancy", source: settings.tokenFile.source)
        return tenancy
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
