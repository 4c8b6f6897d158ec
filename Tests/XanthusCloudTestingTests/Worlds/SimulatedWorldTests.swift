import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Worlds of simulated clouds")
struct SimulatedWorldTests {
    @Test func `one line makes a world with a provider and a clock of its own`() async throws {
        let hetzner = SimulatedHetzner(.default)
        let server = try await hetzner.provider.wait(
            for: hetzner.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        #expect(server.status == .running)
        #expect(hetzner.clock.now.offset >= .seconds(12))
        let oci = SimulatedOCI(.default)
        #expect(try await oci.provider.regions().all().contains { $0.id == "us-phoenix-1" })
        #expect(oci.clock.now.offset == .zero)
    }

    @Test func `a clock that is brought is the world's`() async {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        #expect(SimulatedHetzner(.default, time: clock.time).clock === clock)
        #expect(SimulatedOCI(.default, time: clock.time).clock === clock)
    }

    @Test func `calls are remembered with operation, subject, status and the cloud's word`() async throws {
        let cloud = SimulatedHetzner(.accountAtItsLimits)
        await #expect(throws: CloudError.self) {
            try await cloud.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        let calls = await cloud.calls(to: "create_server")
        #expect(calls.map(\.description) == ["create_server blog: 403 resource_limit_exceeded"])
        #expect(calls.first?.isWrite == true)
        try await cloud.checkCalls(to: "create_server", number: 1)
        await #expect {
            try await cloud.checkCalls(to: "create_server", number: 2...3)
        } throws: { error in
            "\(error)".contains("called 2 to 3 times; there were 1 calls") && "\(error)".contains("403")
        }
    }

    @Test func `a timeline tells calls and changes of state at the times when they happened`() async throws {
        let cloud = SimulatedHetzner(.default)
        let provider = cloud.provider
        try await WorldHarness.life(of: "blog", on: provider, in: cloud)
        let lines = await cloud.timeline.description.split(separator: "\n").map(String.init)
        #expect(lines.contains("0d 00:00:08.000  server blog: initializing -> starting"))
        #expect(lines.contains("0d 00:00:12.000  server blog: starting -> running"))
        #expect(lines.contains { $0.hasSuffix("create_server blog: 201") })
        #expect(lines.contains { $0.hasSuffix("server blog is gone") })
        let times = lines.map { $0.prefix(15) }
        #expect(times == times.sorted())
    }

    @Test(arguments: [1, 7] as [UInt64])
    func `two runs with one seed have the same timeline, byte for byte`(seed: UInt64) async throws {
        func runs() async throws -> [String] {
            var texts: [String] = []
            for (cloud, provider) in WorldHarness.clouds(seed: seed) {
                for name in ["blog", "shop"] { try await WorldHarness.life(of: name, on: provider, in: cloud) }
                texts.append(await cloud.timeline.description)
                texts.append(String(decoding: await cloud.snapshot().json, as: UTF8.self))
            }
            return texts
        }
        let first = try await runs()
        #expect(first.allSatisfy { $0.count > 300 || $0.contains("resources") })
        #expect(try await runs() == first)
    }

    @Test func `another seed draws other ids and other tokens`() async {
        let (first, other) = (SimulatedOCI(.default, seed: 1), SimulatedOCI(.default, seed: 2))
        #expect(first.tenancy == SimulatedOCI(.default, seed: 1).tenancy && first.tenancy != other.tenancy)
        let tokens = [1, 1, 2].map { SimulatedHetzner(.default, seed: $0).token.withUnsafeValue(\.self) }
        #expect(tokens[0] == tokens[1] && tokens[1] != tokens[2])
    }

