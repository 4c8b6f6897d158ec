import Foundation
import Testing
import XanthusCloud
import XanthusCloudInit
import XanthusCloudTesting
import XanthusNetworkBootstrap
import XanthusProvisioning

@Suite("Provisioning on Hetzner")
struct HetznerProvisioningTests {
    private let clock = ManualClock()
    private let hetzner: SimulatedHetzner
    private let request: MachineRequest

    init() throws {
        hetzner = SimulatedHetzner(time: clock.time)
        request = MachineRequest(name: "blog", admin: [try CIDR("203.0.113.0/24")])
    }

    private func provider(_ transport: any HTTPTransport) throws -> HetznerProvider {
        let configuration = HetznerConfiguration(client: ClientConfiguration(transport: transport, time: clock.time))
        return try HetznerProvider(HetznerCredentials(token: hetzner.token), configuration: configuration)
    }

    private func provisioner(_ transport: any HTTPTransport) throws -> Provisioner {
        Provisioner(try provider(transport))
    }

    @Test func `one call makes a machine, another brings it back to nothing`() async throws {
        let events = Locked<[ProvisioningEvent]>([])
        let provisioner = Provisioner(hetzner.provider)

        let machine = try await provisioner.provision(request) { event in events.withLock { $0.append(event) } }

        #expect(machine.server.status == .running)
        #expect(machine.server.type == "cx23")
        #expect(machine.server.publicIPv4 != nil)
        #expect(machine.server.tags["xanthus-stack"] == "blog")
        #expect(machine.login == "root")
        #expect(machine.network.entries.map(\.outcome) == [.made])
        #expect(machine.phases.map(\.phase) == [.look, .network, .server, .boot])
        #expect(machine.phases.last?.elapsed ?? .zero >= .seconds(10))
        let keys = try #require(hetzner.provider.sshKeys)
        #expect(try await keys.keys().all().map(\.fingerprint) == [machine.key.publicKey.md5Fingerprint])
        let firewalls = try await hetzner.provider.client.send(Hetzner.ListFirewalls()).elements
        #expect(firewalls.flatMap(\.servers).map(\.description) == [machine.server.id.rawValue])

        let destruction = try await provisioner.destroy("blog") { event in events.withLock { $0.append(event) } }

        #expect(destruction.removed.count == 2)
        #expect(destruction.network.isComplete)
        #expect(await hetzner.contents.isEmpty)
        let phases = events.withLock { $0.map(\.phase) }
        #expect(phases.first == .look && phases.last == .proof)
        #expect(try await provisioner.destroy("blog").removed.isEmpty)
    }

    @Test func `the user data is sent, and the private key is not`() async throws {
        let bodies = Locked<[String]>([])
        let transport = hetzner.transport
        let listening = MockTransport { received in
            bodies.withLock { $0.append(String(decoding: received.body ?? .init(), as: UTF8.self)) }
            return try await transport.send(received.request, body: received.body, limits: received.limits)
        }
        let machine = try await provisioner(listening).provision(request)

        let sent = bodies.withLock { $0.joined() }
        #expect(sent.contains("#cloud-config"))
        #expect(!sent.contains("PRIVATE KEY"))
        #expect(!"\(machine)".contains("PRIVATE KEY"))
    }

    @Test func `a machine shares its network, which goes with the last one`() async throws {
        let provisioner = Provisioner(hetzner.provider)
        var other = request
        other.name = "shop"
        _ = try await provisioner.provision(request)
        let second = try await provisioner.provision(other)
        #expect(second.network.entries.map(\.outcome) == [.found])

        let first = try await provisioner.destroy("blog")
        #expect(!first.network.isComplete)
        #expect(first.network.left.map(\.reason) == ["Server \(second.server.id) uses it."])
        #expect(await hetzner.contents.count == 3)

        #expect(try await provisioner.destroy("shop").network.isComplete)
        #expect(await hetzner.contents.isEmpty)
    }

