import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusNetworkBootstrap

@Suite("Network bootstrap on Hetzner")
struct HetznerNetworkTests {
    private let clock = ManualClock()
    private let hetzner: SimulatedHetzner
    private let blueprint: NetworkBlueprint

    init() throws {
        hetzner = SimulatedHetzner(time: clock.time)
        blueprint = .k3s(admin: [try CIDR("203.0.113.0/24")])
    }

    private func provider(_ transport: any HTTPTransport) throws -> HetznerProvider {
        try HetznerProvider(
            HetznerCredentials(token: hetzner.token),
            configuration: HetznerConfiguration(client: ClientConfiguration(transport: transport, time: clock.time))
        )
    }

    private func rules() async throws -> [Hetzner.Firewall.Rule] {
        try await hetzner.provider.client.send(Hetzner.ListFirewalls()).elements.flatMap(\.rules)
    }

    @Test func `the firewall is made, found again, and removed`() async throws {
        let tap = TappedTransport(hetzner.transport)
        let cloud: any CloudProvider & NetworkDriver = try provider(tap)
        let bootstrap = NetworkBootstrap(cloud)

        let first = try await bootstrap.up(blueprint)
        #expect(first.entries.map(\.outcome) == [.made])
        #expect(first.entries.first?.resource.name == "xanthus-firewall")
        #expect(first.attachment.filters.map(\.rawValue) == first.entries.map(\.resource.id.rawValue))
        #expect(tap.requests == ["GET /v1/firewalls", "POST /v1/firewalls", "GET /v1/firewalls"])

        let second = try await bootstrap.up(blueprint)
        #expect(second.entries.map(\.outcome) == [.found])
        #expect(second.attachment == first.attachment)
        #expect(tap.requests.count == 4, "finding everything in place costs one request")
        #expect(try await bootstrap.show(blueprint).resources == second.entries.map(\.resource))

        let removal = try await bootstrap.down(blueprint)
        #expect(removal.removed.map(\.resource.name) == ["xanthus-firewall"])
        #expect(removal.isComplete && removal.left.isEmpty)
        #expect(await hetzner.contents.isEmpty)
        #expect(try await bootstrap.down(blueprint).removed.isEmpty)
    }

    @Test func `rules that others added stay, and missing ones are added`() async throws {
        let bootstrap = NetworkBootstrap(hetzner.provider)
        let id = try #require(try await bootstrap.up(blueprint).entries.first).resource.id
        let added = Hetzner.Firewall.Rule(inbound: .gre, from: ["192.0.2.0/24"], description: "by hand")
        let outbound = try await rules().prefix(2) + [added]
        _ = try await hetzner.provider.client.send(
            Hetzner.SetFirewallRules(id: Hetzner.ID(id), rules: Array(outbound))
        )

        let report = try await bootstrap.up(blueprint)

        #expect(report.entries.map(\.outcome) == [.changed])
        let after = try await rules()
        #expect(after.contains { $0.protocol == .gre && $0.description == "by hand" })
        #expect(Set(after.compactMap(\.ports)) == [22, 6443, 80, 443])
        #expect(after.count == 6)
        #expect(try await bootstrap.up(blueprint).entries.map(\.outcome) == [.found])
    }

    @Test func `another admin is added to the one before`() async throws {
        let bootstrap = NetworkBootstrap(hetzner.provider)
        _ = try await bootstrap.up(blueprint)
        _ = try await bootstrap.up(.k3s(admin: [try CIDR("198.51.100.7/32")]))

        let ssh = try await rules().filter { $0.ports == 22 }.flatMap { $0.sourceIPs ?? [] }
        #expect(ssh == ["203.0.113.0/24", "198.51.100.7/32"])
    }

    @Test func `a foreign firewall is used if it serves, and never touched`() async throws {
        let tap = TappedTransport(hetzner.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))
        let rule = Hetzner.Firewall.Rule(inbound: .tcp, ports: .all, from: ["0.0.0.0/0", "::/0"])
        _ = try await hetzner.provider.client.send(
            Hetzner.CreateFirewall(
                name: "xanthus-firewall",
                rules: [rule],
                labels: Hetzner.Labels(["owner": "somebody"])
            )
        )
        let served = NetworkBlueprint(ingress: [try IngressRule(.tcp, port: 443, from: [.allIPv4])])

