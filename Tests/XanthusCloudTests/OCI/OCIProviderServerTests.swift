import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: servers")
struct OCIProviderServerTests {
    static let id = "ocid1.instance.oc1.phx.aaaaone"
    static let instanceCall = "GET /20160918/instances/\(id)"
    static let attachmentsCall =
        "GET /20160918/vnicAttachments?compartmentId=\(OCISetup.compartment)&instanceId=\(id)&limit=1000"

    static func attachment(_ vnic: String, of instance: String = id, state: String = "ATTACHED") -> String {
        let vnic = vnic.isEmpty ? "null" : "\"\(vnic)\""
        return #"{"id":"att","instanceId":"\#(instance)","vnicId":\#(vnic),"lifecycleState":"\#(state)"}"#
    }

    static func vnic(_ id: String, primary: Bool = true, publicIp: String = "192.0.2.1") -> String {
        #"{"id":"\#(id)","isPrimary":\#(primary),"privateIp":"10.0.0.2","publicIp":"\#(publicIp)","#
            + #""ipv6Addresses":["2001:db8::2"],"lifecycleState":"AVAILABLE"}"#
    }

    @Test
    func `reads an instance with the addresses of its primary network card`() async throws {
        let attachments = [
            Self.attachment("second"), Self.attachment(""), Self.attachment("old", state: "DETACHED"),
            Self.attachment("lost"), Self.attachment("first"),
        ]
        let transport = MockTransport.answering([
            Self.instanceCall: [.json(200, OCISetup.instance(Self.id, tags: #"{"a":"b"}"#))],
            Self.attachmentsCall: [.json(200, "[\(attachments.joined(separator: ","))]")],
            "GET /20160918/vnics/second": [.json(200, Self.vnic("second", primary: false, publicIp: "192.0.2.9"))],
            "GET /20160918/vnics/first": [.json(200, Self.vnic("first"))],
            "GET /20160918/vnics/lost": [.json(404, OCISetup.error("NotAuthorizedOrNotFound", "No."))],
        ])
        let server = try await OCISetup.provider(transport).server(id: Server.ID(Self.id))
        #expect(
            server
                == Server(
                    id: Server.ID(Self.id),
                    name: "blog",
                    status: .running,
                    type: "VM.Standard.A1.Flex",
                    region: "us-phoenix-1",
                    zone: "Uocm:PHX-AD-1",
                    image: Image.ID(OCISetup.image),
                    publicIPv4: "192.0.2.1",
                    publicIPv6: "2001:db8::2",
                    privateIPv4: "10.0.0.2",
                    tags: ["a": "b"],
                    created: RFC3339.date("2026-11-01T12:00:00.123456Z")
                )
        )
        #expect(transport.calls.count == 5)
    }

    @Test
    func `finds the addresses of an instance of another compartment`() async throws {
        let other = "ocid1.compartment.oc1..aaaaother"
        let transport = MockTransport.answering([
            Self.instanceCall: [.json(200, OCISetup.instance(Self.id, compartment: other))],
            Self.attachmentsCall: [.json(200, "[]")],
            "GET /20160918/vnicAttachments?compartmentId=\(other)&instanceId=\(Self.id)&limit=1000": [
                .json(200, "[\(Self.attachment("v"))]")
            ],
            "GET /20160918/vnics/v": [.json(200, Self.vnic("v"))],
        ])
        let server = try await OCISetup.provider(transport).server(id: Server.ID(Self.id))
        #expect(server.publicIPv4 == "192.0.2.1")
    }

    @Test
    func `tells a removed instance from an unknown one`() async throws {
        let refusal = MockTransport.Answer.json(404, OCISetup.error("NotAuthorizedOrNotFound", "No instance."))
        let transport = MockTransport.answering([
            Self.instanceCall: [.json(200, OCISetup.instance(Self.id, state: "TERMINATED")), refusal],
            Self.attachmentsCall: [refusal],
        ])
        let provider = try OCISetup.provider(transport)
        #expect(try await provider.server(id: Server.ID(Self.id)).status == .deleted)
        let error = await #expect(throws: CloudError.self) { try await provider.server(id: Server.ID(Self.id)) }
        #expect(error?.code == .notFound)
        #expect(error?.operation == "GetInstance")
    }

    @Test
    func `removes an instance with its volumes`() async throws {
        let transport = MockTransport(script: [
            .init(
                .delete,
                "/20160918/instances/\(Self.id)?preserveBootVolume=false&preserveDataVolumesCreatedAtLaunch=false",
                answer: .empty(204, headers: [.opcWorkRequestID: "w"])
            )
        ])
        let pending = try await OCISetup.provider(transport).deleteServer(id: Server.ID(Self.id))
        #expect(pending == Pending(server: Server.ID(Self.id), work: ["w"], goal: .deleted))
    }

    @Test(
        arguments: [
            ("START", "STARTING", Server.Status.running), ("SOFTSTOP", "STOPPING", .stopped),
            ("STOP", "STOPPING", .stopped), ("SOFTRESET", "STOPPING", .running), ("RESET", "STOPPING", .running),
        ]
    )
    func `switches without a body and names the goal`(action: String, state: String, goal: Server.Status) async throws {
        let transport = MockTransport(script: [
            .init(
                .post,
                "/20160918/instances/\(Self.id)?action=\(action)",
                answer: .json(200, OCISetup.instance(Self.id, state: state))
            )
        ])
        let provider = try OCISetup.provider(transport)
        let id = Server.ID(Self.id)
        let pending =
            switch action {
            case "START": try await provider.startServer(id: id)
            case "SOFTSTOP": try await provider.stopServer(id: id)
            case "STOP": try await provider.stopServer(id: id, mode: .hard)
            case "SOFTRESET": try await provider.rebootServer(id: id)
            default: try await provider.rebootServer(id: id, mode: .hard)
            }
        #expect(pending == Pending(server: id, work: [], goal: goal))
        #expect(transport.received.first?.body == nil)
        #expect(transport.failures.isEmpty && transport.remaining.isEmpty)
    }

    @Test
    func `watches a restart begin that the answer does not show`() async throws {
        let running = MockTransport.Answer.json(200, OCISetup.instance(Self.id))
        let transport = MockTransport.answering([
            "POST /20160918/instances/\(Self.id)?action=RESET": [running],
            Self.instanceCall: [running, running, .json(200, OCISetup.instance(Self.id, state: "STOPPING"))],
        ])
        _ = try await OCISetup.provider(transport).rebootServer(id: Server.ID(Self.id), mode: .hard)
        #expect(transport.calls.count == 4)
    }

    @Test
    func `takes a restart that was too quick to see for done`() async throws {
        let running = MockTransport.Answer.json(200, OCISetup.instance(Self.id))
        let clock = ManualClock()
        let transport = MockTransport.answering([
            "POST /20160918/instances/\(Self.id)?action=RESET": [running], Self.instanceCall: [running],
        ])
        let provider = try OCISetup.provider(transport, clock: clock)
        #expect(try await provider.rebootServer(id: Server.ID(Self.id), mode: .hard).goal == .running)
        #expect(clock.now.offset == .seconds(10))
    }

    @Test(arguments: ["", "42", "ocid1.volume.oc1.phx.aaaa", "ocid1.instance.oc1.phx.a/../b"])
    func `refuses what is no instance before any call`(text: String) async throws {
        let transport = MockTransport(script: [])
        let provider = try OCISetup.provider(transport)
        let id = Server.ID(text)
        await #expect(throws: ConfigurationError.self) { try await provider.server(id: id) }
        await #expect(throws: ConfigurationError.self) { try await provider.deleteServer(id: id) }
        await #expect(throws: ConfigurationError.self) { try await provider.startServer(id: id) }
        await #expect(throws: ConfigurationError.self) { try await provider.stopServer(id: id) }
        await #expect(throws: ConfigurationError.self) { try await provider.rebootServer(id: id) }
        #expect(transport.received.isEmpty)
    }
}
