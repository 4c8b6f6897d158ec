import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Simulated cloud, failures", .timeLimit(.minutes(15)))
struct SimulatedCloudFailureTests {
    private let cloud = SimulatedCloud()
    private let wish = ServerSpec(
        name: "blog",
        type: SimulatedCloud.defaultServerType,
        idempotencyToken: "wish"
    )

    @Test
    func `the n-th call fails, and changes nothing`() async throws {
        try cloud.fail(.createServer, call: 2, with: .serverFault)
        _ = try await cloud.createServer(wish)
        let other = ServerSpec(name: "other", type: "small")
        let error = await #expect(throws: CloudError.self) { try await cloud.createServer(other) }
        #expect(error?.code == .serverFault)
        #expect(error?.provider == "simulated")
        #expect(error?.message.hasPrefix("Call 2 of createServer") == true)
        #expect(cloud.contents == ["server blog (creating)"])
        _ = try await cloud.createServer(other)
        #expect(cloud.calls == [.createServer, .createServer, .createServer])
    }

    @Test
    func `calls are counted from now on`() async throws {
        _ = try await cloud.servers().all()
        try cloud.fail(.servers, with: .rateLimited)
        let error = await #expect(throws: CloudError.self) { try await cloud.servers().all() }
        #expect(error?.code == .rateLimited)
        _ = try await cloud.servers().all()
    }

    @Test
    func `an answer is lost, and its effect is there`() async throws {
        try cloud.fail(.createServer, with: .transport, effect: .lostAnswer)
        let error = await #expect(throws: CloudError.self) { try await cloud.createServer(wish) }
        #expect(error?.code.leavesOpen == true)
        #expect(cloud.contents == ["server blog (creating)"])
        #expect(try await cloud.wait(for: cloud.createServer(wish)).status == .running)
        #expect(cloud.contents == ["server blog (running)"])
    }

    @Test
    func `accepted work fails, and whoever waits is told`() async throws {
        try cloud.fail(.createServer, with: .outOfCapacity, effect: .failedWork)
        let pending = try await cloud.createServer(wish)
        #expect(cloud.contents == ["server blog (creating)"])
        let error = await #expect(throws: CloudError.self) { try await cloud.wait(for: pending) }
        #expect(error?.code == .outOfCapacity)
        #expect(cloud.contents.isEmpty)
    }

    @Test
    func `a server is as it was when other work fails`() async throws {
        let id = try await cloud.wait(for: cloud.createServer(wish)).id
        for method in [SimulatedCloud.Method.stopServer, .deleteServer, .rebootServer] {
            try cloud.fail(method, with: .failed, effect: .failedWork)
        }
        let stop = try await cloud.stopServer(id: id, mode: .hard)
        #expect(cloud.contents == ["server blog (stopping)"])
        #expect(try await failure { try await cloud.wait(for: stop) } == .failed)
        #expect(cloud.contents == ["server blog (running)"])
        _ = try await cloud.wait(for: cloud.stopServer(id: id, mode: .hard))
        let removal = try await cloud.deleteServer(id: id)
        #expect(try await failure { try await cloud.wait(for: removal) } == .failed)
        #expect(cloud.contents == ["server blog (stopped)"])
        _ = try await cloud.wait(for: cloud.startServer(id: id))
        let restart = try await cloud.rebootServer(id: id)
        #expect(try await failure { try await cloud.wait(for: restart) } == .failed)
        #expect(cloud.contents == ["server blog (running)"])
    }

    @Test
    func `a wait passes over what is transient`() async throws {
        try cloud.fail(.wait, call: 1, with: .serverFault)
        try cloud.fail(.wait, call: 2, with: .unreachable)
        #expect(try await cloud.wait(for: cloud.createServer(wish)).status == .running)
        try cloud.fail(.wait, with: .forbidden)
        let blog = try await cloud.server(named: "blog")
        let removal = try await cloud.deleteServer(id: #require(blog).id)
        #expect(try await failure { try await cloud.wait(for: removal) } == .forbidden)
    }

    @Test
    func `contradictions are refused`() {
        let number = #expect(throws: ConfigurationError.self) {
            try cloud.fail(.servers, call: 0, with: .serverFault)
        }
        #expect(number?.field == "call")
        let method = #expect(throws: ConfigurationError.self) {
            try cloud.fail(.init(rawValue: "createNetwork"), with: .serverFault)
        }
        #expect(method?.rule.contains("createNetwork") == true)
        let work = #expect(throws: ConfigurationError.self) {
            try cloud.fail(.servers, with: .serverFault, effect: .failedWork)
        }
        #expect(work?.nextStep.contains("createServer") == true)
    }

    @Test
    func `room runs out, in one region, and comes back with a removal`() async throws {
        cloud.setRoom(1, for: "small")
        let first = try await cloud.wait(for: cloud.createServer(wish)).id
        var other = wish
        other.name = "other"
        let second = other
        #expect(try await failure { try await cloud.createServer(second) } == .outOfCapacity)
        let types = try await cloud.serverTypes().all().filter { $0.isAvailable == false }.map(\.id)
        #expect(types == ["small"])
        other.type = "medium"
        _ = try await cloud.createServer(other)
        _ = try await cloud.neighbour(in: "south").createServer(ServerSpec(name: "third", type: "small"))
        try await cloud.wait(for: cloud.deleteServer(id: first))
        _ = try await cloud.createServer(wish)
        cloud.setRoom(0)
        #expect(
            try await failure { try await cloud.createServer(ServerSpec(name: "no", type: "large")) } == .outOfCapacity
        )
        cloud.setRoom(nil)
        _ = try await cloud.createServer(ServerSpec(name: "yes", type: "large"))
    }

    /// The code of the error that a body ends with; `nil` if it ends well.
    private func failure(_ body: () async throws -> some Sendable) async throws -> CloudError.Code? {
        do {
            _ = try await body()
            return nil
        } catch let error as CloudError {
            return error.code
        }
    }
}
