import XanthusCloud
import XanthusCloudTesting

/// A simulated cloud of either kind, in which a server can be made.
struct FaultySetup {
    let clock: ManualClock
    let provider: any CloudProvider
    let spec: ServerSpec
    /// The vendor's names of the operations that make and remove a server.
    let creation: String
    let removal: String
    let inject: (FaultPlan) async throws -> Void
    let strikes: () async -> [FaultStrike]
    let contents: () async -> [String]
    let guest: (String) async -> Guest?

    static let clouds = ["oci", "hetzner"]

    init(_ cloud: String, _ conditions: OCIConditions = OCIConditions()) async throws {
        let clock = ManualClock()
        self.clock = clock
        guard cloud == "oci" else {
            let hetzner = SimulatedHetzner(time: clock.time)
            provider = hetzner.provider
            spec = ServerSpec(name: "blog", type: "cx23")
            (creation, removal) = ("create_server", "delete_server")
            inject = { try await hetzner.inject($0) }
            strikes = { await hetzner.faultStrikes }
            contents = { await hetzner.contents }
            guest = { await hetzner.conditions.guests[$0] }
            return
        }
        let oracle = SimulatedOCI(time: clock.time, conditions: conditions)
        let client = oracle.provider.client
        let vcn = try await client.send(
            OCI.CreateVcn(OCI.CreateVcn.Details(compartmentId: oracle.tenancy, cidrBlocks: ["10.0.0.0/16"]))
        )
        try await clock.sleep(for: .seconds(5))
        let subnet = try await client.send(
            OCI.CreateSubnet(
                OCI.CreateSubnet.Details(compartmentId: oracle.tenancy, vcnId: vcn.id, cidrBlock: "10.0.0.0/24")
            )
        )
        try await clock.sleep(for: .seconds(5))
        provider = oracle.provider
        spec = ServerSpec(
            name: "blog",
            type: "VM.Standard.A1.Flex",
            network: NetworkAttachment(subnet: NetworkAttachment.SubnetID(subnet.id))
        )
        (creation, removal) = ("LaunchInstance", "TerminateInstance")
        inject = { try await oracle.inject($0) }
        strikes = { await oracle.faultStrikes }
        contents = { await oracle.contents.filter { $0.hasPrefix("instance ") } }
        guest = { await oracle.conditions.guests[$0] }
    }
}
