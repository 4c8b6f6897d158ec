import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: changes that are refused or repeated")
struct OCIProviderRepetitionTests {
    private let clock = ManualClock()

    /// A running server, and a provider whose transport loses answers.
    private func running(
        _ durations: OCIDurations = OCIDurations(),
        loses: @escaping @Sendable (_ request: String, _ times: Int) -> Bool = { _, _ in false }
    ) async throws -> (cloud: SimulatedOCI, provider: OCIProvider, transport: LossyTransport, id: Server.ID) {
        let cloud = SimulatedOCI(time: clock.time, durations: durations)
        let transport = LossyTransport(inner: cloud.transport, loses: loses)
        let provider = try OCISetup.provider(of: cloud, through: transport, clock: clock)
        let spec = try await OCISetup.wish(in: cloud, clock: clock)
        let server = try await provider.wait(for: provider.createServer(spec))
        return (cloud, provider, transport, server.id)
    }

    @Test
    func `a removal whose first answer was lost is under way`() async throws {
        let (cloud, provider, transport, id) = try await running { $0.hasPrefix("DELETE") && $1 == 1 }
        let start = clock.now.offset
        let pending = try await provider.deleteServer(id: id)
        #expect(pending.work.isEmpty && pending.goal == .deleted)
        #expect(transport.requests.values.count { $0.hasPrefix("DELETE") } == 2)
        #expect(clock.now.offset - start <= .seconds(1))
        try await provider.wait(for: pending)
        #expect(await cloud.contents.allSatisfy { !$0.hasPrefix("instance") })
    }

    @Test
    func `a removal whose first answer was lost is done`() async throws {
        var durations = OCIDurations()
        durations.termination = .zero
        let (_, provider, _, id) = try await running(durations) { $0.hasPrefix("DELETE") && $1 == 1 }
        try await provider.wait(for: provider.deleteServer(id: id))
    }

    @Test
    func `a removal of what is being removed is under way`() async throws {
        let (_, provider, transport, id) = try await running()
        _ = try await provider.deleteServer(id: id)
        let start = clock.now.offset
        #expect(try await provider.deleteServer(id: id).goal == .deleted)
        #expect(transport.requests.values.count { $0.hasPrefix("DELETE") } == 2)
        #expect(clock.now.offset == start)
    }

    @Test
    func `a removal of what was never there is refused`() async throws {
        let provider = try OCISetup.provider(of: SimulatedOCI(time: clock.time), clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await provider.deleteServer(id: "ocid1.instance.oc1.phx.aaaanobody")
        }
        #expect(error?.code == .notFound)
    }

    @Test
    func `a removal waits for a change that is under way`() async throws {
        let id = OCIProviderServerTests.id
        let refusal = OCISetup.error("Conflict", "instance is currently being modified, try again later.")
        let call = "DELETE /20160918/instances/\(id)?preserveBootVolume=false&preserveDataVolumesCreatedAtLaunch=false"
        let transport = MockTransport.answering([
            call: [.json(409, refusal), .json(409, refusal), .empty(204, headers: [.opcWorkRequestID: "w"])],
            OCIProviderServerTests.instanceCall: [.json(200, OCISetup.instance(id))],
        ])
        let provider = try OCISetup.provider(transport, clock: clock)
        #expect(try await provider.deleteServer(id: Server.ID(id)).work == ["w"])
        #expect(transport.calls.count { $0.hasPrefix("DELETE") } == 3)
    }

    @Test
    func `starting what runs and stopping what is off is done at once`() async throws {
        let (_, provider, transport, id) = try await running()
        let start = clock.now.offset
        #expect(try await provider.wait(for: provider.startServer(id: id)).status == .running)
        #expect(clock.now.offset == start)
        #expect(transport.requests.values.count { $0.contains("action=START") } == 1)
        _ = try await provider.wait(for: provider.stopServer(id: id, mode: .hard))
        let off = clock.now.offset
        #expect(try await provider.stopServer(id: id).goal == .stopped)
        #expect(clock.now.offset == off)
    }

