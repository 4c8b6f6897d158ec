import XanthusCloud
import XanthusCloudTesting

/// What every user of a simulated cloud writes: a server is made, awaited and removed, by public means alone.
enum WorldHarness {
    static let scenario: OCIScenario = {
        do { return try OCIScenario(existing: [.network("office")]) } catch { preconditionFailure("\(error)") }
    }()

    /// A server for this world; on OCI in the network that is there.
    static func spec(_ name: String = "blog", in cloud: some SimulatedWorld, type: ServerType.ID? = nil) async
        -> ServerSpec
    {
        guard cloud.name == "oci" else { return ServerSpec(name: name, type: type ?? "cx23") }
        let subnet = await cloud.snapshot().resources.first { $0.kind == "Subnet" }?.id
        return ServerSpec(
            name: name,
            type: type ?? "VM.Standard.A1.Flex",
            network: NetworkAttachment(subnet: subnet.map { .init($0) })
        )
    }

    static func life(of name: String, on provider: any CloudProvider, in cloud: some SimulatedWorld) async throws {
        let server = try await provider.wait(for: provider.createServer(spec(name, in: cloud)))
        try await provider.wait(for: provider.deleteServer(id: server.id))
    }

    /// Both clouds, each new and with the production code.
    static func clouds(seed: UInt64 = 0) -> [(any SimulatedWorld, any CloudProvider)] {
        let oci = SimulatedOCI(scenario, seed: seed)
        let hetzner = SimulatedHetzner(.default, seed: seed)
        return [(oci, oci.provider), (hetzner, hetzner.provider)]
    }
}
