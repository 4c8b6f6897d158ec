internal import XanthusCloud
internal import XanthusCloudTesting

/// An account at a simulated cloud of either kind, with what a program needs to sign in to it.
enum SimulatedAccount: Sendable {
    /// The configuration file is one of its own, in a directory of its own.
    case oci(SimulatedOCI, configFile: String, in: ScratchDirectory)
    case hetzner(SimulatedHetzner)

    init(_ name: CloudName, like choice: ScenarioChoice = ScenarioChoice(), speed: Double) throws {
        switch name {
        case .oci:
            let cloud = SimulatedOCI(choice.oci, time: .system, speed: speed, seed: choice.seed ?? 0)
            self = try ScratchDirectory.filled { directory in
                .oci(cloud, configFile: try cloud.writeConfigFile(in: directory.path), in: directory)
            }
        case .hetzner:
            // Unless told otherwise, tokens are drawn anew each time.
            let seed = choice.seed ?? .random(in: .min ... .max)
            self = .hetzner(SimulatedHetzner(choice.hetzner, time: .system, speed: speed, seed: seed))
        }
    }

    var name: CloudName {
        switch self {
        case .oci: .oci
        case .hetzner: .hetzner
        }
    }

    var endpoint: any SimulatedEndpoint {
        switch self {
        case .oci(let cloud, _, _): cloud
        case .hetzner(let cloud): cloud
        }
    }

    /// What `simulate` prints of it.
    func announcement(at address: Endpoint) -> [String: String] {
        switch self {
        case .oci(let cloud, let configFile, _):
            [
                "endpoint": "\(address)",
                "configFile": configFile,
                "profile": "DEFAULT",
                "region": cloud.region,
                "tenancy": cloud.tenancy,
                "compartment": cloud.compartment,
            ]
        case .hetzner(let cloud):
            [
                "endpoint": "\(address)\(cloud.basePath)",
                "token": cloud.token.withUnsafeValue(\.self),
                "readOnlyToken": cloud.readOnlyToken.withUnsafeValue(\.self),
            ]
        }
    }

    /// The smallest server type.
    var smallType: ServerType.ID {
        switch self {
        case .oci: OCIProvider.defaultServerType
        case .hetzner: HetznerProvider.defaultServerType
        }
    }

    /// The production code, signed in to this cloud through its door.
    func provider(at address: Endpoint) throws -> Cloud {
        let client = ClientConfiguration(transport: URLSessionTransport())
        switch self {
        case .oci(let cloud, let configFile, _):
            return try OCIProvider(
                // An environment without anything, so that the demo cannot meet a real account.
                OCICredentials.discovered(in: Environment([:], homeDirectory: "/"), configFile: configFile),
                configuration: OCIConfiguration(compartment: cloud.compartment, endpoint: address, client: client)
            )
        case .hetzner(let cloud):
            return try HetznerProvider(
                HetznerCredentials(token: cloud.token),
                configuration: HetznerConfiguration(
                    endpoint: Endpoint("\(address)\(cloud.basePath)"),
                    client: client
                )
            )
        }
    }

    /// What exists in it, as lines such as `server blog (4000001)`.
    func contents() async -> [String] {
        switch self {
        case .oci(let cloud, _, _): await cloud.contents
        case .hetzner(let cloud): await cloud.contents
        }
    }

    /// Lets things go wrong by a plan.
    func inject(_ plan: FaultPlan?) async throws {
        guard let plan else { return }
        switch self {
        case .oci(let cloud, _, _): try await cloud.inject(plan)
        case .hetzner(let cloud): try await cloud.inject(plan)
        }
    }

    /// Removes the directory with the configuration file and the key.
    func removeFiles() {
        guard case .oci(_, _, let directory) = self else { return }
        directory.remove()
    }
}
