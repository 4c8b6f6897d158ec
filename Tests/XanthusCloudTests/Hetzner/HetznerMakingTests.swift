import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Making things on Hetzner once")
struct HetznerMakingTests {
    private let clock = ManualClock()

    struct Making: Sendable, CustomTestStringConvertible {
        let path: String
        let make: @Sendable (Hetzner.Client, String?) async throws -> (number: Int, isAdopted: Bool)
        var testDescription: String { path }

        init<C: Hetzner.NamedCreation>(_ path: String, _ creation: C) {
            self.path = path
            make = { client, token in
                let made = try await client.make(creation, token: token)
                try await client.wait(for: made)
                return (made.subject.id.rawValue, made.isAdopted)
            }
        }
    }

    private static let makings = [
        Making("volumes", Hetzner.CreateVolume(name: "a", size: 10, at: .location("nbg1"))),
        Making("networks", Hetzner.CreateNetwork(name: "a", ipRange: "10.0.0.0/16")),
        Making("firewalls", Hetzner.CreateFirewall(name: "a", rules: [])),
        Making("primary_ips", Hetzner.CreatePrimaryIP(name: "a", type: .ipv4, at: .location("nbg1"))),
        Making("floating_ips", Hetzner.CreateFloatingIP(name: "a", type: .ipv4, at: .location("nbg1"))),
        Making("placement_groups", Hetzner.CreatePlacementGroup(name: "a")),
        Making("load_balancers", Hetzner.CreateLoadBalancer(.init(name: "a", type: "lb11", in: .location("nbg1")))),
        Making("zones", Hetzner.CreateZone(name: "example.com")),
        Making(
            "servers",
            Hetzner.CreateServer(.init(name: "a", serverType: "cx23", image: "ubuntu-24.04", location: "nbg1"))
        ),
    ]

    @Test(arguments: makings)
    func `what a lost answer was about is found by its token`(making: Making) async throws {
        let project = SimulatedHetzner(time: clock.time)
        let path = "POST /v1/\(making.path)"
        let transport = LossyTransport(inner: project.transport) { request, times in request == path && times == 1 }
        let client = try HetznerHarness.provider(of: project, through: transport, clock: clock).client
        let (_, isAdopted) = try await making.make(client, nil)
        #expect(isAdopted)
        #expect(transport.requests.values.count { $0 == path } == 2)
    }

    @Test(arguments: makings)
    func `another call of the token finds it, and one of another token does not`(making: Making) async throws {
        let project = SimulatedHetzner(time: clock.time)
        // The answer is lost, and nothing is repeated.
        let client = try HetznerHarness.provider(
            of: project,
            through: TappedTransport(project.transport, cut: .after(1)),
            clock: clock
        ).client
        let first = try await making.make(client, "once")
        #expect(first.isAdopted)
        let second = try await making.make(client, "once")
        #expect(second.number == first.number && second.isAdopted)
        let error = await #expect(throws: CloudError.self) { try await making.make(client, "twice") }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("exists in the project") == true)
    }

    @Test func `what carries the token and is another thing than was asked for is a conflict`() async throws {
        let client = SimulatedHetzner(time: clock.time).provider.client
        _ = try await client.make(Hetzner.CreateNetwork(name: "a", ipRange: "10.0.0.0/16"), token: "once")
        let error = await #expect(throws: CloudError.self) {
            try await client.make(Hetzner.CreateNetwork(name: "a", ipRange: "10.1.0.0/16"), token: "once")
        }
        #expect(error?.code == .conflict && error?.message.contains("its range is 10.0.0.0/16") == true)
    }

    @Test func `labels of the caller's stay, and a token that can be no label is refused before any call`() async throws
    {
        let project = SimulatedHetzner(time: clock.time)
        let client = project.provider.client
        let labels = try Hetzner.Labels(["team": "web"])
        let made = try await client.make(Hetzner.CreateFirewall(name: "a", rules: [], labels: labels), token: "once")
        #expect(made.subject.labels == ["team": "web", "xanthus-token": "once"])
        #expect(!made.isAdopted)
        await #expect(throws: ConfigurationError.self) {
            try await client.make(Hetzner.CreateFirewall(name: "b", rules: []), token: "a b")
        }
        #expect(await project.contents.count == 1)
    }

    @Test func `a network is attached to a server that is still being made, as soon as its lock is gone`() async throws
    {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let network = try await cloud.client.make(
            Hetzner.CreateNetwork(
                name: "a",
                ipRange: "10.0.0.0/16",
                subnets: [.init(in: .euCentral, ipRange: "10.0.1.0/24")]
            )
        )
        let pending = try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        let action = try await cloud.client.send(
            Hetzner.AttachServerToNetwork(id: Hetzner.ID(pending.server), network: network.subject.id)
        )
        try await cloud.client.wait(for: action)
        #expect(try await cloud.server(id: pending.server).privateIPv4 != nil)
        // A server is not switched off as patiently: whoever does so may not know what it is busy with.
        let other = try await cloud.createServer(ServerSpec(name: "shop", type: "cx23"))
        let error = await #expect(throws: CloudError.self) {
            try await cloud.stopServer(id: other.server, mode: .hard)
        }
        #expect(error?.code == .locked)
    }

    @Test func `an attachment whose answer was lost is repeated, and the second refusal says what it may mean`()
        async throws
    {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let network = try await cloud.client.make(
            Hetzner.CreateNetwork(
                name: "a",
                ipRange: "10.0.0.0/16",
                subnets: [.init(in: .euCentral, ipRange: "10.0.1.0/24")]
            )
        )
        let server = try await cloud.wait(for: cloud.createServer(ServerSpec(name: "blog", type: "cx23")))
        let attach = Hetzner.AttachServerToNetwork(id: try Hetzner.ID(server.id), network: network.subject.id)
        let transport = LossyTransport(inner: project.transport) { request, times in
            request.hasSuffix("attach_to_network") && times == 1
        }
        let client = try HetznerHarness.provider(of: project, through: transport, clock: clock).client
        let error = await #expect(throws: CloudError.self) { try await client.send(attach) }
        #expect(error?.providerCode == "server_already_attached")
        #expect(error?.message.contains("if nobody else did it, it is done") == true)
        #expect(try await cloud.server(id: server.id).privateIPv4 != nil)
        let plain = await #expect(throws: CloudError.self) { try await cloud.client.send(attach) }
        #expect(plain?.message.contains("it is done") == false)
    }
}
