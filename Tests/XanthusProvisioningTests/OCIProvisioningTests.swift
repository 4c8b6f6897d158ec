import Foundation
import HTTPTypes
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusNetworkBootstrap
import XanthusProvisioning

@Suite("Provisioning on OCI")
struct OCIProvisioningTests {
    private let clock = ManualClock()
    private let oracle: SimulatedOCI
    private let request: MachineRequest

    init() throws {
        oracle = SimulatedOCI(time: clock.time)
        request = MachineRequest(name: "blog", admin: [try CIDR("203.0.113.0/24")])
    }

    private func provider(_ transport: any HTTPTransport) throws -> OCIProvider {
        let configuration = OCIConfiguration(client: ClientConfiguration(transport: transport, time: clock.time))
        return try OCIProvider(oracle.credentials, configuration: configuration)
    }

    private func provisioner(_ transport: any HTTPTransport) throws -> Provisioner {
        Provisioner(try provider(transport))
    }

    @Test func `one call makes a machine, another brings it back to nothing`() async throws {
        let provisioner = Provisioner(oracle.provider)

        let machine = try await provisioner.provision(request)

        #expect(machine.server.status == .running)
        #expect(machine.server.type == "VM.Standard.E2.1.Micro")
        #expect(machine.server.publicIPv4 != nil)
        #expect(machine.server.tags["xanthus-stack"] == "blog")
        #expect(machine.login == "ubuntu")
        #expect(await oracle.contents.count == 5)

        let destruction = try await provisioner.destroy("blog")

        #expect(destruction.removed == ["server blog (\(machine.server.id))"])
        #expect(destruction.network.isComplete)
        #expect(await oracle.contents == [])
        #expect(try await provisioner.destroy("blog").removed.isEmpty)
    }

    @Test func `a machine shares its network, which goes with the last one`() async throws {
        let provisioner = Provisioner(oracle.provider)
        var other = request
        other.name = "shop"
        _ = try await provisioner.provision(request)
        let second = try await provisioner.provision(other)
        #expect(Set(second.network.entries.map(\.outcome)) == [.found])

        #expect(try await !provisioner.destroy("blog").network.isComplete)
        #expect(await oracle.contents.count == 5)
        #expect(try await provisioner.destroy("shop").network.isComplete)
        #expect(await oracle.contents == [])
    }

    /// All requests until the server is accepted, and a few of the many looks at its boot, are interrupted.
    private static func sweep(_ interruption: Interruption) -> CrashSweep<SimulatedOCI> {
        CrashSweep([interruption], at: Array(1...40) + [50, 60]) { SimulatedOCI(time: ManualClock().time) }
    }

    @Test func `the sweep reaches into the boot`() async throws {
        let tap = TappedTransport(oracle.transport)
        _ = try await provisioner(tap).provision(request)
        let launch = try #require(tap.requests.firstIndex(of: "POST /20160918/instances"))
        #expect(launch < 39)
    }

    @Test(arguments: [Interruption.cutBeforeArrival, .cutAfterApply, .cancelled])
    func `an interruption at any request leaves nothing behind`(interruption: Interruption) async throws {
        let report = try await Self.sweep(interruption).run { [request] oracle, transport in
            _ = try await Provisioner(oracle.provider(over: transport)).provision(request)
        } restart: { _, _ in
        } check: { oracle in
            #expect(await oracle.contents == [])
        }
        #expect(report.requests == 60)
    }

    @Test(arguments: Interruption.kills)
    func `what a killed call leaves is found by its name and destroyed`(interruption: Interruption) async throws {
        let report = try await Self.sweep(interruption).run { [request] oracle, transport in
            _ = try await Provisioner(oracle.provider(over: transport)).provision(request)
        } restart: { oracle, _ in
            try await Provisioner(oracle.provider).destroy("blog")
        } check: { oracle in
            #expect(await oracle.contents == [])
        }
        #expect(report.requests == 60)
    }

