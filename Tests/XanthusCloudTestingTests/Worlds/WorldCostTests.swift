import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Costs in simulated clouds")
struct WorldCostTests {
    private func decimal(_ text: String) -> Decimal {
        Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) ?? -1
    }

    /// Of cx23 with its IPv4 address: an hour and a month of each.
    @Test(arguments: [
        (Duration.seconds(60), "0.0064"), (.seconds(3_600), "0.0064"), (.seconds(3_601), "0.0128"),
        (.seconds(20 * 86_400), "3.072"), (.seconds(29 * 86_400), "3.99"), (.seconds(40 * 86_400), "5.526"),
    ])
    func `Hetzner takes each started hour, and no more in a month than the month's price`(
        span: Duration,
        expected: String
    ) async throws {
        // From the beginning of November, which has 30 days.
        let clock = ManualClock(start: Date(timeIntervalSince1970: 1_793_491_200), passage: .onlyWhenAdvanced)
        let cloud = SimulatedHetzner(.default, time: clock.time)
        #expect(await cloud.cost.total == 0)
        _ = try await cloud.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        clock.advance(by: span)
        let cost = await cloud.cost
        #expect(cost.currency == "EUR")
        #expect(cost.total == decimal(expected), "\(cost)")
        #expect(cost.items.map(\.kind).sorted() == ["primary ip", "server"])
        try await cloud.checkCost(atMost: cost.total)
        await #expect(throws: WorldFailure.self) { try await cloud.checkCost(atMost: cost.total - decimal("0.0001")) }
    }

    @Test func `what is gone costs nothing more, and what others have costs us nothing`() async throws {
        let cloud = SimulatedHetzner(try HetznerScenario(existing: [.server("neighbour", type: "ccx13")]))
        try await WorldHarness.life(of: "blog", on: cloud.provider, in: cloud)
        let cost = await cloud.cost
        cloud.clock.advance(by: .seconds(10 * 86_400))
        #expect(await cloud.cost == cost)
        #expect(cost.total == decimal("0.0064"), "\(cost)")
    }

    @Test func `prices are those of the scenario`() async throws {
        var conditions = HetznerConditions()
        conditions.serverTypes[0].price(hourly: 1, monthly: 100)
        let cloud = SimulatedHetzner(try HetznerScenario(conditions: conditions))
        let server = try await cloud.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        cloud.clock.advance(by: .seconds(7_200))
        let item = await cloud.cost.items.first { $0.id == server.server.rawValue }
        #expect(item?.amount == 2)
    }

    @Test func `Always Free costs nothing, and what is paid for costs by the hour`() async throws {
        let free = SimulatedOCI(WorldHarness.scenario)
        _ = try await free.provider.wait(for: free.provider.createServer(await WorldHarness.spec(in: free)))
        free.clock.advance(by: .seconds(20 * 86_400))
        #expect(await free.cost.total == 0)
        #expect(await free.cost.items.map(\.name) == ["blog"])

        var conditions = OCIConditions()
        conditions.account = .payAsYouGo
        conditions.prices = ["B97384": 3]
        let paid = SimulatedOCI(try OCIScenario(conditions: conditions, existing: [.network("office")]))
        let spec = await WorldHarness.spec(in: paid, type: "VM.Standard.E5.Flex")
        _ = try await paid.provider.createServer(spec)
        paid.clock.advance(by: .seconds(7_200))
        let cost = await paid.cost
        #expect(cost.currency == "USD")
        // Two hours of an OCPU at 3 and of its memory at 0.002 a GB; the boot volume is within what is free.
        let memory = cost.total - 6
        #expect(memory > 0 && memory < decimal("0.1"), "\(cost)")
    }
}
