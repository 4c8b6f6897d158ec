internal import Foundation

/// The chain of places where credentials may be, tried in order: variables, configuration file, resource principal,
/// instance principal.
///
/// The first that says who signs in wins, and what is wrong there is an error: nothing is passed over because it is
/// wrong. The rest gets a line in the report that says why it lost.
struct OCIDiscovery {
    /// What the search without any call comes to.
    enum Outcome {
        case found(OCICredentials)
        /// The metadata service has to be asked.
        case instance(Instance)
    }

    /// An instance to sign in as, if it is one.
    struct Instance {
        let settings: OCISettings.Instance
        /// Who asks for it; `nil` if nobody does, and it is the last that is tried.
        let asker: String?
        let report: DiscoveryReport
        /// What is wrong if this is no instance and nobody asked for one.
        let nothing: ConfigurationError
    }

    /// The places, in order.
    private enum Place: String, CaseIterable {
        case variables = "environment variables"
        case file = "configuration file"
        case resource = "resource principal"
        case instance = "instance principal"
    }

    let environment: Environment
    let profile: String?
    let configFile: String?
    /// How to sign in, if the caller says so.
    let form: OCICredentials.Form?
    let time: TimeSource

    func outcome() throws(ConfigurationError) -> Outcome {
        var report = DiscoveryReport()
        let (form, isDelegated, asker) = try askedForm()
        if let form, let asker, form == .instancePrincipal || form == .resourcePrincipal {
            let goal: Place = form == .instancePrincipal ? .instance : .resource
            for place in Place.allCases where place != goal && (goal == .instance || place != .instance) {
                report.passOver(place.rawValue, because: "\(asker) asks for \(form)")
            }
            if goal == .resource { return .found(try resource(report, lastly: "\(asker) asks for \(form)")) }
            return .instance(try instance(asked: asker, isDelegated: isDelegated, report))
        }
        if profile != nil || configFile != nil {
            report.passOver(Place.variables.rawValue, because: "a profile or configuration file is asked for")
        } else if let settings = try OCISettings.inVariables(of: environment, form: form, report: &report) {
            report.use(Place.variables.rawValue)
            pass(after: .variables, "the environment variables come first", &report)
            return .found(try credentials(settings, report))
        } else {
            report.passOver(
                Place.variables.rawValue,
                because: form == .securityToken
                    ? "OCI_CLI_SECURITY_TOKEN_FILE is not set" : "none that says who signs in is set"
            )
        }
        let place = OCIConfigPlace(configFile, environment: environment)
        if let warning = place.warning { report.warn(warning) }
        if place.isChosen || profile != nil || CredentialFile.exists(place.path) {
            return try inFile(place, form: form, report)
        }
        report.passOver(Place.file.rawValue, because: "\(place.path) does not exist")
        let nothing = nothing(place.path)
        // A key of a user is asked for, and there is none.
        guard form == nil else { throw nothing }
        if OCIResourcePrincipal.isMeant(in: environment) {
            return .found(try resource(report, lastly: "the resource principal comes first"))
        }
        report.passOver(
            Place.resource.rawValue,
            because: "\(OCIResourcePrincipal.versionVariable) is not set"
        )
        return .instance(
            Instance(
                settings: OCISettings.Instance(region: regionVariable),
                asker: nil,
                report: report,
                nothing: nothing
            )
        )
    }

    /// The credentials of what has been read.
    func credentials(
        _ settings: OCISettings,
        _ report: DiscoveryReport
    ) throws(ConfigurationError) -> OCICredentials {
        switch settings {
        case .apiKey(let settings): try OCICredentials(settings, environment: environment, report: report)
        case .session(let settings):
            try OCICredentials(settings, environment: environment, now: time.now, report: report)
        case .instance, .resource: preconditionFailure("Neither variables nor files hold these.")
        }
    }

    // MARK: - Places

    /// What the caller or `OCI_CLI_AUTH` asks for, and who it is.
    private func askedForm() throws(ConfigurationError) -> (OCICredentials.Form?, isDelegated: Bool, String?) {
        if let form { return (form, false, "the caller") }
        let variable = "OCI_CLI_AUTH"
        guard let name = environment[variable] else { return (nil, false, nil) }
        let read = try OCISignInForm(name, field: variable, source: "environment variable \(variable)")
        return (read.form, read.isDelegated, variable)
    }