    private static let launch = "POST /20160918/instances"

    @Test(arguments: [1, 3, 6], [true, false])
    func `a launch that is on the wire when the call is cancelled is removed`(lag: Int, isShared: Bool) async throws {
        var other = request
        other.name = "shop"
        if isShared { _ = try await Provisioner(oracle.provider).provision(other) }
        let before = await oracle.contents
        let running = RunningTask()
        let tap = TappedTransport(oracle.transport, cut: .lateIfCancelled(Self.launch, by: lag)) { _, text in
            if text == Self.launch { await running.cancel() }
        }
        let provisioner = try provisioner(tap)

        let task = Task { try await provisioner.provision(request) }
        await running.set(task)

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(tap.requests.contains(Self.launch))
        // Whoever is late comes now at the latest.
        for _ in 0..<lag { _ = try await self.provider(tap).servers().all() }
        #expect(await oracle.contents == before)
    }

    @Test func `a launch that is on the wire when the call is cancelled gets its answer, which tells what to remove`()
        async throws
    {
        let running = RunningTask()
        let isCut = Locked<[Bool]>([])
        let tap = TappedTransport(oracle.transport) { _, text in
            guard text == Self.launch else { return }
            await running.cancel()
            isCut.withLock { $0.append(Task.isCancelled) }
        }
        let provisioner = try provisioner(tap)
        let events = Locked<[ProvisioningEvent]>([])

        let task = Task { [request] in
            try await provisioner.provision(request) { event in events.withLock { $0.append(event) } }
        }
        await running.set(task)

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(isCut.withLock { $0 } == [false])
        #expect(events.withLock { $0 }.contains { $0.phase == .undo && $0.text.hasPrefix("removed server blog") })
        #expect(await oracle.contents == [])
    }

    /// Launches are refused again and again, each after a search of a minute for what the refusal speaks of.
    @Test(arguments: [1, 3, 30])
    func `a call that is cancelled while it looks for what a refusal speaks of ends at once`(look: Int) async throws {
        let running = RunningTask()
        // After the first launch: how many lists of namesakes, how many launches, and when the call was cancelled.
        let seen = Locked((looks: 0, launches: 0, cancelled: Duration?.none, late: 0))
        let transport = MockTransport { [clock, oracle] received in
            if received.request.method == .post, received.request.path == "/20160918/instances" {
                seen.withLock {
                    $0.launches += 1
                    if $0.cancelled != nil { $0.late += 1 }
                }
                let body = #"{"code":"InvalidatedRetryToken","message":"It was invalidated."}"#
                return (HTTPResponse(status: .conflict), Data(body.utf8))
            }
            if received.request.path?.contains("displayName=blog") == true {
                let isTime = seen.withLock {
                    if $0.launches > 0 { $0.looks += 1 }
                    if $0.cancelled != nil { $0.late += 1 }
                    guard $0.looks == look else { return false }
                    $0.cancelled = clock.now.offset
                    return true
                }
                if isTime { await running.cancel() }
                try Task.checkCancellation()
            }
            return try await oracle.transport.send(received.request, body: received.body, limits: received.limits)
        }
        let provisioner = try provisioner(transport)

        let task = Task { try await provisioner.provision(request) }
        await running.set(task)

        await #expect(throws: CancellationError.self) { try await task.value }
        let (looks, launches, cancelled, late) = seen.withLock { $0 }
        #expect(looks == look && launches >= 1 && late == 0)
        // A refusal leaves nothing open to search for. What time goes by is that of the network's removal.
        #expect(clock.now.offset - (try #require(cancelled)) < .seconds(30))
        #expect(await oracle.contents == [])
    }