    @Test func `what is left is listed, and nothing of ours is left in the end`() async throws {
        for (cloud, provider) in WorldHarness.clouds() {
            let pending = try await provider.createServer(await WorldHarness.spec(in: cloud))
            await #expect {
                try await cloud.checkNothingLeft()
            } throws: { error in
                (error as? WorldFailure)?.findings.contains { $0.contains("blog") } == true
            }
            await #expect(throws: WorldFailure.self) { try await cloud.checkNothingLeft(of: Ownership()) }
            try await cloud.checkNothingLeft(of: Ownership(stack: "another"))
            try await provider.wait(for: provider.deleteServer(id: provider.wait(for: pending).id))
            try await cloud.checkNothingLeft()
        }
    }

    @Test func `foreign things are untouched, and what is done to them is told by field`() async throws {
        let scenario = try HetznerScenario(existing: [
            .server("neighbour", type: "cx23", in: "nbg1"), .volume("archive", gigabytes: 20),
        ])
        let cloud = SimulatedHetzner(scenario)
        let provider = cloud.provider
        let before = await cloud.snapshot()
        #expect(before.resources.map(\.name).contains("neighbour"))
        try await WorldHarness.life(of: "blog", on: provider, in: cloud)
        try await cloud.checkUntouched(since: before)
        let neighbour = try #require(try await provider.server(named: "neighbour"))
        _ = try await provider.wait(for: provider.stopServer(id: neighbour.id, mode: .hard))
        await #expect {
            try await cloud.checkUntouched(since: before)
        } throws: { error in
            "\(error)".contains(#"status: "running" -> "off""#)
        }
        try await provider.wait(for: provider.deleteServer(id: neighbour.id))
        await #expect {
            try await cloud.checkUntouched(since: before)
        } throws: { error in
            "\(error)".contains("- server neighbour")
        }
    }

    @Test func `what goes with ours is ours, and what goes with others is theirs`() async throws {
        for (cloud, provider) in WorldHarness.clouds() {
            let foreign = Set(await cloud.snapshot().resources.map(\.id))
            _ = try await provider.wait(for: provider.createServer(await WorldHarness.spec(in: cloud)))
            let now = await cloud.snapshot()
            #expect(now.resources.count > foreign.count + 1)
            #expect(Set(now.resources(besides: Ownership()).map(\.id)) == foreign)
        }
    }

    @Test func `a secret is found in paths, bodies, logs and errors in the forms in which it travels`() async throws {
        let cloud = SimulatedHetzner(.default)
        let secret = Secret<String>("pass/word+1")
        var spec = ServerSpec(name: "blog", type: "cx23")
        try await cloud.checkAbsence(of: secret)
        spec.userData = Data("#!/bin/sh\necho 'pass/word+1'\n".utf8)
        _ = try await cloud.provider.createServer(spec)
        await #expect {
            try await cloud.checkAbsence(of: secret)
        } throws: { error in
            "\(error)".contains("create_server: body") && !"\(error)".contains("pass/word")
        }
        struct Leak: Error { let text: String }
        let forms = [
            "pass/word+1", "cGFzcy93b3JkKzE=", "eHBhc3Mvd29yZCsx", "eHhwYXNzL3dvcmQrMQ==", "pass%2Fword%2B1",
            #"pass\/word+1"#,
        ]
        for form in forms {
            await #expect(throws: WorldFailure.self) {
                try await SimulatedHetzner(.default).checkAbsence(of: secret, logs: ["token=\(form)"])
            }
            await #expect(throws: WorldFailure.self) {
                try await SimulatedHetzner(.default).checkAbsence(of: secret, errors: [Leak(text: form)])
            }
        }
        for short in ["", "abc"] as [Secret<String>] {
            await #expect(throws: ConfigurationError.self) { try await cloud.checkAbsence(of: short) }
        }
        #expect(await cloud.occurrences(of: "").isEmpty)
    }

    @Test func `the token that opens the cloud stands nowhere but where it is sent`() async throws {
        let cloud = SimulatedHetzner(.default)
        try await WorldHarness.life(of: "blog", on: cloud.provider, in: cloud)
        try await cloud.checkAbsence(of: cloud.token)
        let snapshot = String(decoding: await cloud.snapshot().json, as: UTF8.self)
        #expect(!snapshot.contains(cloud.token.withUnsafeValue(\.self)))
    }
}
