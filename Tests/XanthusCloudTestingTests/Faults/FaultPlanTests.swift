import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Fault plans")
struct FaultPlanTests {
    struct Mistake: Sendable, CustomTestStringConvertible {
        let plan: FaultPlan
        let field: String
        let words: String

        init(_ plan: FaultPlan, _ field: String, _ words: String) {
            self.plan = plan
            self.field = field
            self.words = words
        }

        var testDescription: String { words }
    }

    private static func rule(
        _ faults: [Fault] = [.busy],
        _ operation: String? = "create_server",
        _ cloud: String? = nil,
        calls: ClosedRange<Int>? = nil,
        during: Range<Duration>? = nil,
        probability: Double = 1
    ) -> FaultPlan {
        FaultPlan([
            FaultRule([.busy]),
            FaultRule(
                faults,
                operation: operation,
                of: cloud,
                calls: calls,
                during: during,
                probability: probability
            ),
        ])
    }

    static let mistakes = [
        Mistake(rule([.busy], "LaunchInstanse"), "rules[1].operation", "Near names are LaunchInstance"),
        Mistake(rule([.busy], "launch_instance"), "rules[1].operation", "Near names are LaunchInstance"),
        Mistake(rule([.busy], "Fly"), "rules[1].operation", "Documentation/Simulators.md"),
        Mistake(rule([.busy], "create_server", "oci"), "rules[1].operation", "is an operation of hetzner, not of oci"),
        Mistake(rule([.busy], nil, "aws"), "rules[1].cloud", "'aws' is no simulated cloud. Use oci or hetzner."),
        Mistake(rule([]), "rules[1].faults", "There is no fault"),
        Mistake(rule(calls: 0...2), "rules[1].calls", "counted from 1"),
        Mistake(rule(during: .seconds(-1)..<Duration.seconds(1)), "rules[1].during", "holds no time"),
        Mistake(rule(during: .seconds(5)..<Duration.seconds(5)), "rules[1].during", "holds no time"),
        Mistake(rule(probability: 1.5), "rules[1].probability", "1.5 is no probability"),
        Mistake(rule(probability: .nan), "rules[1].probability", "nan is no probability"),
        Mistake(rule([.status(418)]), "rules[1].fault", "418 is not among the faults"),
        Mistake(rule([.busy, .status(501)]), "rules[1].faults[1]", "501 is not among the faults"),
        Mistake(rule([.gatewayPage(99)]), "rules[1].fault", "99 is no status"),
        Mistake(rule([.slow(by: .seconds(-1))]), "rules[1].fault", "A span of -1.0 seconds is not possible"),
        Mistake(rule([.outOfCapacity(.hostCapacity)]), "rules[1].fault", "comes in the words of oci"),
        Mistake(rule([.outOfCapacity()], "get_server"), "rules[1].fault", "is about the creation of servers"),
        Mistake(rule([.stuckInUse(for: .seconds(5))]), "rules[1].fault", "is about removals"),
        Mistake(rule([.failedWork], "get_server"), "rules[1].fault", "is about operations that start work"),
        Mistake(rule([.clockSkew(.seconds(5))]), "rules[1].fault", "whose signatures have dates"),
        Mistake(rule([.idleReclaim()]), "rules[1].fault", "is about OCI's LaunchInstance"),
        Mistake(rule([.idleReclaim()], nil, "hetzner"), "rules[1].fault", "is about OCI's LaunchInstance"),
        Mistake(rule([.failingGuest(in: "lunch")]), "rules[1].fault", "There is no phase 'lunch'"),
    ]

    @Test(arguments: mistakes)
    func `a plan that names nothing, or can never happen, is refused`(mistake: Mistake) async throws {
        let cloud = SimulatedHetzner()
        let error = await #expect(throws: ConfigurationError.self) { try await cloud.inject(mistake.plan) }
        #expect(error?.field == mistake.field)
        #expect(String(describing: error).contains(mistake.words), "\(String(describing: error))")
        _ = try await cloud.provider.servers().all()
        #expect(await cloud.faultStrikes.isEmpty)
    }

    private func calls(_ plan: FaultPlan, count: Int = 12) async throws -> [Int] {
        let clock = ManualClock()
        let cloud = SimulatedHetzner(time: clock.time)
        try await cloud.inject(plan)
        for _ in 0..<count {
            _ = try? await client(cloud).send(Hetzner.ListServers())
            clock.advance(by: .seconds(10))
        }
        return await cloud.faultStrikes.map(\.call)
    }

    /// One that asks once.
    private func client(_ cloud: SimulatedHetzner) throws -> Hetzner.Client {
        let client = ClientConfiguration(transport: cloud.transport, retry: RetryPolicy.none, circuitBreaker: nil)
        return try HetznerProvider(
            HetznerCredentials(token: cloud.token),
            configuration: HetznerConfiguration(client: client)
        ).client
    }

    @Test func `calls are chosen by number, time and operation`() async throws {
        #expect(try await calls(.fail("list_servers", call: 3, with: .busy)) == [3])
        #expect(try await calls(.fail("list_servers", calls: 2...4, with: .busy)) == [2, 3, 4])
        #expect(try await calls(.fail(calls: 5...5, with: .busy)) == [5])
        #expect(try await calls(.fail("get_server", with: .busy)).isEmpty)
        let minute = Duration.seconds(60)..<Duration.seconds(90)
        #expect(try await calls(.fail("list_servers", during: minute, with: .busy)) == [7, 8, 9])
        #expect(try await calls(.fail(with: .outOfCapacity())).isEmpty)
        let other = FaultPlan([FaultRule([.busy], of: "oci")])
        #expect(try await calls(other).isEmpty)
    }

    @Test func `a seed chooses the same calls again, and another seed others`() async throws {
        let first = try await calls(.random(seed: 42, rate: 0.3), count: 200)
        #expect((40...80).contains(first.count))
        #expect(try await calls(.random(seed: 42, rate: 0.3), count: 200) == first)
        #expect(try await calls(.random(seed: 43, rate: 0.3), count: 200) != first)
        #expect(try await calls(.random(seed: 42, rate: 0), count: 50).isEmpty)
        #expect(try await calls(.random(seed: 42, rate: 1), count: 50).count == 50)
    }

    @Test(arguments: [Fault.resetAfterApply, .rateLimited(), .garbageBody])
    func `the error of what a seed chose names the seed`(fault: Fault) async throws {
        let cloud = SimulatedHetzner()
        try await cloud.inject(.random(seed: 4711, rate: 0.999_999, faults: [fault]))
        await #expect { try await client(cloud).send(Hetzner.ListServers()) } throws: { error in
            "\(error)".contains("4711")
        }
    }

    @Test func `no more goes wrong once faults are removed`() async throws {
        let cloud = SimulatedHetzner()
        try await cloud.inject(.fail(with: .busy))
        await #expect(throws: CloudError.self) { try await client(cloud).send(Hetzner.ListServers()) }
        await cloud.removeFaults()
        _ = try await client(cloud).send(Hetzner.ListServers())
        #expect(await cloud.faultStrikes.count == 1)
    }
}
