import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Virtual time")
struct VirtualTimeTests {
    /// Tries until there is room, as a user's loop does.
    private func waitForRoom(
        _ cloud: some SimulatedWorld,
        _ provider: any CloudProvider,
        _ clock: ManualClock
    ) async throws -> Server {
        let spec = await WorldHarness.spec(in: cloud)
        while true {
            do {
                return try await provider.wait(for: provider.createServer(spec))
            } catch let error as CloudError where error.code == .outOfCapacity {
                try await clock.sleep(for: .seconds(6 * 3_600))
            }
        }
    }

    @Test func `three days without room pass in a moment, in the same order each time`() async throws {
        let span = Duration.seconds(3 * 86_400)
        func run() async throws -> (oci: String, hetzner: String) {
            var conditions = OCIConditions()
            conditions.capacity = [.full(shape: "VM.Standard.A1.Flex", for: span)]
            let oci = SimulatedOCI(try OCIScenario(conditions: conditions, existing: [.network("office")]))
            #expect(try await waitForRoom(oci, oci.provider, oci.clock).status == .running)
            #expect(oci.clock.now.offset >= span)

            let hetzner = SimulatedHetzner(try HetznerScenario.soldOut("cx23").then(after: span) { $0.soldOut = [] })
            #expect(try await waitForRoom(hetzner, hetzner.provider, hetzner.clock).status == .running)
            #expect(hetzner.clock.now.offset >= span)
            return (await oci.timeline.description, await hetzner.timeline.description)
        }
        var first: (oci: String, hetzner: String)?
        let wall = try await ContinuousClock().measure { first = try await run() }
        print("three days without room: virtual \(span * 2), wall \(wall)")
        let second = try await run()
        #expect(first?.oci == second.oci)
        #expect(first?.hetzner == second.hetzner)
        #expect(second.hetzner.contains("3d 00:00:00.000  the conditions change"))
    }

    @Test func `two hundred worlds live side by side, each for itself`() async throws {
        let wall = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let name = "blog-\(number)"
                        if !number.isMultiple(of: 4) {
                            let cloud = SimulatedHetzner(.default, seed: UInt64(number))
                            try await WorldHarness.life(of: name, on: cloud.provider, in: cloud)
                            try await cloud.checkNothingLeft()
                            #expect(await cloud.timeline.description.contains("server \(name) is gone"))
                            #expect(await Set(cloud.calls.compactMap(\.subject)) == [name])
                        } else {
                            let cloud = SimulatedOCI(WorldHarness.scenario, seed: UInt64(number))
                            _ = try await cloud.provider.createServer(await WorldHarness.spec(name, in: cloud))
                            #expect(await cloud.calls(to: "LaunchInstance").map(\.subject) == [name])
                            #expect(await cloud.snapshot().resources(of: Ownership()).map(\.name).contains(name))
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        print("200 worlds: wall \(wall)")
    }
}