        #expect(try await bootstrap.up(served).entries.map(\.outcome) == [.found])
        await #expect { try await bootstrap.up(blueprint) } throws: { error in
            (error as? CloudError)?.code == .conflict && "\(error)".contains("icmp from 0.0.0.0/0, ::/0")
        }
        let removal = try await bootstrap.down(served)
        #expect(removal.left.map(\.reason) == ["It is not ours."])
        #expect(removal.isComplete)
        #expect(tap.writes.isEmpty)
    }

    @Test func `a firewall in use stays, and goes once its server is on the way out`() async throws {
        let cloud = hetzner.provider
        let bootstrap = NetworkBootstrap(cloud)
        var spec = ServerSpec(name: "blog", type: "cx23")
        spec.network = try await bootstrap.up(blueprint).attachment
        let server = try await cloud.wait(for: try await cloud.createServer(spec))

        let refused = try await bootstrap.down(blueprint)
        #expect(refused.removed.isEmpty && !refused.isComplete)
        #expect(refused.left.map(\.reason) == ["Server \(server.id) uses it."])

        _ = try await cloud.deleteServer(id: server.id)
        let removal = try await bootstrap.down(blueprint)
        #expect(removal.isComplete && removal.removed.count == 1)
        #expect(removal.removed.first?.elapsed ?? .zero > .zero)
        #expect(await hetzner.contents.isEmpty)
    }

    @Test(arguments: [
        TappedTransport.Cut.before(1), .after(1), .before(2), .after(2), .before(3), .after(3),
    ])
    func `after a cut anywhere, up repairs and down cleans`(cut: TappedTransport.Cut) async throws {
        let cutOff = NetworkBootstrap(try provider(TappedTransport(hetzner.transport, cut: cut)))
        await #expect(throws: CloudError.self) { try await cutOff.up(blueprint) }

        let bootstrap = NetworkBootstrap(hetzner.provider)
        _ = try await bootstrap.up(blueprint)
        #expect(await hetzner.contents.count == 1)
        _ = try await bootstrap.down(blueprint)
        #expect(await hetzner.contents.isEmpty)
    }

    @Test func `what is wrong is refused before any call`() async throws {
        let tap = TappedTransport(hetzner.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))
        let many = try (1...51).map { try IngressRule(.udp, port: $0, from: [.allIPv4]) }
        var misnamed = blueprint
        misnamed.names.filter = ""

        for wrong in [NetworkBlueprint(ingress: many), misnamed] {
            await #expect(throws: ConfigurationError.self) { try await bootstrap.up(wrong) }
            await #expect(throws: ConfigurationError.self) { try await bootstrap.down(wrong) }
            await #expect(throws: ConfigurationError.self) { try await bootstrap.show(wrong) }
        }
        #expect(tap.requests.isEmpty)
    }

    @Test func `more than a hundred sources make several rules`() async throws {
        let sources = try (0..<150).map { try CIDR("192.0.2.\($0)/32") }
        let bootstrap = NetworkBootstrap(hetzner.provider)
        let wide = NetworkBlueprint(ingress: [try IngressRule(.tcp, port: 22, from: sources)])

        _ = try await bootstrap.up(wide)

        #expect(try await rules().map { $0.sourceIPs?.count } == [100, 50])
        #expect(try await bootstrap.up(wide).entries.map(\.outcome) == [.found])
    }

    @Test func `what a filter of ours lets in beyond the blueprint is reported`() async throws {
        let bootstrap = NetworkBootstrap(hetzner.provider)
        #expect(try await bootstrap.up(.k3s(admin: [.allIPv4])).beyond.isEmpty)

        let report = try await bootstrap.up(blueprint)

        #expect(report.beyond.map(\.ports) == [22...22, 6443...6443])
        #expect(report.beyond.allSatisfy { $0.sources == [.allIPv4] })
    }
}
