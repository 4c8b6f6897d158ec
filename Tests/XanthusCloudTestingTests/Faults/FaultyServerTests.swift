import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Faults that servers meet")
struct FaultyServerTests {
    /// What a patient client gets over, whether the request took effect or not.
    private static let passing: [Fault] =
        Fault.passing + [.resetBeforeApply, .timeoutBeforeApply, .truncatedBody, .status(503, isApplied: true)]

    @Test(arguments: FaultySetup.clouds, passing)
    func `a creation that something passing happens to ends in one server`(cloud: String, fault: Fault) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, call: 1, with: fault))

        let server = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))

        #expect(server.status == .running)
        #expect(await setup.contents().count == 1)
        #expect(await setup.strikes().map(\.fault) == [fault])
        #expect(try await setup.provider.servers().all().map(\.id) == [server.id])
    }

    @Test(arguments: FaultySetup.clouds)
    func `all that is asked may go wrong now and then, by a seed`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.random(seed: 42, rate: 0.2))

        for _ in 0..<5 {
            let server = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
            #expect(await setup.contents().count == 1)
            try await setup.provider.wait(for: setup.provider.deleteServer(id: server.id))
            #expect(await setup.contents().isEmpty)
        }

        #expect(await setup.strikes().count > 5)
        #expect(await setup.strikes().allSatisfy { $0.seed == 42 && "\($0)".hasSuffix("(seed 42)") })
    }

    @Test(arguments: CapacityDisguise.allCases)
    func `missing capacity is known in each disguise`(disguise: CapacityDisguise) async throws {
        let cloud = [.placement, .disabledLocation, .placementError].contains(disguise) ? "hetzner" : "oci"
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, with: .outOfCapacity(disguise)))

        let error = await #expect(throws: CloudError.self) {
            try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
        }

        #expect(error?.code == (disguise == .phantomLimit ? .quotaExceeded : .outOfCapacity))
        #expect(await setup.contents().isEmpty)
        #expect(await (1...3).contains(setup.strikes().count))
    }

    @Test(arguments: FaultySetup.clouds)
    func `missing capacity has a usual form, and ends`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, during: .zero..<Duration.seconds(3600), with: .outOfCapacity()))

        await #expect { try await setup.provider.createServer(setup.spec) } throws: { error in
            (error as? CloudError)?.code == .outOfCapacity
        }
        setup.clock.advance(by: .seconds(3600))
        _ = try await setup.provider.createServer(setup.spec)
        #expect(await setup.contents().count == 1)
    }

    @Test(arguments: FaultySetup.clouds)
    func `work that fails is told, and leaves no server`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, call: 1, with: .failedWork))

        let pending = try await setup.provider.createServer(setup.spec)
        await #expect { try await setup.provider.wait(for: pending) } throws: { error in
            (error as? CloudError)?.code == .failed
        }

        setup.clock.advance(by: .seconds(120))
        #expect(await setup.contents().isEmpty)
    }

    @Test(arguments: FaultySetup.clouds)
    func `a removal that fails leaves the server as it was`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        let server = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
        try await setup.inject(.fail(setup.removal, call: 1, with: .failedWork))

        let pending = try await setup.provider.deleteServer(id: server.id)
        await #expect(throws: CloudError.self) {
            try await setup.provider.wait(for: pending, policy: WaitPolicy(deadline: .seconds(120)))
        }

        setup.clock.advance(by: .seconds(120))
        #expect(try await setup.provider.server(id: server.id).status == .running)
        try await setup.provider.wait(for: setup.provider.deleteServer(id: server.id))
        #expect(await setup.contents().isEmpty)
    }

    @Test func `what starts no work is not affected by work that fails`() async throws {
        let hetzner = SimulatedHetzner()
        let oracle = SimulatedOCI()
        try await hetzner.inject(.fail(with: .failedWork))
        try await oracle.inject(.fail(with: .failedWork))
        _ = try await hetzner.provider.client.send(Hetzner.CreateFirewall(name: "gate", rules: []))
        let details = OCI.CreateVcn.Details(compartmentId: oracle.tenancy, cidrBlocks: ["10.0.0.0/16"])
        _ = try await oracle.provider.client.send(OCI.CreateVcn(details))
        #expect(await hetzner.faultStrikes.isEmpty)
        #expect(await oracle.faultStrikes.isEmpty)
    }

    @Test(arguments: FaultySetup.clouds)
    func `a removal is stuck for a span, and then goes through`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        let server = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
        let start = setup.clock.now.offset
        try await setup.inject(.fail(setup.removal, with: .stuckInUse(for: .seconds(90))))

        var refusals = 0
        while setup.clock.now.offset - start < .seconds(600) {
            do {
                try await setup.provider.wait(for: setup.provider.deleteServer(id: server.id))
                break
            } catch let error as CloudError {
                #expect([.locked, .busy, .conflict].contains(error.code), "\(error)")
                refusals += 1
                setup.clock.advance(by: .seconds(10))
            }
        }

        #expect(refusals > 0)
        #expect(setup.clock.now.offset - start >= .seconds(90))
        #expect(await setup.contents().isEmpty)
    }

    @Test(arguments: FaultySetup.clouds)
    func `one boot is slow, and the next is not`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, call: 1, with: .slowBoot(by: .seconds(600))))
        var spans: [Duration] = []
        for name in ["slow", "swift"] {
            var spec = setup.spec
            spec.name = name
            let start = setup.clock.now.offset
            _ = try await setup.provider.wait(for: setup.provider.createServer(spec))
            spans.append(setup.clock.now.offset - start)
        }
        #expect(spans[0] > .seconds(600))
        #expect(spans[1] < .seconds(120))
    }

    @Test(arguments: FaultySetup.clouds)
    func `a server in a state that nobody knows is still a server`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        let server = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
        try await setup.inject(
            .fail(cloud == "oci" ? "GetInstance" : "get_server", call: 1, with: .unknownState)
        )
        #expect(try await setup.provider.server(id: server.id).status != .running)
        #expect(try await setup.provider.server(id: server.id).status == .running)
    }

    @Test func `an idle instance is stopped after a week, and one that is paid for is not`() async throws {
        let setup = try await FaultySetup("oci", .unlimited)
        try await setup.inject(.fail("LaunchInstance", with: .idleReclaim()))
        let idle = try await setup.provider.wait(for: setup.provider.createServer(setup.spec))
        var spec = setup.spec
        (spec.name, spec.type) = ("paid", "VM.Standard.E4.Flex")
        let paid = try await setup.provider.wait(for: setup.provider.createServer(spec))

        setup.clock.advance(by: .seconds(6 * 86_400))
        #expect(try await setup.provider.server(id: idle.id).status == .running)
        setup.clock.advance(by: .seconds(86_400))
        #expect(try await setup.provider.server(id: idle.id).status == .stopped)
        #expect(try await setup.provider.server(id: paid.id).status == .running)
        #expect(await setup.strikes().count == 1)
    }

    @Test(arguments: [-3600, 3600, 240])
    func `the client gets over a clock of Oracle's that is wrong`(seconds: Int) async throws {
        let setup = try await FaultySetup("oci")
        try await setup.inject(.fail(with: .clockSkew(.seconds(seconds))))
        #expect(try await setup.provider.servers().all().isEmpty)
        #expect(await setup.strikes().count > (seconds == 240 ? 0 : 1))
    }

    @Test(arguments: FaultySetup.clouds)
    func `a machine dies in a phase of its set-up`(cloud: String) async throws {
        let setup = try await FaultySetup(cloud)
        try await setup.inject(.fail(setup.creation, with: .failingGuest(in: "download")))
        _ = try await setup.provider.createServer(setup.spec)
        #expect(await setup.guest("blog") == .k3s(failingIn: "download", line: 1))
    }
}