    @Test(arguments: [CloudError.Code.transport, .timedOut, .invalidResponse, .serverFault], [true, false])
    func `a launch that takes effect after it seemed to fail is removed`(
        code: CloudError.Code,
        isShared: Bool
    ) async throws {
        var other = request
        other.name = "shop"
        if isShared { _ = try await Provisioner(oracle.provider).provision(other) }
        let before = await oracle.contents
        let tap = TappedTransport(oracle.transport, cut: .late(Self.launch, by: 5, code))

        // A launch that may be repeated is, and then all is well.
        if (try? await provisioner(tap).provision(request)) != nil {
            try await provisioner(tap).destroy("blog")
        }

        #expect(tap.requests.contains(Self.launch))
        for _ in 0..<5 { _ = try await self.provider(tap).servers().all() }
        #expect(await oracle.contents == before)
    }

    @Test func `a network that vanishes just before the launch is brought up once more`() async throws {
        var other = request
        other.name = "shop"
        _ = try await Provisioner(oracle.provider).provision(other)
        let hasVanished = Locked(false)
        let tap = TappedTransport(oracle.transport) { _, text in
            let isFirst = hasVanished.withLock { vanished in
                defer { if text == Self.launch { vanished = true } }
                return text == Self.launch && !vanished
            }
            if isFirst { _ = try? await Provisioner(oracle.provider).destroy("shop") }
        }

        let machine = try await provisioner(tap).provision(request)

        #expect(hasVanished.withLock { $0 })
        #expect(machine.server.status == .running)
        #expect(machine.network.entries.contains { $0.outcome == .made })
        #expect(try await Provisioner(oracle.provider).destroy("blog").network.isComplete)
        #expect(await oracle.contents.isEmpty)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `of two calls for one machine at once, one makes it, and the other leaves nothing`(seed: UInt64) async throws {
        // Requests take time, so that the younger server is seen to be younger.
        let randomness = Randomness(seed: seed)
        let tap = TappedTransport(oracle.transport) { [clock] _, _ in
            try? await clock.sleep(for: .milliseconds(5 + Int(randomness.next() % 50)))
        }
        let provisioner = try provisioner(tap)
        async let first = Result { try await provisioner.provision(request) }
        async let second = Result { try await provisioner.provision(request) }
        let results = await [first, second]

        let machines = results.compactMap { try? $0.get() }
        #expect(machines.count == 1)
        #expect(try await oracle.provider.servers().all().map(\.id) == machines.map(\.server.id))
        for case .failure(let error) in results {
            #expect((error as? CloudError)?.code == .conflict, "\(error)")
            #expect("\(error)".contains("connect with that one's key, destroy 'blog' first"))
        }
        #expect(await oracle.contents.count == 5)
        try await provisioner.destroy("blog")
        #expect(await oracle.contents.isEmpty)
    }

    @Test func `a conflict that is no namesake's says nothing of another machine's key`() async throws {
        let transport = MockTransport { [oracle] received in
            guard received.request.method == .post, received.request.path == "/20160918/instances" else {
                return try await oracle.transport.send(received.request, body: received.body, limits: received.limits)
            }
            let body = #"{"code":"ResourceDisabled","message":"The shape is disabled."}"#
            return (HTTPResponse(status: .badRequest), Data(body.utf8))
        }

        await #expect { try await provisioner(transport).provision(request) } throws: { error in
            (error as? CloudError)?.code == .conflict && "\(error)".contains("The shape is disabled.")
                && !"\(error)".contains("connect with that one's key")
        }

        #expect(await oracle.contents == [])
    }

    @Test func `a network that another machine has joined meanwhile is no failure of the clean-up`() async throws {
        var other = request
        other.name = "shop"
        let tap = TappedTransport(oracle.transport, cut: .late(Self.launch, by: .max, .invalidRequest)) {
            [other] _, text in
            if text == Self.launch { _ = try? await Provisioner(oracle.provider).provision(other) }
        }

        await #expect { try await provisioner(tap).provision(request) } throws: { error in
            (error as? CloudError)?.code == .invalidRequest && !"\(error)".contains("could not all be removed")
        }

        #expect(try await oracle.provider.servers().all().map(\.name) == ["shop"])
    }
}
