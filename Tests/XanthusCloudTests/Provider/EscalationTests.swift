import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Graceful stops that escalate")
struct EscalationTests {
    private let clock = ManualClock()

    private func hetzner(shutdown: Duration) async throws -> (cloud: HetznerProvider, tap: TappedTransport, Server.ID) {
        let project = SimulatedHetzner(time: clock.time, durations: HetznerDurations(shutdown: shutdown))
        let tap = TappedTransport(project.transport)
        let cloud = try HetznerHarness.provider(of: project, through: tap, clock: clock)
        let server = try await cloud.wait(for: cloud.createServer(ServerSpec(name: "blog", type: "cx23")))
        return (cloud, tap, server.id)
    }

    private static func verbs(_ tap: TappedTransport) -> [String] {
        tap.writes.compactMap { $0.contains("/actions/") ? $0.split(separator: "/").last.map(String.init) : nil }
    }

    @Test func `what switches off in time keeps its power until then`() async throws {
        let (cloud, tap, id) = try await hetzner(shutdown: .seconds(20))
        let pending = try await cloud.stopServer(id: id, escalatingAfter: .seconds(60))
        #expect(try await cloud.wait(for: pending).status == .stopped)
        #expect(Self.verbs(tap) == ["shutdown"])
    }

    @Test func `what does not switch off loses its power`() async throws {
        let (cloud, tap, id) = try await hetzner(shutdown: .seconds(3600))
        let start = clock.now.offset
        let pending = try await cloud.stopServer(id: id, escalatingAfter: .seconds(60))
        #expect(try await cloud.wait(for: pending).status == .stopped)
        #expect(Self.verbs(tap) == ["shutdown", "poweroff"])
        #expect(clock.now.offset - start < .seconds(90))
    }

    @Test(arguments: [(20, ["shutdown", "poweron"]), (3600, ["shutdown", "poweroff", "poweron"])])
    func `a restart that escalates is a stop and a start`(seconds: Int, verbs: [String]) async throws {
        let (cloud, tap, id) = try await hetzner(shutdown: .seconds(seconds))
        let pending = try await cloud.rebootServer(id: id, escalatingAfter: .seconds(60))
        #expect(try await cloud.wait(for: pending).status == .running)
        #expect(Self.verbs(tap) == verbs)
    }

    private static let id = Server.ID(OCIProviderServerTests.id)

    private func oci(stop: [MockTransport.Answer]) throws -> (OCIProvider, MockTransport) {
        let stopping = MockTransport.Answer.json(200, OCISetup.instance(Self.id.rawValue, state: "STOPPING"))
        let transport = MockTransport.answering([
            "POST /20160918/instances/\(Self.id)?action=SOFTSTOP": [stopping],
            "POST /20160918/instances/\(Self.id)?action=STOP": stop,
            OCIProviderServerTests.instanceCall: [stopping],
        ])
        return (try OCISetup.provider(transport, clock: clock), transport)
    }

    @Test func `on OCI the power is cut before Oracle's quarter of an hour is over`() async throws {
        let accepted = MockTransport.Answer.json(200, OCISetup.instance(Self.id.rawValue, state: "STOPPING"))
        let (cloud, transport) = try oci(stop: [accepted])
        #expect(try await cloud.stopServer(id: Self.id, escalatingAfter: .seconds(30)).goal == .stopped)
        #expect(transport.calls.last?.hasSuffix("action=STOP") == true)
        #expect(clock.now.offset < .seconds(60))
    }

    @Test func `on OCI a stop that holds the instance is waited for`() async throws {
        let refusal = OCISetup.error("Conflict", "instance is currently being modified, try again later.")
        let (cloud, _) = try oci(stop: [.json(409, refusal)])
        #expect(try await cloud.stopServer(id: Self.id, escalatingAfter: .seconds(30)).goal == .stopped)
    }
}
