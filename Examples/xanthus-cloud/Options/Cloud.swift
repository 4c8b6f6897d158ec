private import Logging
internal import XanthusCloud
internal import XanthusNetworkBootstrap

/// A cloud as the commands use it: servers and networks.
typealias Cloud = any CloudProvider & NetworkDriver

extension GlobalOptions {
    /// Signs in to the cloud that the options name. No call is made, except to the metadata service of an instance of
    /// Oracle's if it is to say who signs in.
    ///
    /// - Throws: `ConfigurationError` if credentials, endpoint or region are missing or wrong.
    func provider(in environment: Environment = .current) async throws -> Cloud {
        switch cloud {
        case .oci: try await oracle(environment)
        case .hetzner: try hetzner(environment)
        }
    }

    private func oracle(_ environment: Environment) async throws -> OCIProvider {
        var credentials = try await OCICredentials.discovered(
            in: environment,
            profile: profile,
            configFile: configFile,
            over: client
        )
        if let region { credentials = credentials.at(try OCIRegion(region, source: "--region")) }
        warn(credentials.report)
        var configuration = OCIConfiguration(compartment: compartment, client: client)
        if let endpoint {
            configuration.endpoint = try Endpoint(endpoint, source: "--endpoint")
        } else {
            try configuration.readEndpoint(in: environment)
        }
        do {
            return try OCIProvider(credentials, configuration: configuration)
        } catch {
            var named = error
            if error.field == "compartment" { named.source = "--compartment" }
            throw named
        }
    }

    private func hetzner(_ environment: Environment) throws -> HetznerProvider {
        let credentials = try HetznerCredentials.discovered(in: environment, context: context, configFile: configFile)
        warn(credentials.report)
        var configuration = HetznerConfiguration(client: client)
        if let endpoint { configuration.endpoint = try Endpoint(endpoint, source: "--endpoint") }
        if let region { configuration.location = Region.ID(region) }
        return try HetznerProvider(credentials, configuration: configuration)
    }

    private var client: ClientConfiguration {
        var client = ClientConfiguration(transport: URLSessionTransport())
        if verbose {
            var logger = Logger(label: "xanthus-cloud", factory: { StreamLogHandler.standardError(label: $0) })
            logger.logLevel = .debug
            client.observability.logger = logger
        }
        return client
    }

    private func warn(_ report: DiscoveryReport) {
        if verbose {
            Console.note("\(report)")
        } else {
            for warning in report.warnings { Console.note("warning: \(warning)") }
        }
    }
}
