import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: waiting")
struct OCIProviderWaitingTests {
    private typealias Answer = MockTransport.Answer

    private static let id = OCIProviderServerTests.id
    private static let workCall = "GET /20160918/workRequests/w"
    private static let errorsCall = "GET /20160918/workRequests/w/errors?limit=1000"
    private static let listCall =
        "GET /20160918/workRequests?compartmentId=\(OCISetup.compartment)&resourceId=\(id)&limit=1000"
    private static let unknown = Answer.json(404, OCISetup.error("NotAuthorizedOrNotFound", "Not found."))

    private static func states(_ states: String...) -> [Answer] {
        states.map { .json(200, OCISetup.instance(id, state: $0)) }
    }

    private static func work(_ states: String...) -> [Answer] {
        states.map {
            .json(200, #"{"id":"w","operationType":"LaunchInstance","status":"\#($0)","percentComplete":30.0}"#)
        }
    }

    private static func transport(
        instance: [Answer],
        work: [Answer] = [unknown],
        listed: [Answer] = [],
        errors: Answer...
    ) -> MockTransport {
        .answering([
            OCIProviderServerTests.instanceCall: instance,
            workCall: work,
            listCall: listed,
            errorsCall: errors.isEmpty ? [.json(200, "[]")] : errors,
            OCIProviderServerTests.attachmentsCall: [.json(200, "[\(OCIProviderServerTests.attachment("v"))]")],
            "GET /20160918/vnics/v": [.json(200, OCIProviderServerTests.vnic("v"))],
        ])
    }

    private static func launched(goal: Server.Status = .running) -> Pending<Server> {
        Pending(server: Server.ID(id), work: ["w"], goal: goal)
    }

    @Test
    func `returns the server with its addresses once it runs`() async throws {
        let transport = Self.transport(
            instance: Self.states("PROVISIONING", "STARTING", "RUNNING"),
            work: Self.work("ACCEPTED", "IN_PROGRESS", "SUCCEEDED")
        )
        let server = try await OCISetup.provider(transport).wait(for: Self.launched())
        #expect(server.status == .running)
        #expect(server.publicIPv4 == "192.0.2.1")
        // Three looks at both, then attachments and network card.
        #expect(transport.calls.count == 8)
    }

    @Test
    func `waits for the goal and not just for running`() async throws {
        let transport = Self.transport(instance: Self.states("RUNNING", "STOPPING", "STOPPED"))
        let stopping = Pending<Server>(server: Server.ID(Self.id), work: [], goal: .stopped)
        let server = try await OCISetup.provider(transport).wait(for: stopping)
        #expect(server.status == .stopped)
        #expect(!transport.calls.contains(Self.workCall))
    }

    @Test
    func `goes by the state where the work request is forgotten`() async throws {
        let transport = Self.transport(instance: Self.states("PROVISIONING", "RUNNING"))
        #expect(try await OCISetup.provider(transport).wait(for: Self.launched()).status == .running)
    }

    @Test(
        arguments: [
            ("FAILED", "Out of host capacity.", CloudError.Code.outOfCapacity),
            ("FAILED", "The image is broken.", .failed), ("CANCELED", "Called off.", .failed),
        ]
    )
    func `ends with the words of failed work`(status: String, words: String, code: CloudError.Code) async throws {
        let transport = Self.transport(
            instance: Self.states("PROVISIONING"),
            work: Self.work("IN_PROGRESS", status),
            errors: .json(200, #"[{"code":"InternalError","message":"\#(words)","timestamp":null}]"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: Self.launched())
        }
        #expect(error?.code == code)
        #expect(error?.message.hasPrefix(words) == true)
        #expect(error?.operation == "LaunchInstance")
        #expect(error?.providerCode == "InternalError")
    }

    @Test
    func `ends when the instance dies though its work is not failed yet`() async throws {
        let transport = Self.transport(
            instance: Self.states("PROVISIONING", "TERMINATED"),
            work: Self.work("IN_PROGRESS"),
            errors: .json(200, #"[{"code":"InternalError","message":"Out of host capacity."}]"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: Self.launched())
        }
        #expect(error?.code == .outOfCapacity)
    }

    @Test
    func `waits for the reason where the instance dies before its work fails`() async throws {
        let transport = Self.transport(
            instance: Self.states("PROVISIONING", "TERMINATING", "TERMINATED"),
            work: Self.work("ACCEPTED", "IN_PROGRESS", "IN_PROGRESS", "FAILED"),
            errors: .json(200, "[]"),
            .json(200, "[]"),
            .json(200, #"[{"code":"InternalError","message":"Out of host capacity."}]"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: Self.launched())
        }
        #expect(error?.code == .outOfCapacity)
    }

    @Test
    func `waits no longer than told for the reason of a death`() async throws {
        let transport = Self.transport(instance: Self.states("TERMINATED"), work: Self.work("IN_PROGRESS"))
        let clock = ManualClock()
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport, clock: clock)
                .wait(for: Self.launched(), policy: WaitPolicy(deadline: .seconds(60)))
        }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("deleted") == true)
        #expect(clock.now.offset == .seconds(60))
    }

    @Test
    func `ends when the instance is removed by others`() async throws {
        for last in [Self.states("TERMINATING"), [Self.unknown]] {
            let transport = Self.transport(
                instance: Self.states("STARTING") + last,
                work: Self.work("SUCCEEDED")
            )
            let error = await #expect(throws: CloudError.self) {
                try await OCISetup.provider(transport).wait(for: Self.launched())
            }
            #expect(error?.code == .failed)
            #expect(error?.message.contains(Self.id) == true)
            #expect(!transport.calls.contains(Self.errorsCall))
        }
    }

