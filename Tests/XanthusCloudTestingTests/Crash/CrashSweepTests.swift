import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Crash sweep")
struct CrashSweepTests {
    private let sweep = CrashSweep { SimulatedHetzner(time: ManualClock().time) }

    private struct Wrong: Error {
        let contents: [String]
    }

    private static let check: CrashSweep<SimulatedHetzner>.Check = { cloud in
        let contents = await cloud.contents
        guard contents.count == 2 else { throw Wrong(contents: contents) }
    }

    /// Makes what is missing.
    private static let careful: CrashSweep<SimulatedHetzner>.Program = { cloud, transport in
        let client = cloud.provider(over: transport).client
        let there = try await client.send(Hetzner.ListFirewalls()).elements.map(\.name)
        for name in ["first", "second"] where !there.contains(name) {
            _ = try await client.send(Hetzner.CreateFirewall(name: name, rules: []))
        }
    }

    @Test(arguments: Interruption.allCases)
    func `a program that looks first gets over every interruption`(interruption: Interruption) async throws {
        let sweep = CrashSweep([interruption]) { SimulatedHetzner(time: ManualClock().time) }
        let report = try await sweep.run(Self.careful, check: Self.check)
        #expect(report.requests == 3)
        #expect(report.runs == 3)
        #expect(report.isComplete)
    }

    @Test func `the first request that breaks a program is told, with what it had sent`() async throws {
        let failure = await #expect(throws: CrashSweepFailure.self) {
            // Takes for granted that there is the second where there is the first.
            try await sweep.run { cloud, transport in
                let client = cloud.provider(over: transport).client
                guard try await client.send(Hetzner.ListFirewalls()).elements.isEmpty else { return }
                for name in ["first", "second"] {
                    _ = try await client.send(Hetzner.CreateFirewall(name: name, rules: []))
                }
            } check: {
                try await Self.check($0)
            }
        }
        #expect(failure?.request == 2)
        #expect(failure?.interruption == .killedAfterApply)
        #expect(failure?.requests == ["GET /v1/firewalls", "POST /v1/firewalls"])
        #expect(failure?.phase == "the check")
        #expect(String(describing: failure).contains("2. POST /v1/firewalls  <- killed after apply"))
    }

    @Test func `a second run that fails is told`() async throws {
        let failure = await #expect(throws: CrashSweepFailure.self) {
            try await sweep.run { cloud, transport in
                let client = cloud.provider(over: transport).client
                for name in ["first", "second"] {
                    _ = try await client.send(Hetzner.CreateFirewall(name: name, rules: []))
                }
            } check: {
                try await Self.check($0)
            }
        }
        #expect(failure?.request == 1)
        #expect(failure?.interruption == .killedAfterApply)
        #expect(failure?.phase == "the second run")
        #expect((failure?.underlying as? CloudError)?.code == .conflict)
    }

    @Test func `a program that fails by itself is told`() async throws {
        let failure = await #expect(throws: CrashSweepFailure.self) {
            try await sweep.run { cloud, transport in
                _ = try await cloud.provider(over: transport).client.send(Hetzner.GetServer(id: 42))
            } restart: { _, _ in
            } check: { _ in
            }
        }
        #expect(failure?.request == 2)
        #expect(failure?.phase == "the undisturbed run")
        #expect((failure?.underlying as? CloudError)?.code == .notFound)
    }

    @Test func `what is dead sends nothing more, not even to clean up`() async throws {
        let report = try await sweep.run { cloud, transport in
            let client = cloud.provider(over: transport).client
            let firewall = try await client.send(Hetzner.CreateFirewall(name: "first", rules: []))
            do {
                _ = try await client.send(Hetzner.CreateFirewall(name: "second", rules: []))
            } catch {
                _ = try await Task { try await client.send(Hetzner.DeleteFirewall(id: firewall.firewall.id)) }.value
            }
        } restart: { cloud, _ in
            if try await cloud.provider.client.send(Hetzner.ListFirewalls()).elements.isEmpty { return }
            #expect(await cloud.contents.contains { $0.contains("first") })
        } check: { _ in
        }
        #expect(report.requests == 2)
    }

    @Test func `a sweep may look at some requests alone, and then is not complete`() async throws {
        let few = CrashSweep(at: [1, 3]) { SimulatedHetzner(time: ManualClock().time) }
        let report = try await few.run(Self.careful, check: Self.check)
        #expect(report.runs == 4)
        #expect(report.requests == 3)
        #expect(!report.isComplete)
    }
}
