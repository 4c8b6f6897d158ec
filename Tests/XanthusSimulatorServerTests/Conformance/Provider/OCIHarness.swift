import XanthusCloud
import XanthusCloudTesting

/// Oracle's provider in tenancies behind a door, with a network and nothing else.
struct OCIHarness: CloudProviderHarness {
    let door: Door
    private let type: ServerType.ID = "VM.Standard.A1.Flex"

    init(door: Door) {
        self.door = door
    }

    func withWorld<Value: Sendable>(
        on clock: ManualClock,
        _ body: (CloudProviderWorld) async throws -> Value
    ) async throws -> Value {
        let cloud = SimulatedOCI(time: clock.time, speed: 15, conditions: .unlimited)
        let subnet = try await subnet(in: cloud, clock)
        return try await door.open(to: cloud) { transport, address in
            let line = CountedLine(transport)
            let configuration = OCIConfiguration(
                endpoint: address,
                client: ClientConfiguration(transport: line, time: clock.time)
            )
            return try await body(
                CloudProviderWorld(
                    provider: { try OCIProvider(cloud.credentials, configuration: configuration) },
                    wish: ServerSpec(name: "wish", type: type, network: NetworkAttachment(subnet: subnet)),
                    missingServer: "ocid1.instance.oc1.phx.aaaaaaaamissing",
                    requests: { line.count },
                    neighbour: address == nil
                        ? .given("us-ashburn-1")
                        : .missing(because: "Oracle tells regions apart by host, and behind one address all are one"),
                    setRoom: .given { [type] hasRoom in
                        await cloud.change { $0.capacity = hasRoom ? [] : [.full(shape: type.rawValue)] }
                    },
                    loseNextAnswer: .given { _ in line.loseNextAnswer() }
                )
            )
        }
    }

    /// A subnet with names in DNS, as the network bootstrap makes it.
    private func subnet(in cloud: SimulatedOCI, _ clock: ManualClock) async throws -> NetworkAttachment.SubnetID {
        let client = cloud.provider.client
        var network = OCI.CreateVcn.Details(compartmentId: cloud.tenancy, cidrBlocks: ["10.0.0.0/16"])
        network.dnsLabel = "net"
        let vcn = try await client.send(OCI.CreateVcn(network))
        clock.advance(by: .seconds(5))
        var details = OCI.CreateSubnet.Details(compartmentId: cloud.tenancy, vcnId: vcn.id, cidrBlock: "10.0.0.0/22")
        details.dnsLabel = "public"
        let subnet = try await client.send(OCI.CreateSubnet(details))
        clock.advance(by: .seconds(5))
        return NetworkAttachment.SubnetID(subnet.id)
    }
}
