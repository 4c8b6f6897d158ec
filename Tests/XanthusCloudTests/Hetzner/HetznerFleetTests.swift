import HTTPTypes
import Testing
import XanthusCloudTesting

import struct Foundation.Data

@testable import XanthusCloud

@Suite("A fleet on Hetzner", .timeLimit(.minutes(10)))
struct HetznerFleetTests {
    /// Counts what is on its way, and what was sent.
    private struct CountingTransport: HTTPTransport {
        let inner: any HTTPTransport
        let counts = Locked((open: 0, requests: [String]()))

        func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
            counts.withLock {
                $0.open += 1
                $0.requests.append("\(request.method) \(request.path?.prefix { $0 != "?" } ?? "")")
            }
            defer { counts.withLock { $0.open -= 1 } }
            return try await inner.send(request, body: body, limits: limits)
        }

        func count(_ prefix: String) -> Int {
            counts.withLock { $0.requests.count { $0.hasPrefix(prefix) } }
        }
    }

    @Test func `a hundred servers that are made, awaited and removed together cost at most 2.5 requests each`()
        async throws
    {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        var durations = HetznerDurations()
        durations.create = .seconds(4)
        durations.start = .seconds(2)
        durations.delete = .seconds(2)
        let project = SimulatedHetzner(time: clock.time, durations: durations)
        let transport = CountingTransport(inner: project.transport)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let count = 100
        let key = try SSHKeyPair.generate(comment: "test").publicKey
        _ = try await project.provider.sshKeys?.findOrCreate(key, name: "fleet", ownership: Ownership())
        let ended = Recorder<Duration>()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...count {
                group.addTask {
                    let made = try await cloud.createServer(
                        ServerSpec(name: "node-\(number)", type: "cx23", authorizedKeys: [key])
                    )
                    let server = try await cloud.wait(for: made)
                    #expect(server.status == .running && server.name == "node-\(number)")
                    try await cloud.wait(for: try await cloud.deleteServer(id: server.id))
                    ended.note(clock.now.offset)
                }
            }
            group.addTask {
                // All wait, or have ended, and nobody looks: each poll that anybody waits on is slept for.
                let polls = (cloud.client.actionPoll.roster, cloud.client.serverPoll.roster)
                await clock.drive(
                    isBusy: {
                        let (actions, servers) = (polls.0.withLock(\.self), polls.1.withLock(\.self))
                        return transport.counts.withLock { $0.open > 0 }
                            || actions.members.count + servers.members.count + ended.count < count
                            || !actions.flights.isEmpty || !servers.flights.isEmpty
                            || !actions.isAtRest || !servers.isAtRest
                            || clock.sleeperCount < (actions.isWatched ? 1 : 0) + (servers.isWatched ? 1 : 0)
                    },
                    while: { ended.count < count }
                )
            }
            try await group.waitForAll()
        }
        let requests = transport.count("")
        print(
            """
            A fleet of \(count) servers, made, awaited and removed: \(Double(requests) / Double(count)) requests per server \
            (\(transport.count("POST")) creations, \(transport.count("DELETE")) removals, \
            \(transport.count("GET /v1/actions")) polls of actions, \(transport.count("GET /v1/servers")) looks at servers), \
            \(ended.values.max()?.seconds ?? 0) s.
            """
        )
        #expect(Double(requests) / Double(count) <= 2.5)
        #expect(await project.contents.allSatisfy { $0.hasPrefix("SSH key") || $0.hasPrefix("ssh key") })
        // No server was waited for one by one.
        #expect(transport.count("GET /v1/servers/") <= 2)
    }

    @Test func `a burst of 5,000 calls finishes at the rate of the refill without one refusal`() async throws {
        let clock = ManualClock()
        let project = SimulatedHetzner(time: clock.time)
        let refusals = Recorder<Int>()
        let transport = MockTransport { received in
            let (response, data) = try await project.transport.send(
                received.request,
                body: nil,
                limits: received.limits
            )
            if response.status.code == 429 { refusals.note(1) }
            return (response, data)
        }
        let client = Hetzner.Client(
            token: project.token,
            configuration: HetznerHarness.configuration(transport, clock: clock)
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<5_000 {
                // Copies share the gate.
                let client = client
                group.addTask { _ = try await client.send(Hetzner.ListLocations(name: "nbg1")) }
            }
            try await group.waitForAll()
        }
        let bound = Double(5_000 - 3_600)
        print(
            "A burst of 5,000 calls: \(refusals.count) refused, \(clock.now.offset.seconds) s; the bound is \(bound) s."
        )
        #expect(refusals.count == 0)
        #expect(clock.now.offset.seconds <= bound * 1.05)
        #expect(transport.received.count == 5_000)
    }

    @Test func `a bucket that others empty costs one refusal and one refill, not an hour`() async throws {
        let clock = ManualClock()
        let project = SimulatedHetzner(time: clock.time)
        let credentials = project.token
        func client() -> Hetzner.Client {
            Hetzner.Client(
                token: credentials,
                configuration: HetznerHarness.configuration(project.transport, clock: clock)
            )
        }
        let other = client()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3_600 { group.addTask { _ = try await other.send(Hetzner.ListLocations()) } }
            try await group.waitForAll()
        }
        let before = clock.now.offset
        _ = try await client().send(Hetzner.ListLocations())
        #expect(clock.now.offset - before <= .seconds(2.1))
    }
}