    @Test
    func `restarting what is off is a conflict, told at once`() async throws {
        let (_, provider, transport, id) = try await running()
        _ = try await provider.wait(for: provider.stopServer(id: id, mode: .hard))
        let off = clock.now.offset
        let error = await #expect(throws: CloudError.self) { try await provider.rebootServer(id: id) }
        #expect(error?.code == .conflict && error?.providerCode == "IncorrectState")
        #expect(clock.now.offset == off)
        #expect(transport.requests.values.count { $0.contains("action=SOFTRESET") } == 1)
    }

    @Test
    func `starting what is being switched off waits for its turn`() async throws {
        let (_, provider, _, id) = try await running()
        _ = try await provider.stopServer(id: id, mode: .hard)
        #expect(try await provider.wait(for: provider.startServer(id: id)).status == .running)
    }

    @Test
    func `starting twice is starting once`() async throws {
        let (_, provider, transport, id) = try await running()
        _ = try await provider.wait(for: provider.stopServer(id: id, mode: .hard))
        _ = try await provider.startServer(id: id)
        #expect(try await provider.wait(for: provider.startServer(id: id)).status == .running)
        #expect(transport.requests.values.count { $0.contains("action=START") } == 2)
    }
    private static let busy = MockTransport.Answer.json(
        409,
        OCISetup.error("Conflict", "instance is currently being modified, try again later.")
    )

    private static func action(_ name: String) -> String {
        "POST /20160918/instances/\(OCIProviderServerTests.id)?action=\(name)"
    }

    private static func state(_ state: String) -> MockTransport.Answer {
        .json(200, OCISetup.instance(OCIProviderServerTests.id, state: state))
    }

    @Test
    func `all repetitions of a change have one token`() async throws {
        let transport = MockTransport.answering([
            Self.action("RESET"): [Self.busy, Self.busy, Self.state("STOPPING")],
            OCIProviderServerTests.instanceCall: [Self.state("STOPPING"), Self.state("RUNNING")],
        ])
        let provider = try OCISetup.provider(transport, clock: clock)
        for _ in 0..<2 { _ = try await provider.rebootServer(id: Server.ID(OCIProviderServerTests.id), mode: .hard) }
        let tokens = transport.received.filter { $0.request.method == .post }.map { $0.header("opc-retry-token") }
        #expect(tokens.count == 4 && tokens[0] != nil)
        #expect(Set(tokens[..<3]).count == 1)
        #expect(tokens[3] != tokens[0], "another wish has another token")
    }

    @Test
    func `a restart whose answer was lost is carried out once`() async throws {
        let restart = "action=RESET"
        let (cloud, provider, transport, id) = try await running { $0.contains(restart) && $1 == 1 }
        _ = try await provider.wait(for: provider.rebootServer(id: id, mode: .hard))
        #expect(transport.requests.values.count { $0.contains(restart) } == 2)
        let server = try await cloud.provider.server(id: id)
        #expect(server.status == .running)
    }

    @Test
    func `starting what was off by the time that the refusal came is no conflict`() async throws {
        let refusal = MockTransport.Answer.json(409, OCISetup.error("IncorrectState", "It is STOPPING."))
        let transport = MockTransport.answering([
            Self.action("START"): [refusal, Self.state("STARTING")],
            OCIProviderServerTests.instanceCall: [Self.state("STOPPED")],
        ])
        let provider = try OCISetup.provider(transport, clock: clock)
        #expect(try await provider.startServer(id: Server.ID(OCIProviderServerTests.id)).goal == .running)
        #expect(transport.calls.count { $0 == Self.action("START") } == 2)
    }

    @Test
    func `repetitions end with the deadline of a wait around them`() async throws {
        let transport = MockTransport.answering([
            Self.action("STOP"): [Self.busy], OCIProviderServerTests.instanceCall: [Self.state("STARTING")],
        ])
        let provider = try OCISetup.provider(transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await Deadline(after: .seconds(5), on: clock.time).apply {
                try await provider.stopServer(id: Server.ID(OCIProviderServerTests.id), mode: .hard)
            }
        }
        #expect(error?.code == .locked)
        #expect(clock.now.offset <= .seconds(5))
    }
}
