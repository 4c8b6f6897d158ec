internal import HTTPTypes

/// An operation that faults can happen to.
struct FaultTarget: Sendable, Hashable {
    /// The cloud's short name.
    let cloud: String
    /// The vendor's name.
    let name: String
    /// The verb.
    let method: String

    var makesServer: Bool { name == "LaunchInstance" || name == "create_server" }
    var removes: Bool { method == "DELETE" }
    var isRead: Bool { method == "GET" }

    /// Those of all simulated clouds.
    static let all = [("oci", SimulatedOCI.inventory), ("hetzner", SimulatedHetzner.inventory)].flatMap { cloud in
        cloud.1.operations.map { FaultTarget(cloud: cloud.0, name: $0.name, method: $0.method) }
    }
}
