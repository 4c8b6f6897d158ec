import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

/// A change of identity, whatever it may be.
struct ChangeOfIdentity: OCI.Operation {
    typealias Response = OCI.Nothing
    var method = HTTPRequest.Method.post

    var request: OCI.OperationRequest {
        OCI.OperationRequest(method, ["policies"], service: .identity, repetition: .withToken(nil))
    }
}

@Suite("OCI after a change of identity")
struct OCIConsistencyTests {
    private let clock = ManualClock()

    private static let refusals = [
        (400, "RelatedResourceNotAuthorizedOrNotFound"), (404, "NotAuthorizedOrNotFound"),
        (409, "NotAuthorizedOrResourceAlreadyExists"), (409, "ResourceAlreadyExists"),
        (400, "InsufficientServicePermissions"), (400, "ResourceDisabled"),
    ]
    private static let vcn = #"{"id":"v","compartmentId":"c","lifecycleState":"AVAILABLE"}"#

    /// Answers each path with a refusal until a date of the clock, and notes when requests arrived.
    private func client(
        _ status: Int = 404,
        _ code: String = "NotAuthorizedOrNotFound",
        until end: Duration = .seconds(100_000),
        retry: RetryPolicy? = nil
    ) throws -> (OCI.Client, Recorder<Duration>) {
        let arrivals = Recorder<Duration>()
        let transport = MockTransport { [clock] received in
            if received.path.hasSuffix("/policies") { return (HTTPResponse(status: .noContent), Data()) }
            arrivals.note(clock.now.offset)
            guard clock.now.offset < end else { return (HTTPResponse(status: .ok), Data(Self.vcn.utf8)) }
            return (HTTPResponse(status: .init(code: status)), Data(OCISetup.error(code, "No.").utf8))
        }
        var configuration = try OCISetup.configuration(transport, clock: clock)
        configuration.client.retry = retry
        return (OCI.Client(try OCISetup.credentials(), configuration: configuration), arrivals)
    }

    private var creation: OCI.CreateVcn {
        OCI.CreateVcn(OCI.CreateVcn.Details(compartmentId: "c", cidrBlocks: ["10.0.0.0/16"]))
    }

    @Test(arguments: refusals)
    func `what may come of it is repeated up to the window's end, and not before the change`(
        status: Int,
        code: String
    ) async throws {
        let (client, arrivals) = try client(status, code)
        await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(arrivals.count == 1)
        _ = try await client.send(ChangeOfIdentity())
        let error = await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(error?.providerCode == code)
        let times = arrivals.values.dropFirst()
        #expect(times.count == 9)
        let last = try #require(times.last)
        #expect(abs((last - .seconds(240)).seconds) < 0.001)
        let pauses = zip(times, times.dropFirst()).map { ($1 - $0).seconds }
        #expect(zip(pauses, [1, 3.52, 12.39, 43.61, 45, 45, 45, 45]).allSatisfy { abs($0 - $1) < 0.5 })
    }

    @Test(arguments: [(400, "LimitExceeded"), (409, "Conflict"), (404, "NotFound"), (403, "NotAllowed")])
    func `what does not come of it is not repeated`(status: Int, code: String) async throws {
        let (client, arrivals) = try client(status, code)
        _ = try await client.send(ChangeOfIdentity())
        await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(arrivals.count == 1)
    }

    @Test func `the pauses are scaled into what is left of the window`() async throws {
        let (client, arrivals) = try client()
        _ = try await client.send(ChangeOfIdentity())
        try await clock.sleep(for: .seconds(180))
        await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(arrivals.count == 9)
        let last = try #require(arrivals.values.last)
        #expect(last > .seconds(239) && last <= .seconds(240))
        try await clock.sleep(for: .seconds(1))
        await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(arrivals.count == 10)
    }

    @Test func `each change begins the window anew, for all copies of the client`() async throws {
        let (client, arrivals) = try client(until: .seconds(300))
        let copy = client
        _ = try await client.send(ChangeOfIdentity())
        try await clock.sleep(for: .seconds(200))
        _ = try await copy.send(ChangeOfIdentity(method: .delete))
        _ = try await client.send(creation)
        let last = try #require(arrivals.values.last)
        #expect(last >= .seconds(300) && last <= .seconds(440))
    }

    @Test func `a read is repeated, a wait and a removal take the answer`() async throws {
        let (client, arrivals) = try client(until: .seconds(100_000))
        _ = try await client.send(ChangeOfIdentity())
        await #expect(throws: CloudError.self) { try await client.send(OCI.DeleteVcn(id: "v")) }
        #expect(arrivals.count == 1 && clock.now.offset == .zero)
        let wait = Waiter(
            for: "VCN v to go",
            policy: .standard,
            time: clock.time,
            poll: {
                do {
                    _ = try await client.send(OCI.GetVcn(id: "v"))
                    return false
                } catch let error as CloudError where error.code == .notFound {
                    return true
                }
            },
            judge: { $0 ? .done : .pending("there") }
        )
        _ = try await wait.value()
        #expect(arrivals.count == 2 && clock.now.offset == .zero)
        await #expect(throws: CloudError.self) { try await client.send(OCI.GetVcn(id: "v")) }
        #expect(arrivals.count == 11)
    }

    @Test func `where a thing may be gone, nothing is repeated`() async throws {
        let (client, arrivals) = try client()
        _ = try await client.send(ChangeOfIdentity())
        let provider = try OCISetup.provider(MockTransport(script: []), clock: clock)
        let vcn = try await provider.known { try await client.send(OCI.GetVcn(id: "v")) }
        #expect(vcn == nil)
        #expect(arrivals.count == 1)
    }

    @Test func `a client that never repeats does not do so here either`() async throws {
        let (client, arrivals) = try client(retry: RetryPolicy.none)
        _ = try await client.send(ChangeOfIdentity())
        await #expect(throws: CloudError.self) { try await client.send(creation) }
        #expect(arrivals.count == 1)
    }

    @Test func `a shape that a place lacks is no such refusal`() async throws {
        let transport = MockTransport { received in
            if received.path.hasSuffix("/policies") { return (HTTPResponse(status: .noContent), Data()) }
            let body = OCISetup.error("NotAuthorizedOrNotFound", "shape VM.Standard.E2.1.Micro not found")
            return (HTTPResponse(status: .notFound), Data(body.utf8))
        }
        let client = try OCISetup.client(transport, clock: clock)
        _ = try await client.send(ChangeOfIdentity())
        await #expect(throws: CloudError.self) { try await client.send(OCI.LaunchInstance(OCIOperationTests.launch)) }
        #expect(transport.received.count == 2)
    }

    @Test func `a new compartment is worked in as soon as the other services know it`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        await cloud.change { $0.lag.identity = .seconds(60) }
        let tap = TappedTransport(cloud.transport)
        let client = try OCISetup.provider(of: cloud, through: tap, clock: clock).client
        let details = OCI.CreateCompartment.Details(compartmentId: cloud.tenancy, name: "new", description: "New")
        let compartment = try await client.send(OCI.CreateCompartment(details))
        let vcn = OCI.CreateVcn(OCI.CreateVcn.Details(compartmentId: compartment.id, cidrBlocks: ["10.0.0.0/16"]))
        // Another client does not know of the change and takes the refusal for an answer.
        let error = await #expect(throws: CloudError.self) { try await cloud.provider.client.send(vcn) }
        #expect(error?.providerCode == "NotAuthorizedOrNotFound")
        _ = try await client.send(vcn)
        #expect(tap.writes.count > 3)
        #expect(clock.now.offset >= .seconds(60) && clock.now.offset < .seconds(110))
    }
}
