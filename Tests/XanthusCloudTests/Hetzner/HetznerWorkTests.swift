import HetznerSamples
import SchemaProbe
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Answers that are work to wait for on Hetzner")
struct HetznerWorkTests {
    private let project = SimulatedHetzner(time: ManualClock().time)

    @Test func `every answer with actions can be waited for`() throws {
        for sample in HetznerSamples.all { try check(sample) }
    }

    private func check<Sample: Hetzner.Operation>(_ sample: Sample) throws {
        let fields = try Set((Sample.schema?.fields ?? [:]).keys)
        // A list is of what goes on anyway, a page at a time.
        let hasWork = !fields.isDisjoint(with: ["action", "actions", "next_actions"]) && !fields.contains("meta")
        #expect((Sample.Response.self is any Hetzner.Work.Type) == hasWork, "\(Sample.self) reads \(fields.sorted())")
    }

    private struct Idle: Hetzner.Work {
        let stages: [[Hetzner.Action]] = [[], []]
    }

    @Test func `an answer without actions is waited for without a call`() async throws {
        let transport = HetznerHarness.always(.json(500, "{}"))
        try await HetznerHarness.client(transport).wait(for: Idle())
        #expect(transport.received.isEmpty)
    }

    @Test func `a volume is made and attached when its answer has been waited for`() async throws {
        let client = project.provider.client
        let server = try await client.send(
            Hetzner.CreateServer(.init(name: "blog", serverType: "cx23", image: "debian-12", location: "nbg1"))
        )
        try await client.wait(for: server)
        let volume = try await client.send(Hetzner.CreateVolume(name: "data", size: 10, at: .server(server.server.id)))
        #expect(volume.stages.count == 2)
        try await client.wait(for: volume)
        #expect(try await client.send(Hetzner.GetVolume(id: volume.volume.id)).server == server.server.id)
        let image = try await client.send(Hetzner.CreateServerImage(id: server.server.id, type: .snapshot))
        try await client.wait(for: image)
        #expect(try await client.send(Hetzner.GetImage(id: image.image.id)).status == .available)
    }

    @Test func `a load balancer, a zone and its records, and what may have no actions are waited for alike`()
        async throws
    {
        let client = project.provider.client
        let balancer = Hetzner.CreateLoadBalancer.Details(name: "front", type: "lb11", in: .location("nbg1"))
        try await client.wait(for: client.send(Hetzner.CreateLoadBalancer(balancer)))
        try await client.wait(for: client.send(Hetzner.CreateZone(name: "example.com", from: .records([]))))
        let records = Hetzner.RecordSet("www", .a, [Hetzner.Record("192.0.2.1")])
        try await client.wait(for: client.send(Hetzner.CreateZoneRRSet("example.com", records)))
        try await client.wait(for: client.send(Hetzner.CreatePrimaryIP(name: "a", type: .ipv4, at: .location("nbg1"))))
        try await client.wait(for: client.send(Hetzner.CreatePlacementGroup(name: "apart")))
    }
}
