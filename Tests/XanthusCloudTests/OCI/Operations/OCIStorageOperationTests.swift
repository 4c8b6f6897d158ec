import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI operations of storage")
struct OCIStorageOperationTests {
    @Test(arguments: [
        (OCI.AttachVolume.Form.paravirtualized(), #"{"instanceId":"i","type":"paravirtualized","volumeId":"v"}"#),
        (
            .paravirtualized(isPvEncryptionInTransitEnabled: true),
            #"{"instanceId":"i","isPvEncryptionInTransitEnabled":true,"type":"paravirtualized","volumeId":"v"}"#
        ),
        (
            .iscsi(useChap: true, isAgentAutoIscsiLoginEnabled: false),
            #"{"instanceId":"i","isAgentAutoIscsiLoginEnabled":false,"type":"iscsi","useChap":true,"volumeId":"v"}"#
        ),
        (.serviceDetermined, #"{"instanceId":"i","type":"service_determined","volumeId":"v"}"#),
    ])
    func `a form of attachment writes its own members and no other`(
        form: OCI.AttachVolume.Form,
        body: String
    ) async throws {
        let attach = OCI.AttachVolume(OCI.AttachVolume.Details(volumeId: "v", instanceId: "i", form: form))
        let sent = try await sent(attach)
        #expect(sent.body == body)
        #expect(sent.line == "POST /20160918/volumeAttachments")
        #expect(sent.token != nil)
    }

    @Test func `what a volume is made from names its kind`() async throws {
        var volume = OCI.CreateVolume.Details(compartmentId: "c")
        volume.sourceDetails = .backup("b")
        let restored = try await sent(OCI.CreateVolume(volume))
        #expect(restored.body == #"{"compartmentId":"c","sourceDetails":{"id":"b","type":"volumeBackup"}}"#)
        let boot = OCI.CreateBootVolume.Details(compartmentId: "c", sourceDetails: .bootVolume("b"))
        let copied = try await sent(OCI.CreateBootVolume(boot))
        #expect(copied.body == #"{"compartmentId":"c","sourceDetails":{"id":"b","type":"bootVolume"}}"#)
    }

    @Test func `an assignment takes no token and so is not repeated`() async throws {
        let transport = MockTransport { _ in (HTTPResponse(status: .serviceUnavailable), Data()) }
        let assign = OCI.CreateVolumeBackupPolicyAssignment(.init(assetId: "v", policyId: "p"))
        await #expect(throws: CloudError.self) { try await OCISetup.client(transport).send(assign) }
        #expect(transport.received.count == 1)
        #expect(transport.received.first?.header("opc-retry-token") == nil)
    }

    private func sent<O: OCI.Operation>(_ operation: O) async throws -> (line: String?, body: String?, token: String?) {
        let transport = MockTransport { _ in (HTTPResponse(status: .ok), Data("{}".utf8)) }
        _ = try? await OCISetup.client(transport).send(operation)
        let call = transport.received.first
        return (
            transport.calls.first, call?.body.map { String(decoding: $0, as: UTF8.self) },
            call?.header("opc-retry-token")
        )
    }
}