    @Test func `a taken name is refused before any change`() async throws {
        _ = try await hetzner.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        let tap = TappedTransport(hetzner.transport)

        await #expect { try await provisioner(tap).provision(request) } throws: { error in
            (error as? CloudError)?.code == .conflict
        }
        #expect(tap.writes.isEmpty)
        // Nor is a foreign namesake destroyed.
        #expect(try await provisioner(tap).destroy("blog").removed.isEmpty)
        #expect(await hetzner.contents.count == 1)
    }

    @Test func `what is wrong is refused before any call`() async throws {
        let tap = TappedTransport(hetzner.transport)
        let provisioner = try provisioner(tap)
        var misnamed = request
        misnamed.name = "two words"
        var nowhere = request
        nowhere.network.names.filter = ""

        await #expect(throws: ConfigurationError.self) { try await provisioner.provision(misnamed) }
        await #expect(throws: ConfigurationError.self) { try await provisioner.provision(nowhere) }
        await #expect(throws: ConfigurationError.self) { try await provisioner.destroy("two words") }
        var heavy = request
        heavy.recipe.extraArguments = ["--token=secret"]
        await #expect(throws: (any Error).self) { try await provisioner.provision(heavy) }
        #expect(tap.requests.isEmpty)
    }

    /// Machines are made in worlds of their own, and destroyed there if their maker could not say farewell.
    private static func sweep(_ interruptions: [Interruption], beside other: MachineRequest? = nil) -> CrashSweep<
        SimulatedHetzner
    > {
        CrashSweep(interruptions) {
            let hetzner = SimulatedHetzner(time: ManualClock().time)
            if let other { _ = try await Provisioner(hetzner.provider).provision(other) }
            return hetzner
        }
    }

    @Test(arguments: [Interruption.cutBeforeArrival, .cutAfterApply, .cancelled])
    func `an interruption at any request leaves nothing behind`(interruption: Interruption) async throws {
        let report = try await Self.sweep([interruption]).run { [request] hetzner, transport in
            _ = try await Provisioner(hetzner.provider(over: transport)).provision(request)
            // What rode the interruption out, as a poll does, has a machine to show for it.
            try await Provisioner(hetzner.provider).destroy("blog")
        } restart: { _, _ in
        } check: { hetzner in
            #expect(await hetzner.contents.isEmpty)
        }
        #expect(report.requests == 18 && report.isComplete)
    }

    @Test(arguments: Interruption.kills)
    func `what a killed call leaves is found by its name and destroyed`(interruption: Interruption) async throws {
        let report = try await Self.sweep([interruption]).run { [request] hetzner, transport in
            _ = try await Provisioner(hetzner.provider(over: transport)).provision(request)
        } restart: { hetzner, _ in
            try await Provisioner(hetzner.provider).destroy("blog")
        } check: { hetzner in
            #expect(await hetzner.contents.isEmpty)
        }
        #expect(report.requests == 18 && report.isComplete)
    }

    @Test func `a cut leaves the network of another machine alone`() async throws {
        var other = request
        other.name = "shop"
        try await Self.sweep([.cutAfterApply], beside: other).run { [request] hetzner, transport in
            _ = try await Provisioner(hetzner.provider(over: transport)).provision(request)
        } restart: { hetzner, _ in
            try await Provisioner(hetzner.provider).destroy("blog")
        } check: { hetzner in
            #expect(await hetzner.contents.map { $0.prefix { $0 != " " } } == ["server", "ssh", "firewall"])
            let names = try await hetzner.provider.servers().all().map(\.name)
            #expect(names == ["shop"])
        }
    }

    private static let launch = "POST /v1/servers"

    @Test(arguments: [1, 3, 6], [true, false])
    func `a launch that is on the wire when the call is cancelled is removed`(lag: Int, isShared: Bool) async throws {
        var other = request
        other.name = "shop"
        if isShared { _ = try await Provisioner(hetzner.provider).provision(other) }
        let before = await hetzner.contents
        let running = RunningTask()
        let tap = TappedTransport(hetzner.transport, cut: .lateIfCancelled(Self.launch, by: lag)) { _, text in
            if text == Self.launch { await running.cancel() }
        }
        let provisioner = try provisioner(tap)

        let task = Task { try await provisioner.provision(request) }
        await running.set(task)

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(tap.requests.contains(Self.launch))
        // Whoever is late comes now at the latest.
        for _ in 0..<lag { _ = try await self.provider(tap).servers().all() }
        #expect(await hetzner.contents == before)
    }

    @Test(arguments: [CloudError.Code.transport, .timedOut, .invalidResponse, .serverFault], [true, false])
    func `a launch that takes effect after it seemed to fail is removed`(
        code: CloudError.Code,
        isShared: Bool
    ) async throws {
        var other = request
        other.name = "shop"
        if isShared { _ = try await Provisioner(hetzner.provider).provision(other) }
        let before = await hetzner.contents
        let tap = TappedTransport(hetzner.transport, cut: .late(Self.launch, by: 2, code))

        // A launch that may be repeated is, and then all is well.
        if (try? await provisioner(tap).provision(request)) != nil {
            try await provisioner(tap).destroy("blog")
        }

        #expect(tap.requests.contains(Self.launch))
        for _ in 0..<5 { _ = try await self.provider(tap).servers().all() }
        #expect(await hetzner.contents == before)
    }

    @Test func `a network that vanishes just before the launch is brought up once more`() async throws {
        var other = request
        other.name = "shop"
        _ = try await Provisioner(hetzner.provider).provision(other)
        let hasVanished = Locked(false)
        let tap = TappedTransport(hetzner.transport) { _, text in
            let isFirst = hasVanished.withLock { vanished in
                defer { if text == Self.launch { vanished = true } }
                return text == Self.launch && !vanished
            }
            if isFirst { _ = try? await Provisioner(hetzner.provider).destroy("shop") }
        }

        let machine = try await provisioner(tap).provision(request)

        #expect(hasVanished.withLock { $0 })
        #expect(machine.server.status == .running)
        #expect(machine.network.entries.contains { $0.outcome == .made })
        #expect(try await Provisioner(hetzner.provider).destroy("blog").network.isComplete)
        #expect(await hetzner.contents.isEmpty)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `of two calls for one machine at once, one makes it, and the other leaves nothing`(seed: UInt64) async throws {
        // Requests take time, so that the younger server is seen to be younger.
        let randomness = Randomness(seed: seed)
        let tap = TappedTransport(hetzner.transport) { [clock] _, _ in
            try? await clock.sleep(for: .milliseconds(5 + Int(randomness.next() % 50)))
        }
        let provisioner = try provisioner(tap)
        async let first = Result { try await provisioner.provision(request) }
        async let second = Result { try await provisioner.provision(request) }
        let results = await [first, second]

        let machines = results.compactMap { try? $0.get() }
        #expect(machines.count == 1)
        #expect(try await hetzner.provider.servers().all().map(\.id) == machines.map(\.server.id))
        for case .failure(let error) in results {
            #expect((error as? CloudError)?.code == .conflict, "\(error)")
            #expect("\(error)".contains("connect with that one's key, destroy 'blog' first"))
        }
        #expect(await hetzner.contents.count == 3)
        try await provisioner.destroy("blog")
        #expect(await hetzner.contents.isEmpty)
    }

    @Test func `a namesake in another location is refused, and nothing is left`() async throws {
        let elsewhere = try hetzner.provider.at("hel1")
        _ = try await elsewhere.createServer(ServerSpec(name: "blog", type: "cx23"))
        let before = await hetzner.contents

        await #expect { try await Provisioner(hetzner.provider).provision(request) } throws: { error in
            (error as? CloudError)?.code == .conflict && "\(error)".contains("A server named 'blog' exists")
        }

        #expect(await hetzner.contents == before)
    }

    @Test func `a network that another machine has joined meanwhile is no failure of the clean-up`() async throws {
        var other = request
        other.name = "shop"
        let tap = TappedTransport(hetzner.transport, cut: .late(Self.launch, by: .max, .invalidRequest)) {
            [other] _, text in
            if text == Self.launch { _ = try? await Provisioner(hetzner.provider).provision(other) }
        }

        await #expect { try await provisioner(tap).provision(request) } throws: { error in
            (error as? CloudError)?.code == .invalidRequest && !"\(error)".contains("could not all be removed")
        }

        #expect(try await hetzner.provider.servers().all().map(\.name) == ["shop"])
    }
}
