import HTTPTypes
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusNetworkBootstrap

@Suite("Network bootstrap on OCI")
struct OCINetworkTests {
    private let clock = ManualClock()
    private let oracle: SimulatedOCI
    private let blueprint: NetworkBlueprint

    init() throws {
        oracle = SimulatedOCI(time: clock.time)
        blueprint = .k3s(admin: [try CIDR("203.0.113.0/24")])
    }

    private func provider(_ transport: any HTTPTransport) throws -> OCIProvider {
        try OCIProvider(
            oracle.credentials,
            configuration: OCIConfiguration(client: ClientConfiguration(transport: transport, time: clock.time))
        )
    }

    private func details(of vcn: NetworkResource) -> OCI.CreateSubnet.Details {
        OCI.CreateSubnet.Details(
            compartmentId: oracle.tenancy,
            vcnId: vcn.id.rawValue,
            cidrBlock: "10.0.99.0/24"
        )
    }

    @Test func `the network is made, found again, and removed`() async throws {
        let tap = TappedTransport(oracle.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))

        let first = try await bootstrap.up(blueprint)

        #expect(first.entries.map(\.outcome).filter { $0 == .made }.count == 4)
        #expect(first.entries.first?.resource.name == "xanthus-vcn-us-phoenix-1")
        #expect(Set(first.entries.filter { $0.outcome == .changed }.map(\.resource.kind)) == [.routeTable])
        let subnet = try #require(first.entries.first { $0.resource.kind == .subnet }).resource
        #expect(subnet.name == "xanthus-public-subnet-us-phoenix-1")
        #expect(first.attachment == NetworkAttachment(subnet: .init(subnet.id.rawValue)))
        #expect(
            tap.writes.sorted() == [
                "POST /20160918/internetGateways", "POST /20160918/securityLists", "POST /20160918/subnets",
                "POST /20160918/vcns",
            ] + tap.writes.filter { $0.hasPrefix("PUT /20160918/routeTables/") }
        )

        let before = (tap.requests.count, tap.writes.count)
        let second = try await bootstrap.up(blueprint)
        #expect(Set(second.entries.map(\.outcome)) == [.found])
        #expect(second.attachment == first.attachment)
        #expect(tap.requests.count == before.0 + 5, "finding everything in place costs five lists, read together")
        #expect(tap.writes.count == before.1)
        let shown = try await bootstrap.show(blueprint)
        #expect(Set(shown.resources.map(\.kind)) == [.vcn, .internetGateway, .routeTable, .securityList, .subnet])

        let removal = try await bootstrap.down(blueprint)
        #expect(removal.removed.map(\.resource.kind).last == .vcn)
        #expect(removal.removed.count == 5 - 1 && removal.left.isEmpty)
        #expect(await oracle.contents == [])
    }

    @Test func `the subnet is behind our list alone, and the list opens what was asked`() async throws {
        let cloud = oracle.provider
        let bootstrap = NetworkBootstrap(cloud)
        let report = try await bootstrap.up(blueprint)

        let id = try #require(report.attachment.subnet)
        let subnet = try await cloud.client.send(OCI.GetSubnet(id: id.rawValue))
        #expect(subnet.availabilityDomain == nil)
        #expect(subnet.prohibitPublicIpOnVnic == false)
        let lists = try #require(subnet.securityListIds)
        #expect(lists.count == 1)
        let list = try await cloud.client.send(OCI.GetSecurityList(id: try #require(lists.first)))
        let ssh = list.ingressSecurityRules.filter { $0.tcpOptions?.destinationPortRange?.min == 22 }
        #expect(ssh.map(\.source) == ["203.0.113.0/24"])
        #expect(list.ingressSecurityRules.count == 5)
        #expect(list.egressSecurityRules.map(\.protocol) == ["all"])
        let table = try await cloud.client.send(OCI.GetRouteTable(id: try #require(subnet.routeTableId)))
        #expect(table.routeRules.map(\.destination) == ["0.0.0.0/0"])
    }

    @Test func `rules that others added stay, and another admin is added`() async throws {
        let client = oracle.provider.client
        let bootstrap = NetworkBootstrap(oracle.provider)
        let report = try await bootstrap.up(blueprint)
        let list = try #require(report.entries.first { $0.resource.kind == .securityList }).resource
        let table = try #require(report.entries.first { $0.resource.kind == .routeTable }).resource
        let gateway = try #require(report.entries.first { $0.resource.kind == .internetGateway }).resource
        var rules = OCI.UpdateSecurityList.Details()
        rules.ingressSecurityRules = [OCI.IngressRule("47", from: "192.0.2.0/24", description: "GRE, by hand")]
        _ = try await client.send(OCI.UpdateSecurityList(id: list.id.rawValue, rules))
        var routes = OCI.UpdateRouteTable.Details()
        routes.routeRules = [OCI.RouteRule(to: "192.0.2.0/24", via: gateway.id.rawValue, description: "by hand")]
        _ = try await client.send(OCI.UpdateRouteTable(id: table.id.rawValue, routes))

        let repaired = try await bootstrap.up(blueprint)

        #expect(
            Set(repaired.entries.filter { $0.outcome == .changed }.map(\.resource.kind)) == [
                .routeTable, .securityList,
            ]
        )
        let ingress = try await client.send(OCI.GetSecurityList(id: list.id.rawValue)).ingressSecurityRules
        #expect(ingress.first?.description == "GRE, by hand")
        #expect(ingress.count == 6)
        let ways = try await client.send(OCI.GetRouteTable(id: table.id.rawValue)).routeRules
        #expect(ways.map(\.destination) == ["192.0.2.0/24", "0.0.0.0/0"])
    }

    @Test func `somebody's subnet in our network keeps the network and the way out`() async throws {
        let bootstrap = NetworkBootstrap(oracle.provider)
        let report = try await bootstrap.up(blueprint)
        let vcn = try #require(report.entries.first { $0.resource.kind == .vcn }).resource
        _ = try await oracle.provider.client.send(OCI.CreateSubnet(details(of: vcn)))

        let removal = try await bootstrap.down(blueprint)

        #expect(Set(removal.removed.map(\.resource.kind)) == [.subnet, .securityList])
        #expect(removal.left.filter { !$0.resource.isOurs }.contains { $0.resource.kind == .subnet })
        #expect(!removal.isComplete)
    }

    @Test func `a foreign network that does not serve is refused and never touched`() async throws {
        var vcn = OCI.CreateVcn.Details(compartmentId: oracle.tenancy, cidrBlocks: ["10.0.0.0/16"])
        vcn.displayName = "xanthus-vcn-us-phoenix-1"
        _ = try await oracle.provider.client.send(OCI.CreateVcn(vcn))
        let tap = TappedTransport(oracle.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))

        await #expect { try await bootstrap.up(blueprint) } throws: { error in
            (error as? CloudError)?.code == .conflict && "\(error)".contains("is not ours")
        }
        let removal = try await bootstrap.down(blueprint)
        #expect(removal.removed.isEmpty && removal.isComplete)
        #expect(tap.writes.isEmpty)
    }

    @Test func `a network in use stays, and goes once its server is on the way out`() async throws {
        let cloud = oracle.provider
        let bootstrap = NetworkBootstrap(cloud)
        var spec = ServerSpec(name: "blog", type: "VM.Standard.E2.1.Micro")
        spec.network = try await bootstrap.up(blueprint).attachment
        let server = try await cloud.wait(for: try await cloud.createServer(spec))

        let refused = try await bootstrap.down(blueprint)
        #expect(refused.removed.isEmpty && !refused.isComplete)
        #expect(refused.left.contains { $0.reason == "Server \(server.id) uses it." })

        _ = try await cloud.deleteServer(id: server.id)
        #expect(try await bootstrap.down(blueprint).isComplete)
        #expect(await oracle.contents == [])
    }

    @Test func `made and removed three times in a day, each time it is made anew`() async throws {
        let bootstrap = NetworkBootstrap(oracle.provider)
        for _ in 0..<3 {
            #expect(try await bootstrap.up(blueprint).entries.contains { $0.outcome == .made })
            #expect(try await bootstrap.down(blueprint).isComplete)
        }
        #expect(await oracle.contents == [])
    }

    @Test func `two at once end with one network`() async throws {
        async let first = NetworkBootstrap(oracle.provider).up(blueprint)
        async let second = NetworkBootstrap(oracle.provider).up(blueprint)
        let attachments = try await [first.attachment, second.attachment]
        #expect(attachments[0] == attachments[1])
        #expect(await oracle.contents.count == 4)
    }

    /// How many requests an undisturbed call makes at least; cutting more would cut nothing.
    private static let requests = 16

    @Test(arguments: 1...requests, [true, false])
    func `after a cut anywhere, up repairs and down cleans`(number: Int, isLostAnswer: Bool) async throws {
        let tap = TappedTransport(oracle.transport, cut: isLostAnswer ? .after(number) : .before(number))
        await #expect(throws: CloudError.self) { try await NetworkBootstrap(try provider(tap)).up(blueprint) }

        let bootstrap = NetworkBootstrap(oracle.provider)
        _ = try await bootstrap.up(blueprint)
        #expect(await oracle.contents.count == 4)
        #expect(try await bootstrap.down(blueprint).isComplete)
        #expect(await oracle.contents == [])
    }

    @Test(arguments: 1...requests, [true, false])
    func `a removal that is cut can be repeated`(number: Int, isLostAnswer: Bool) async throws {
        _ = try await NetworkBootstrap(oracle.provider).up(blueprint)
        let tap = TappedTransport(oracle.transport, cut: isLostAnswer ? .after(number) : .before(number))
        await #expect(throws: CloudError.self) { try await NetworkBootstrap(try provider(tap)).down(blueprint) }

        #expect(try await NetworkBootstrap(oracle.provider).down(blueprint).isComplete)
        #expect(await oracle.contents == [])
    }

    @Test func `what is wrong is refused before any call`() async throws {
        let tap = TappedTransport(oracle.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))
        let many = try (1...201).map { try IngressRule(.udp, port: $0, from: [.allIPv4]) }
        let unreachable = try IngressRule(.tcp, port: 22, from: [.allIPv6])

        for wrong in [NetworkBlueprint(ingress: many), NetworkBlueprint(ingress: [unreachable])] {
            await #expect(throws: ConfigurationError.self) { try await bootstrap.up(wrong) }
        }
        #expect(tap.requests.isEmpty)
    }

    @Test func `each of two subnets in one network gets the rules of its own blueprint`() async throws {
        let client = oracle.provider.client
        let bootstrap = NetworkBootstrap(oracle.provider)
        var second = NetworkBlueprint(
            ingress: [try IngressRule(.tcp, port: 443, from: [.allIPv4])],
            subnetRange: try CIDR("10.0.1.0/24")
        )
        second.names.subnet = "second-subnet"
        second.names.filter = "second-list"

        let first = try await bootstrap.up(blueprint).attachment
        let report = try await bootstrap.up(second)

        #expect(
            Set(report.entries.filter { $0.outcome == .made }.map(\.resource.name)) == [
                "second-subnet", "second-list",
            ]
        )
        #expect(report.beyond.isEmpty, "the first subnet's list lets in more, but stands elsewhere")
        let subnet = try await client.send(OCI.GetSubnet(id: try #require(report.attachment.subnet).rawValue))
        #expect(subnet.displayName == "second-subnet")
        let lists = try #require(subnet.securityListIds)
        #expect(lists.count == 1)
        let list = try await client.send(OCI.GetSecurityList(id: try #require(lists.first)))
        #expect(list.displayName == "second-list")
        #expect(list.ingressSecurityRules.count == 1)
        // And a second run of each finds its own.
        for (blueprint, attachment) in [(blueprint, first), (second, report.attachment)] {
            let again = try await bootstrap.up(blueprint)
            #expect(Set(again.entries.map(\.outcome)) == [.found])
            #expect(again.attachment == attachment)
        }
    }

    @Test func `a look at the network waits for nothing, and nobody waits for others' parts`() async throws {
        let tap = TappedTransport(oracle.transport)
        let bootstrap = NetworkBootstrap(try provider(tap))
        let report = try await bootstrap.up(blueprint)
        let vcn = try #require(report.entries.first { $0.resource.kind == .vcn }).resource
        _ = try await oracle.provider.client.send(OCI.CreateSubnet(details(of: vcn)))
        let (start, count) = (clock.now, tap.requests.count)

        _ = try await bootstrap.show(blueprint)
        #expect(try await bootstrap.up(blueprint).entries.contains { $0.outcome == .found })

        #expect(tap.requests.count == count + 10, "two times five lists")
        #expect(clock.now == start)
    }

    @Test func `where nobody can tell who uses a part, the removal fails`() async throws {
        _ = try await NetworkBootstrap(oracle.provider).up(blueprint)
        let transport = oracle.transport
        let deaf = MockTransport { received in
            if received.request.path?.contains("/vnicAttachments") == true {
                throw CloudError(.timedOut, "No answer came.")
            }
            return try await transport.send(received.request, body: received.body, limits: received.limits)
        }

        await #expect { try await NetworkBootstrap(try provider(deaf)).down(blueprint) } throws: { error in
            (error as? CloudError)?.code == .timedOut
        }
    }

    @Test func `what a filter of ours lets in beyond the blueprint is reported`() async throws {
        let bootstrap = NetworkBootstrap(oracle.provider)
        #expect(try await bootstrap.up(.k3s(admin: [.allIPv4])).beyond.isEmpty)

        let report = try await bootstrap.up(blueprint)

        #expect(report.beyond.map(\.ports) == [22...22, 6443...6443])
        #expect(report.beyond.allSatisfy { $0.sources == [.allIPv4] })
    }
    @Test(arguments: ["POST /20160918/vcns", "POST /20160918/subnets", "POST /20160918/internetGateways"])
    func `a cancelled bootstrap waits for nothing, and all that it made is found and removed`(
        request: String
    ) async throws {
        var durations = OCIDurations()
        durations.networkCreation = .seconds(60)
        let slow = SimulatedOCI(time: clock.time, durations: durations)
        let (requests, sent) = AsyncStream.makeStream(of: Duration.self)
        let (gate, opener) = AsyncStream.makeStream(of: Void.self)
        let tap = TappedTransport(slow.transport) { [clock] _, text in
            guard text == request else { return }
            sent.yield(clock.now.offset)
            sent.finish()
            for await _ in gate {}
        }
        let configuration = OCIConfiguration(client: ClientConfiguration(transport: tap, time: clock.time))
        let bootstrap = NetworkBootstrap(try OCIProvider(slow.credentials, configuration: configuration))

        let task = Task { try await bootstrap.up(blueprint) }
        for await _ in requests {}
        task.cancel()
        opener.finish()
        await #expect(throws: CancellationError.self) { try await task.value }

        // The request was on the wire, and was answered; what it made was not waited for.
        #expect(await slow.contents.contains { $0.contains("PROVISIONING") })
        _ = try await bootstrap.down(blueprint)
        #expect(await slow.contents == [])
    }
}
