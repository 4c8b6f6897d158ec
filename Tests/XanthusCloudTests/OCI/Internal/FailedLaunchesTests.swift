import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Limits that failed launches exceed")
struct FailedLaunchesTests {
    private static let noRoom = MockTransport.Answer.json(
        500,
        OCISetup.error("InternalError", "Out of host capacity.")
    )
    private static let limit = MockTransport.Answer.json(
        400,
        OCISetup.error("LimitExceeded", "The following service limits were exceeded: standard-a1-core-count.")
    )
    private static let accepted = MockTransport.Answer.json(200, OCISetup.instance("i"))

    private let clock = ManualClock()

    private func client(_ answers: [MockTransport.Answer]) throws -> OCI.Client {
        try OCISetup.client(MockTransport.answering(["POST /20160918/instances": answers]), clock: clock)
    }

    private func launch(_ client: OCI.Client, ocpus: Double = 1, in domain: String? = nil) async -> CloudError? {
        var details = OCIOperationTests.launch
        if let domain { details.availabilityDomain = domain }
        details.shapeConfig = OCI.LaunchInstance.ShapeConfig(ocpus: ocpus, memoryInGBs: 6)
        do {
            _ = try await client.send(OCI.LaunchInstance(details))
            return nil
        } catch {
            return error as? CloudError
        }
    }

    @Test func `are missing room for an hour, and then limits`() async throws {
        let client = try client([Self.noRoom, Self.limit])
        #expect(await launch(client)?.code == .outOfCapacity)
        try await clock.sleep(for: .seconds(3_599))
        let phantom = try #require(await launch(client))
        #expect(phantom.code == .outOfCapacity)
        #expect(phantom.providerCode == "LimitExceeded" && phantom.httpStatus == 400)
        #expect(phantom.message.contains("within the limits 3599 s ago"))
        try await clock.sleep(for: .seconds(1))
        #expect(await launch(client)?.code == .quotaExceeded)
    }

    @Test func `are limits where no launch failed before`() async throws {
        #expect(await launch(try client([Self.limit]))?.code == .quotaExceeded)
    }

    @Test func `are limits for another wish`() async throws {
        let client = try client([Self.noRoom, Self.limit])
        #expect(await launch(client)?.code == .outOfCapacity)
        #expect(await launch(client, ocpus: 4)?.code == .quotaExceeded)
    }

    @Test func `are limits in another availability domain, which has its own`() async throws {
        let client = try client([Self.noRoom, Self.limit])
        #expect(await launch(client, in: "x:AD-1")?.code == .outOfCapacity)
        #expect(await launch(client, in: "x:AD-2")?.code == .quotaExceeded)
    }

    @Test func `are limits where the domain lacked the shape, which nobody measured`() async throws {
        let absent = MockTransport.Answer.json(
            404,
            OCISetup.error("NotAuthorizedOrNotFound", "shape VM.Standard.A1.Flex not found")
        )
        let client = try client([absent, Self.limit])
        #expect(await launch(client)?.code == .outOfCapacity)
        #expect(await launch(client)?.code == .quotaExceeded)
    }

    @Test func `are limits once a launch was accepted`() async throws {
        let client = try client([Self.noRoom, Self.accepted, Self.limit])
        #expect(await launch(client)?.code == .outOfCapacity)
        #expect(await launch(client) == nil)
        #expect(await launch(client)?.code == .quotaExceeded)
    }

    @Test func `are quotas where the tenancy itself set them`() async throws {
        let quota = MockTransport.Answer.json(400, OCISetup.error("QuotaExceeded", "No."))
        let client = try client([Self.noRoom, quota])
        #expect(await launch(client)?.code == .outOfCapacity)
        #expect(await launch(client)?.code == .quotaExceeded)
    }
}
