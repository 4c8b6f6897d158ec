private import Foundation
internal import XanthusCloud
internal import XanthusCloudTesting

/// A simulated cloud of either kind, with what a program needs to sign in to it.
enum SimulatedCloud: Sendable {
    case hetzner(SimulatedHetzner)

    init(_ name: CloudName, speed: Double) throws {
        switch name {
        case .hetzner: self = .hetzner(SimulatedHetzner(speed: speed))
        case .oci:
            throw ConfigurationError("--cloud", rule: "OCI is not simulated yet.", nextStep: "Use --cloud hetzner.")
        }
    }

    var name: CloudName {
        switch self {
        case .hetzner: .hetzner
        }
    }

    var endpoint: any SimulatedEndpoint {
        switch self {
        case .hetzner(let cloud): cloud
        }
    }

    /// What `simulate` prints of it.
    func announcement(at address: Endpoint) -> [String: String] {
        switch self {
        case .hetzner(let cloud):
            ["endpoint": "\(address)\(cloud.basePath)", "token": cloud.token.withUnsafeValue(\.self)]
        }
    }

    /// The cheapest server type, with 1 to 4 GB of memory.
    var smallType: ServerType.ID {
        switch self {
        case .hetzner: "cx23"
        }
    }

    /// The production code, signed in to this cloud through its door.
    func provider(at address: Endpoint) throws -> Cloud {
        let client = ClientConfiguration(transport: URLSessionTransport())
        switch self {
        case .hetzner(let cloud):
            return HetznerProvider(
                try HetznerCredentials(token: cloud.token),
                configuration: HetznerConfiguration(
                    endpoint: try Endpoint("\(address)\(cloud.basePath)"),
                    client: client
                )
            )
        }
    }

    /// What exists in it, as lines such as `server blog (4000001)`.
    func contents() async -> [String] {
        switch self {
        case .hetzner(let cloud): await cloud.contents
        }
    }

    func removeFiles() {}
}
