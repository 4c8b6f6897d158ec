extension OCICredentials {
    /// Finds credentials, and checks them before any call is made.
    ///
    /// Whoever says how to sign in is heard first: the caller, then `OCI_CLI_AUTH`, then the key `authentication_type`
    /// of the profile. Otherwise the first of these that says who signs in is taken:
    ///
    /// 1. A configuration file or profile that is asked for here.
    /// 2. The environment: `OCI_TENANCY_OCID`, `OCI_USER_OCID`, `OCI_FINGERPRINT`, `OCI_REGION`,
    ///    `OCI_PRIVATE_KEY_PATH` and perhaps `OCI_PRIVATE_KEY_PASSPHRASE`. For each, the variable of Oracle's command
    ///    line does as well: `OCI_CLI_TENANCY`, `_USER`, `_FINGERPRINT`, `_REGION`, `_KEY_FILE` or `_KEY_CONTENT`,
    ///    `_PASSPHRASE`; and for a session `_SECURITY_TOKEN_FILE` beside key and region.
    /// 3. The profile `OCI_CLI_PROFILE`, or `DEFAULT`, of the file that `OCI_CLI_CONFIG_FILE` or
    ///    `OCI_CONFIG_FILE` names, or `~/.oci/config`. It has an API key, or a session that
    ///    `oci session authenticate` opened. A region or passphrase that it lacks may be in the environment.
    /// 4. The resource that this process runs in, if `OCI_RESOURCE_PRINCIPAL_VERSION` is set.
    ///
    /// The instance that this process runs on can be found by calls alone: see
    /// ``discovered(in:profile:configFile:as:over:)``.
    ///
    /// - Parameters:
    ///   - environment: Where to look; `.current` for this process.
    ///   - profile: The profile to use.
    ///   - configFile: The file to use. `~` stands for the home directory.
    ///   - form: How to sign in.
    ///   - time: What tells whether a token has expired.
    /// - Throws: ``ConfigurationError`` that names the place and the next step if there are none, or if what is there
    ///   is incomplete or wrong. Nothing that was found is ever passed over because it is wrong.
    public static func discovered(
        in environment: Environment,
        profile: String? = nil,
        configFile: String? = nil,
        as form: Form? = nil,
        time: TimeSource = .system
    ) throws(ConfigurationError) -> OCICredentials {
        let discovery = OCIDiscovery(
            environment: environment,
            profile: profile,
            configFile: configFile,
            form: form,
            time: time
        )
        switch try discovery.outcome() {
        case .found(let credentials): return credentials
        case .instance(let instance):
            guard let asker = instance.asker else { throw instance.nothing }
            throw ConfigurationError(
                "OCI credentials",
                rule: "An instance principal is asked for (by \(asker)), and whose it is only calls can tell.",
                nextStep: "Call `await OCICredentials.discovered(in:over:)`, which makes them."
            )
        }
    }

    /// Finds credentials as ``discovered(in:profile:configFile:as:time:)`` does, and last of all those of the compute
    /// instance that this process runs on.
    ///
    /// The instance's metadata service is asked only if somebody asks for an instance principal, or if nothing else
    /// is there; in the latter case it has a second and a half to answer. No other call is made.
    ///
    /// - Parameters:
    ///   - environment: Where to look; `.current` for this process.
    ///   - profile: The profile to use.
    ///   - configFile: The file to use. `~` stands for the home directory.
    ///   - form: How to sign in.
    ///   - client: The transport to ask through, and the time.
    /// - Throws: ``ConfigurationError`` as there; ``CloudError`` if the metadata service fails;
    ///   `CancellationError`.
    public static func discovered(
        in environment: Environment,
        profile: String? = nil,
        configFile: String? = nil,
        as form: Form? = nil,
        over client: ClientConfiguration
    ) async throws -> OCICredentials {
        let discovery = OCIDiscovery(
            environment: environment,
            profile: profile,
            configFile: configFile,
            form: form,
            time: client.time
        )
        switch try discovery.outcome() {
        case .found(let credentials): return credentials
        case .instance(let wish): return try await OCICredentials(wish, environment: environment, over: client)
        }
    }

    /// Signs in as the instance, if this is one.
    private init(
        _ wish: OCIDiscovery.Instance,
        environment: Environment,
        over client: ClientConfiguration
    ) async throws {
        var report = wish.report
        var delegation: Secret<String>?
        if let file = wish.settings.delegationFile {
            delegation = try Self.delegationToken(file, environment: environment, report: &report)
        }
        let own = try wish.settings.region.map { value in
            try OCIRegionDirectory(environment).region(value, &report)
        }
        let way = OCISignInWay(client)
        let service: OCIMetadataService
        do {
            service = try await OCIMetadataService.reached(in: environment, over: way, isCertain: wish.asker != nil)
        } catch let error as CloudError where wish.asker == nil && error.isAbsence {
            var nothing = wish.nothing
            nothing.rule = String(nothing.rule.dropLast()) + ", and no metadata service answers."
            throw nothing
        }
        let principal = try await OCIInstancePrincipal(of: service, over: way)
        report.use("instance principal (\(service.endpoint))")
        self.init(
            tenancy: principal.tenancy,
            user: nil,
            region: own ?? principal.region,
            form: .instancePrincipal,
            signers: principal.signers(delegation: delegation),
            report: report
        )
    }

    private static func delegationToken(
        _ value: OCISettings.Value,
        environment: Environment,
        report: inout DiscoveryReport
    ) throws(ConfigurationError) -> Secret<String> {
        let path = environment.expanding(value.text)
        let file = try CredentialFile(path, field: value.field, source: value.source)
        if let warning = file.warning { report.warn(warning) }
        let token = file.text.withUnsafeValue { Secret($0.trimmed) }
        // It becomes the value of a header.
        let isSound = token.withUnsafeValue { text in
            (1...OCISecurityToken.maximumSize).contains(text.utf8.count)
                && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        }
        guard isSound else {
            throw ConfigurationError(
                value.field,
                rule: "The file \(path) holds no token.",
                nextStep: "Give the file that Oracle's service has written the delegation token into.",
                source: value.source
            )
        }
        return token
    }
}

extension CloudError {
    /// Whether nobody was there, or somebody who is no metadata service.
    fileprivate var isAbsence: Bool {
        switch code {
        case .unreachable, .timedOut, .transport, .untrusted, .invalidResponse, .forbidden: true
        case .busy: httpStatus == 404
        default: false
        }
    }
}
