import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("A service that keeps a server running")
struct ServerKeeperTests {
    private func keeper(on cloud: SimulatedHetzner, patience: Duration = .seconds(24 * 3_600)) -> ServerKeeper {
        let spec = ServerSpec(name: "blog", type: "cx23")
        return ServerKeeper(cloud: cloud.provider, spec: spec, clock: cloud.clock, patience: patience)
    }

    /// Oracle's servers stand in a network, here one that was there before.
    private func keeper(on cloud: SimulatedOCI) async -> ServerKeeper {
        let subnet = await cloud.snapshot().resources.first { $0.kind == "Subnet" }?.id ?? ""
        let spec = ServerSpec(
            name: "blog",
            type: "VM.Standard.A1.Flex",
            network: NetworkAttachment(subnet: .init(subnet)),
            ownership: Ownership(stack: "blog")
        )
        return ServerKeeper(cloud: cloud.provider, spec: spec, clock: cloud.clock)
    }

    private func oracle(_ change: (inout OCIConditions) -> Void) throws -> SimulatedOCI {
        var conditions = OCIConditions()
        change(&conditions)
        return SimulatedOCI(try OCIScenario(conditions: conditions, existing: [.network("office")]))
    }

    @Test func `1. the type is sold out everywhere for two hours`() async throws {
        let cloud = SimulatedHetzner(
            try HetznerScenario.soldOut("cx23").then(after: .seconds(7_200)) { $0.soldOut = [] }
        )
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
        #expect(cloud.clock.now.offset > .seconds(7_200))
    }

    @Test func `2. the account is at its limits: no second attempt`() async throws {
        let cloud = SimulatedHetzner(.accountAtItsLimits)
        await #expect(throws: CloudError.self) { try await keeper(on: cloud).keepRunning() }
        try await cloud.checkCalls(to: "create_server", number: 1)
    }

    @Test func `3. patience ends before the shortage does, and nothing is left`() async throws {
        let cloud = SimulatedHetzner(.soldOut("cx23"))
        let before = await cloud.snapshot()
        await #expect(throws: CloudError.self) { try await keeper(on: cloud, patience: .seconds(3_600)).keepRunning() }
        try await cloud.checkNothingLeft()
        try await cloud.checkUntouched(since: before)
        #expect(await cloud.cost.total == 0)
    }

    @Test func `4. somebody switches the server off`() async throws {
        let cloud = SimulatedHetzner(.default)
        let server = try await keeper(on: cloud).keepRunning()
        _ = try await cloud.provider.wait(for: cloud.provider.stopServer(id: server.id, mode: .hard))
        #expect(try await keeper(on: cloud).keepRunning().id == server.id)
    }

    @Test func `5. somebody deletes the server`() async throws {
        let cloud = SimulatedHetzner(.default)
        let server = try await keeper(on: cloud).keepRunning()
        try await cloud.provider.wait(for: cloud.provider.deleteServer(id: server.id))
        #expect(try await keeper(on: cloud).keepRunning().id != server.id)
        try await cloud.checkCalls(to: "create_server", number: 2)
    }

    @Test func `6. the process dies while the server is made, and the next one takes over`() async throws {
        let cloud = SimulatedHetzner(.slowMorning)
        _ = try await cloud.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
        try await cloud.checkCalls(to: "create_server", number: 1)
    }

    @Test func `7. the project's requests are used up by somebody else`() async throws {
        let cloud = SimulatedHetzner(try HetznerScenario.default.limited(toRequestsPerHour: 60))
        let other = cloud.provider
        for _ in 0..<60 { _ = try await other.servers().all() }
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
    }

    @Test func `8. Oracle has no room for two hours`() async throws {
        let cloud = try oracle { $0.capacity = [.full(for: .seconds(7_200))] }
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
        #expect(cloud.clock.now.offset > .seconds(7_200))
    }

    @Test func `9. Oracle accepts launches and loses them`() async throws {
        let cloud = try oracle { $0.capacity = [.full(for: .seconds(600), disguise: .acceptance)] }
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
        #expect(try await cloud.provider.servers().all().count == 1)
    }

    @Test func `10. Oracle's lists do not show the server for a minute`() async throws {
        let cloud = try oracle { $0.lag = OCILag(lists: .seconds(60)) }
        let keeper = await keeper(on: cloud)
        let servers = [try await keeper.keepRunning(), try await keeper.keepRunning()]
        #expect(servers[0].id == servers[1].id)
        #expect(await cloud.contents.count { $0.hasPrefix("instance") } == 1)
    }

    @Test func `11. Oracle holds launches back, and a month costs nothing`() async throws {
        let cloud = try oracle { $0.throttle = .reported }
        #expect(try await keeper(on: cloud).keepRunning().status == .running)
        cloud.clock.advance(by: .seconds(30 * 86_400))
        try await cloud.checkCost(atMost: 0)
    }
}