    private static let adopted = Pending<Server>(server: Server.ID(id), work: [], goal: .running)

    @Test
    func `a launch that another call has asked for says why it was lost, too`() async throws {
        let clock = ManualClock()
        var conditions = OCIConditions()
        conditions.capacity = [.full(disguise: .acceptance)]
        let cloud = SimulatedOCI(time: clock.time, conditions: conditions)
        let spec = try await OCISetup.wish(in: cloud, clock: clock)
        let first = try await OCISetup.provider(of: cloud, clock: clock).createServer(spec)
        let tap = TappedTransport(cloud.transport)
        let provider = try OCISetup.provider(of: cloud, through: tap, clock: clock)
        let pending = try await provider.createServer(spec)
        #expect(pending == Pending(server: first.server, work: [], goal: .running))
        let error = await #expect(throws: CloudError.self) { try await provider.wait(for: pending) }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.operation == "LaunchInstance")
        #expect(tap.requests.count { $0 == "GET /20160918/workRequests" } == 1)
    }

    @Test
    func `the work of an adopted instance is looked for only when that is lost`() async throws {
        let transport = Self.transport(instance: Self.states("PROVISIONING", "STARTING", "RUNNING"))
        #expect(try await OCISetup.provider(transport).wait(for: Self.adopted).status == .running)
        let removed = Self.transport(instance: Self.states("RUNNING", "TERMINATED"))
        let removal = Pending<Server.Removal>(server: Server.ID(Self.id), work: [], goal: .deleted)
        try await OCISetup.provider(removed).wait(for: removal)
        #expect(!transport.calls.contains(Self.listCall) && !removed.calls.contains(Self.listCall))
    }

    @Test(
        arguments: [
            "[]", #"[{"id":"w","operationType":"LaunchInstance","status":"SUCCEEDED"}]"#,
            #"[{"id":"w","operationType":"TerminateInstance","status":"FAILED"}]"#, nil,
        ]
    )
    func `an adopted instance that others have removed is not taken for one that found no room`(
        list: String?
    ) async throws {
        let transport = Self.transport(
            instance: Self.states("PROVISIONING", "TERMINATED"),
            listed: [list.map { .json(200, $0) } ?? Self.unknown],
            errors: .json(200, #"[{"code":"InternalError","message":"Out of host capacity."}]"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: Self.adopted)
        }
        #expect(error?.code == .failed)
        #expect(transport.calls.count { $0 == Self.listCall } == 1)
    }

    @Test(arguments: ["LaunchInstance", "CREATE_INSTANCE"], ["IN_PROGRESS", "FAILED"])
    func `a lost launch of another call is known by its errors, whatever its work is called`(
        name: String,
        status: String
    ) async throws {
        let list = """
            [{"id":"t","operationType":"TerminateInstance","status":"FAILED"},
            {"id":"w","operationType":"\(name)","status":"\(status)"}]
            """
        let transport = Self.transport(
            instance: Self.states("PROVISIONING", "TERMINATED"),
            work: Self.work(status),
            listed: [.json(200, list)],
            errors: .json(200, #"[{"code":"InternalError","message":"Out of host capacity."}]"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: Self.adopted)
        }
        #expect(error?.code == .outOfCapacity)
    }

    @Test
    func `says where it stands when time runs out`() async throws {
        let transport = Self.transport(instance: Self.states("PROVISIONING"), work: Self.work("IN_PROGRESS"))
        let clock = ManualClock()
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport, clock: clock).wait(for: Self.launched())
        }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("creating, 30 %") == true)
        #expect(clock.now.offset == .seconds(1200))
    }

    @Test
    func `takes a removal for done when terminated or unknown`() async throws {
        for end in [Self.states("TERMINATED"), [Self.unknown]] {
            let transport = Self.transport(
                instance: Self.states("RUNNING", "TERMINATING") + end,
                work: Self.work("IN_PROGRESS")
            )
            let pending = Pending<Server.Removal>(server: Server.ID(Self.id), work: ["w"], goal: .deleted)
            try await OCISetup.provider(transport).wait(for: pending)
            #expect(transport.calls.count { $0 == OCIProviderServerTests.instanceCall } == 3)
        }
    }

    @Test
    func `ends a removal that failed`() async throws {
        let transport = Self.transport(
            instance: Self.states("TERMINATING", "RUNNING"),
            work: Self.work("IN_PROGRESS", "FAILED"),
            errors: .json(200, #"[{"code":"Conflict","message":"The volume is in use"}]"#)
        )
        let pending = Pending<Server.Removal>(server: Server.ID(Self.id), work: ["w"], goal: .deleted)
        let error = await #expect(throws: CloudError.self) {
            try await OCISetup.provider(transport).wait(for: pending)
        }
        #expect(error?.code == .failed)
        #expect(error?.message == "The volume is in use.")
    }
}
