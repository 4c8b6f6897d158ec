internal import Foundation

/// Signing as the resource that the process runs in, such as a function: version 2.2, whose token and key are in the
/// environment, or in files that somebody else keeps fresh.
struct OCIResourcePrincipal: Sendable {
    private static let prefix = "OCI_RESOURCE_PRINCIPAL_"
    static let versionVariable = prefix + "VERSION"
    private static let others = ["RPST", "PRIVATE_PEM", "PRIVATE_PEM_PASSPHRASE", "REGION"]
    /// How long before the end of a token its file is read again, in seconds.
    private static let margin: TimeInterval = 300

    /// A variable that holds something, or the absolute path of a file that does.
    private struct Place: Sendable {
        let name: String
        let content: Secret<String>
        let isPath: Bool

        init?(_ name: String, in environment: Environment) {
            guard let text = environment[prefix + name] else { return nil }
            self.name = prefix + name
            content = Secret(text)
            isPath = text.hasPrefix("/")
        }

        var source: String { "environment variable \(name)" }

        func read() throws(ConfigurationError) -> Secret<String> {
            guard isPath else { return content }
            return try content.withUnsafeValue { path throws(ConfigurationError) in
                try CredentialFile(path, field: name, source: source).text
            }
        }
    }

    private let token: Place
    private let key: Place
    private let passphrase: Place?
    let region: OCISettings.Value

    /// Whether the environment is that of a resource.
    static func isMeant(in environment: Environment) -> Bool {
        ([versionVariable] + others.map { prefix + $0 }).contains { environment[$0] != nil }
    }

    /// Reads the variables.
    ///
    /// - Throws: ``ConfigurationError`` if one is missing, or the version is another.
    init(in environment: Environment) throws(ConfigurationError) {
        guard Self.isMeant(in: environment) else {
            throw ConfigurationError(
                Self.versionVariable,
                rule: "A resource principal is asked for, and no variable of one is set.",
                nextStep:
                    "Run this where Oracle offers resource principals, such as in a function, or sign in otherwise.",
                source: "environment variables"
            )
        }
        guard let version = environment[Self.versionVariable] else {
            throw Self.missing(Self.versionVariable, "Set it to 2.2 where Oracle's service has set the others.")
        }
        guard version == "2.2" else {
            throw ConfigurationError(
                Self.versionVariable,
                rule: "Resource principals of version '\(version.prefix(20))' are not supported, only those of 2.2.",
                nextStep: "Sign in as the instance with OCI_CLI_AUTH=instance_principal, or with an API key.",
                source: "environment variable \(Self.versionVariable)"
            )
        }
        let hint = "Oracle's service sets it; run this where resource principals of version 2.2 are offered."
        guard let token = Place("RPST", in: environment) else { throw Self.missing(Self.prefix + "RPST", hint) }
        guard let key = Place("PRIVATE_PEM", in: environment) else {
            throw Self.missing(Self.prefix + "PRIVATE_PEM", hint)
        }
        let name = Self.prefix + "REGION"
        guard let region = environment[name] else { throw Self.missing(name, hint) }
        self.token = token
        self.key = key
        self.passphrase = Place("PRIVATE_PEM_PASSPHRASE", in: environment)
        self.region = OCISettings.Value(field: name, text: region, source: "environment variable \(name)")
    }

    /// Reads token and key. A token that seems to have expired is only warned of, since this machine's clock may be wrong.
    ///
    /// - Returns: Who signs, and the OCID of the tenancy.
    func signIn(
        now: Date,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> (signers: any OCISignerSource, tenancy: String) {
        let grant = try grant()
        if grant.token.isExpired(at: now) {
            let end = grant.token.expiry.map { " at \(RFC3339.text($0))" } ?? ""
            let nextStep =
                token.isPath
                ? "Look why Oracle's service does not replace the file." : "Start this anew, with a fresh token."
            guard !grant.token.isLongExpired(at: now) else {
                throw ConfigurationError(
                    token.name,
                    rule: "The token expired\(end).",
                    nextStep: nextStep,
                    source: token.source
                )
            }
            report.warn("By this machine's clock the token of \(token.name) expired\(end). \(nextStep)")
        }
        guard let tenancy = grant.token.tenancy else {
            throw ConfigurationError(
                token.name,
                rule: "The token names no tenancy.",
                nextStep: "Look whether it is a resource principal session token.",
                source: token.source
            )
        }
        try OCICredentials.check(tenancy, isOCIDOf: "tenancy", field: token.name, source: token.source)
        let signers = OCIRenewedSigner("resource principal", grant: grant, margin: Self.margin) { _, way in
            let grant = try self.grant()
            guard !grant.token.isExpired(at: way.client.time.now) else {
                throw CloudError(
                    .unauthenticated,
                    "The token of the resource principal has expired, and nobody has put a younger one there. "
                        + "Look at \(token.name)\(token.isPath ? "" : ": it holds the token itself, which lasts once").",
                    provider: OCIProvider.cloudName
                )
            }
            return grant
        }
        return (signers, tenancy)
    }

    private func grant() throws(ConfigurationError) -> OCIRenewedSigner.Grant {
        guard let read = OCISecurityToken(try token.read()) else {
            throw ConfigurationError(
                token.name,
                rule: "It holds no token: three parts of letters and digits with dots between them.",
                nextStep: "Look whether Oracle's service has written it, or gives the absolute path of a file.",
                source: token.source
            )
        }
        let passphrase = try passphrase?.read().withUnsafeValue { Secret($0.trimmed) }
        let pem = try key.read()
        do {
            let key = try RSAPrivateKey(pem: pem, passphrase: passphrase)
            return OCIRenewedSigner.Grant(token: read, signer: OCIRequestSigner(keyID: read.keyID, key: key))
        } catch {
            throw ConfigurationError(key.name, rule: error.rule, nextStep: error.nextStep, source: key.source)
        }
    }

    private static func missing(_ name: String, _ nextStep: String) -> ConfigurationError {
        ConfigurationError(
            name,
            rule: "It is not set, though other variables of a resource principal are.",
            nextStep: nextStep,
            source: "environment variables"
        )
    }
}
