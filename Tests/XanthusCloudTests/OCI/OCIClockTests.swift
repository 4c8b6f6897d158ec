import Foundation
import HTTPTypes
import InMemoryLogging
import Logging
import MetricsTestKit
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI and a wrong clock")
struct OCIClockTests {
    private let clock = ManualClock()
    private let metrics = TestMetrics()
    private let logs = {
        var handler = InMemoryLogHandler()
        handler.logLevel = .warning
        return handler
    }()

    /// A client on a machine whose clock is so many seconds ahead of Oracle's.
    private func client(
        _ transport: any HTTPTransport,
        ahead: TimeInterval,
        as credentials: OCICredentials
    ) -> OCI.Client {
        let time = TimeSource(clock: clock, now: { [clock] in clock.date.addingTimeInterval(ahead) })
        let observability = Observability(
            logger: Logger(label: "test", factory: { [logs] _ in logs }),
            metrics: metrics
        )
        let client = ClientConfiguration(
            transport: transport,
            time: time,
            randomness: Randomness(seed: 1),
            observability: observability
        )
        return OCI.Client(credentials, configuration: OCIConfiguration(client: client))
    }

    @Test func `costs no repetition within five minutes, and exactly one up to an hour either way`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        var repeats: [Int: Int] = [:]
        for ahead in Array(stride(from: -3600, through: 3600, by: 75)) + [-301, -299, 299, 301] {
            let tap = TappedTransport(cloud.transport)
            let client = client(tap, ahead: Double(ahead), as: cloud.credentials)
            for _ in 0..<3 { _ = try await client.pages(OCI.ListVcns(compartmentId: cloud.compartment)).all() }
            repeats[ahead] = tap.requests.count - 3
            #expect(client.clockSkew == .seconds(abs(ahead) <= 300 ? 0 : -ahead), "\(ahead) s ahead")
        }
        for (ahead, count) in repeats {
            #expect(count == (abs(ahead) <= 300 ? 0 : 1), "\(ahead) s ahead")
        }
        #expect(repeats.count == 101)
    }

    @Test func `is reported once, and corrected for all copies of the client`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        let tap = TappedTransport(cloud.transport)
        let client = client(tap, ahead: -7200, as: cloud.credentials)
        let copy = client
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy))
        _ = try await copy.send(OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy))
        #expect(tap.requests.count == 3)
        #expect(copy.clockSkew == .seconds(7200))
        #expect(logs.entries.map(\.level) == [.warning])
        #expect(logs.entries.first?.metadata["cloud.clock-skew-s"] == "7200")
        let gauge = try metrics.expectGauge("xanthus_cloud_clock_skew_seconds", [("provider", "oci")])
        #expect(gauge.values == [7200])
    }

    @Test func `is followed when somebody sets it right`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        let ahead = Locked(TimeInterval(1800))
        let time = TimeSource(clock: clock, now: { [clock] in clock.date.addingTimeInterval(ahead.withLock { $0 }) })
        let tap = TappedTransport(cloud.transport)
        let client = OCI.Client(
            cloud.credentials,
            configuration: OCIConfiguration(client: ClientConfiguration(transport: tap, time: time))
        )
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy))
        ahead.withLock { $0 = 0 }
        _ = try await client.send(OCI.ListAvailabilityDomains(compartmentId: cloud.tenancy))
        #expect(tap.requests.count == 4)
        #expect(client.clockSkew == .zero)
    }

    private static let words = "The required information to complete authentication was not provided."

    private func refusal(_ words: String = words, date: String?) -> MockTransport.Answer {
        .json(401, OCISetup.error("NotAuthenticated", words), headers: date.map { [.date: $0] } ?? [:])
    }

    private func requests(_ answer: MockTransport.Answer) async throws -> (Int, OCI.Client, CloudError?) {
        let transport = MockTransport.answering(["GET /20160918/vcns/v": [answer]])
        let client = client(transport, ahead: 0, as: try OCISetup.credentials())
        let error = await #expect(throws: CloudError.self) { try await client.send(OCI.GetVcn(id: "v")) }
        return (transport.received.count, client, error)
    }

    @Test(
        arguments: [
            nil, "Sun, 01 Nov 2026 12:00:00 GMT", "Sun, 01 Nov 2026 11:55:30 GMT", "yesterday", "", "0",
        ] as [String?]
    )
    func `is not suspected where the date agrees or is missing`(date: String?) async throws {
        let (count, client, error) = try await requests(refusal(date: date))
        #expect(count == 1)
        #expect(error?.code == .unauthenticated)
        #expect(client.clockSkew == .zero)
    }

    @Test(
        arguments: [
            "Mon, 02 Nov 2026 12:00:01 GMT", "Sat, 31 Oct 2026 11:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT",
            "Fri, 31 Dec 9999 23:59:59 GMT", "Sat, 01 Jan 0000 00:00:00 GMT",
        ]
    )
    func `is not believed to be more than a day off`(date: String) async throws {
        let (count, client, error) = try await requests(refusal(date: date))
        #expect(count == 1)
        #expect(client.clockSkew == .zero)
        #expect(error?.message.contains("more than a day") == true)
    }

    @Test func `does not hide a refusal that is about something else too`() async throws {
        let (count, client, error) = try await requests(refusal(date: "Sun, 01 Nov 2026 13:00:00 GMT"))
        #expect(count == 2)
        #expect(client.clockSkew == .seconds(3600))
        #expect(error?.code == .unauthenticated)
    }

    @Test func `is told by Oracle's words even where a proxy dates the answer`() async throws {
        let words =
            "Date 'Sun, 01 Nov 2026 12:00:00 UTC' is not within allowed clock skew. Current "
            + "'Sun, 01 Nov 2026 12:30:00 UTC', valid datetime range: ['Sun, 01 Nov 2026 12:25:00 UTC', '…']"
        let (_, client, error) = try await requests(refusal(words, date: "Sun, 01 Nov 2026 12:00:00 GMT"))
        #expect(client.clockSkew == .seconds(1800))
        #expect(error?.message.contains("Set this machine's clock") == true)
    }
}
