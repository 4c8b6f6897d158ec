private import Foundation
internal import XanthusCloud
private import XanthusCloudInit
private import XanthusNetworkBootstrap

/// One cloud's part of the demo: from nothing to a running server and back, each step printed when it is done.
struct Demonstration {
    private let door: SimulatedClouds.Door
    private let cloud: Cloud
    private let elapsed: @Sendable () -> Duration

    /// Simulated life cycles are short, so looks are frequent.
    private let policy = WaitPolicy(
        interval: Backoff(base: .milliseconds(100), factor: 1.2, maximum: .milliseconds(500)),
        deadline: .seconds(300)
    )

    init(_ door: SimulatedClouds.Door) throws {
        self.door = door
        cloud = try door.cloud.provider(at: door.address)
        elapsed = TimeSource.system.stopwatch()
    }

    func run() async throws {
        Console.print("\(cloud.name), \(cloud.region), simulated at \(door.address)")
        let bootstrap = NetworkBootstrap(cloud)
        let blueprint = NetworkBlueprint.k3s(admin: [try CIDR("203.0.113.0/24")])
        let attachment = try await network(bootstrap, blueprint)
        let key = try await key()
        let server = try await server(key.pair, attachment)
        try await reboot(server)
        try await remove(server, key.resource)
        _ = try await bootstrap.down(blueprint) { say("deleted", Self.name($0.resource)) }
        try await proveEmpty()
    }

    private func network(_ bootstrap: NetworkBootstrap, _ blueprint: NetworkBlueprint) async throws
        -> NetworkAttachment
    {
        let before = try await bootstrap.show(blueprint).resources
        say("found", before.isEmpty ? "no network" : before.map(Self.name).joined(separator: ", "))
        _ = try await bootstrap.up(blueprint) { say($0.outcome.rawValue, Self.name($0.resource)) }
        let again = try await bootstrap.up(blueprint)
        let isSettled = again.entries.allSatisfy { $0.outcome == .found }
        say("found", isSettled ? "the whole network on a second run" : "less than the whole network on a second run")
        return again.attachment
    }

    private func key() async throws -> (pair: SSHKeyPair, resource: SSHKeyResource?) {
        let pair = try SSHKeyPair.generate(comment: "demo")
        say("made", "key pair \(pair.publicKey.sha256Fingerprint)")
        let resource = try await cloud.sshKeys?.findOrCreate(pair.publicKey, name: "demo", ownership: Ownership())
        if let resource { say("made", "ssh key \(resource.name)") }
        return (pair, resource)
    }

    private func server(_ key: SSHKeyPair, _ attachment: NetworkAttachment) async throws -> Server {
        var spec = ServerSpec(name: "demo", type: door.cloud.smallType)
        spec.authorizedKeys = [key.publicKey]
        spec.network = attachment
        spec.userData = try K3sRecipe().userData(
            for: door.cloud.name == .oci ? .oci : .hetzner,
            authorizedKeys: [key.publicKey.line]
        ).bytes
        let pending = try await cloud.createServer(spec)
        say("made", "server \(spec.name), \(spec.type), with K3s at first boot")
        let server = try await cloud.wait(for: pending, policy: policy)
        say("awaited", "server \(server.name): \(server.status), \(server.publicIPv4 ?? "no address")")
        let list = try await cloud.servers().all()
        say("listed", list.map { "\($0.name) \($0.status) \($0.publicIPv4 ?? "-")" }.joined(separator: ", "))
        return server
    }

    private func reboot(_ server: Server) async throws {
        let again = try await cloud.wait(for: cloud.rebootServer(id: server.id), policy: policy)
        say("rebooted", "server \(again.name): \(again.status)")
    }

    private func remove(_ server: Server, _ key: SSHKeyResource?) async throws {
        try await cloud.wait(for: cloud.deleteServer(id: server.id), policy: policy)
        say("deleted", "server \(server.name)")
        guard let key else { return }
        try await cloud.sshKeys?.delete(id: key.id)
        say("deleted", "ssh key \(key.name)")
    }

    /// Asks the simulated cloud itself, past the API, what exists in it.
    private func proveEmpty() async throws {
        let left = await door.cloud.contents()
        guard left.isEmpty else {
            throw CloudError(
                .failed,
                "The simulated cloud still holds: \(left.joined(separator: ", ")). This is a defect; please report it.",
                provider: cloud.name
            )
        }
        say("checked", "the simulated cloud holds nothing any more")
    }

    /// A part without its id, which on OCI is longer than a line.
    private static func name(_ resource: NetworkResource) -> String { "\(resource.kind) \(resource.name)" }

    private func say(_ verb: String, _ what: String) {
        let time = elapsed().brief
        let margin = String(repeating: " ", count: max(0, 8 - time.count))
        Console.print("\(margin)\(time)  \(verb.padding(toLength: 8, withPad: " ", startingAt: 0))  \(what)")
    }
}