    private func inFile(
        _ place: OCIConfigPlace,
        form: OCICredentials.Form?,
        _ report: DiscoveryReport
    ) throws(ConfigurationError) -> Outcome {
        var report = report
        let (file, name) = try read(place, &report)
        let settings = try OCISettings(
            profile: name,
            of: file,
            form: form,
            environment: environment,
            report: &report
        )
        let title = "\(place.path), profile \(name)"
        switch settings {
        case .instance(let settings):
            report.passOver(title, because: "it asks for \(OCICredentials.Form.instancePrincipal)")
            report.passOver(Place.resource.rawValue, because: "profile \(name) asks for something else")
            return .instance(
                Instance(settings: settings, asker: "profile \(name)", report: report, nothing: nothing(place.path))
            )
        case .resource:
            report.passOver(title, because: "it asks for \(OCICredentials.Form.resourcePrincipal)")
            return .found(try resource(report, lastly: "profile \(name) asks for something else"))
        case .apiKey, .session:
            report.use(title)
            pass(after: .file, "the configuration file comes first", &report)
            return .found(try credentials(settings, report))
        }
    }

    private func read(
        _ place: OCIConfigPlace,
        _ report: inout DiscoveryReport
    ) throws(ConfigurationError) -> (OCIConfigFile, profile: String) {
        let content = try CredentialFile(place.path, field: place.field, source: place.source)
        if let warning = content.warning { report.warn(warning) }
        let file = try content.text.withUnsafeValue { text throws(ConfigurationError) in
            try OCIConfigFile(text, path: place.path)
        }
        return (file, profile ?? environment["OCI_CLI_PROFILE"] ?? OCIConfigFile.defaultProfile)
    }

    private func resource(
        _ report: DiscoveryReport,
        lastly reason: String
    ) throws(ConfigurationError) -> OCICredentials {
        var report = report
        let principal = try OCIResourcePrincipal(in: environment)
        let region = try OCIRegionDirectory(environment).region(principal.region, &report)
        let (signers, tenancy) = try principal.signIn(now: time.now, report: &report)
        report.use(Place.resource.rawValue)
        pass(after: .resource, reason, &report)
        return OCICredentials(
            tenancy: tenancy,
            user: nil,
            region: region,
            form: .resourcePrincipal,
            signers: signers,
            report: report
        )
    }

    private func instance(
        asked asker: String,
        isDelegated: Bool,
        _ report: DiscoveryReport
    ) throws(ConfigurationError) -> Instance {
        var report = report
        let place = OCIConfigPlace(configFile, environment: environment)
        var settings = OCISettings.Instance(region: regionVariable)
        if isDelegated {
            let variable = OCISettings.Variables.delegationFile
            settings.delegationFile = OCISettings.value(variable, in: environment)
            // Oracle's Cloud Shell has it in a file.
            if settings.delegationFile == nil, CredentialFile.exists(place.path) {
                let (file, name) = try read(place, &report)
                settings.delegationFile = file.entry("delegation_token_file", in: name).map {
                    OCISettings.Value(
                        field: "delegation_token_file",
                        text: $0.value,
                        source: file.source(line: $0.line)
                    )
                }
            }
            guard settings.delegationFile != nil else {
                throw ConfigurationError(
                    variable[0],
                    rule: "\(asker) asks to act for a user, and no token of that user is given.",
                    nextStep: "Set it to the path of the delegation token.",
                    source: "environment variable \(asker)"
                )
            }
        }
        return Instance(settings: settings, asker: asker, report: report, nothing: nothing(place.path))
    }

    private var regionVariable: OCISettings.Value? {
        OCISettings.value(OCISettings.Variables.region, in: environment)
    }

    private func pass(after winner: Place, _ reason: String, _ report: inout DiscoveryReport) {
        let later = Place.allCases.drop { $0 != winner }.dropFirst()
        for place in later { report.passOver(place.rawValue, because: reason) }
    }

    private func nothing(_ path: String) -> ConfigurationError {
        ConfigurationError(
            "OCI credentials",
            rule: "There are none: no variable says who signs in, and \(path) does not exist.",
            nextStep: "Run `oci setup config`, or set \(OCISettings.neededVariables.joined(separator: ", ")); on an "
                + "instance of Oracle's, set OCI_CLI_AUTH=instance_principal."
        )
    }
}
