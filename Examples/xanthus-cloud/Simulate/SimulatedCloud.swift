private import Foundation
internal import XanthusCloud
internal import XanthusCloudTesting

/// A simulated cloud of either kind, with what a program needs to sign in to it.
enum SimulatedCloud: Sendable {
    case hetzner(SimulatedHetzner)

    init(_ name: CloudName, speed: Double) throws {
        self = .hetzner(SimulatedHetzner(speed: speed))
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

    /// What exists in it, as lines such as `server blog (4000001)`.
    func contents() async -> [String] {
        switch self {
        case .hetzner(let cloud): await cloud.contents
        }
    }

    func removeFiles() {}
}
