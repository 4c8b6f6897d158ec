import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Volume attachments of simulated OCI")
struct OCIVolumeAttachmentTests {
    private let setup = OCISetup(conditions: .unlimited)

    @Test func `a volume is attached in a while and work tells of it`() async throws {
        let instance = try await setup.running()
        let volume = try await setup.volume().id
        let reply = try await setup.client.reply(
            to: OCI.AttachVolume(OCI.AttachVolume.Details(volumeId: volume, instanceId: instance))
        )
        #expect(reply.value.lifecycleState == .attaching && reply.value.attachmentType == .paravirtualized)
        let early = try await setup.call(.delete, "/volumeAttachments/\(reply.value.id)")
        #expect(early.code == "IncorrectState")
        let work = try #require(reply.workRequestID)
        #expect(try await setup.client.send(OCI.GetWorkRequest(id: work)).resources?.last?.actionType == "IN_PROGRESS")
        setup.clock.advance(by: .seconds(10))
        let attached = try await setup.client.send(OCI.GetVolumeAttachment(id: reply.value.id))
        #expect(attached.lifecycleState == .attached && attached.port == nil)
        let done = try await setup.client.send(OCI.GetWorkRequest(id: work))
        #expect(done.status == .succeeded && done.resources?.map(\.actionType) == ["RELATED", "CREATED"])
        #expect(done.resources?.last?.entityUri == "/20160918/volumeAttachments/\(reply.value.id)")

        let about = try await setup.client.pages(
            OCI.ListWorkRequests(compartmentId: setup.compartment, resourceId: instance)
        ).all()
        #expect(about.map(\.operationType) == ["AttachVolume", "LaunchInstance"])
        let others = try await setup.client.pages(
            OCI.ListWorkRequests(compartmentId: setup.compartment, resourceId: reply.value.id)
        ).all()
        #expect(others.map(\.id) == [work])

        let detaching = try await setup.client.reply(to: OCI.DetachVolume(id: attached.id))
        #expect(detaching.workRequestID != nil)
        #expect(try await setup.call(.delete, "/volumes/\(volume)").code == "Conflict")
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.client.send(OCI.GetVolumeAttachment(id: attached.id)).lifecycleState == .detached)
        #expect(try await setup.call(.delete, "/volumeAttachments/\(attached.id)").status == 404)
        #expect(try await setup.call(.delete, "/volumes/\(volume)").status == 204)
    }

    @Test func `over iSCSI it tells where to log in, and with what once it is attached`() async throws {
        let instance = try await setup.running()
        let volume = try await setup.volume().id
        let form = OCI.AttachVolume.Form.iscsi(useChap: true, isAgentAutoIscsiLoginEnabled: false)
        let attach = OCI.AttachVolume(OCI.AttachVolume.Details(volumeId: volume, instanceId: instance, form: form))
        let early = try await setup.client.send(attach)
        #expect(early.attachmentType == .iscsi && early.chapSecret == nil)
        setup.clock.advance(by: .seconds(10))
        let attached = try await setup.client.send(OCI.GetVolumeAttachment(id: early.id))
        #expect(attached.ipv4 == "169.254.2.2" && attached.port == 3260 && attached.chapUsername != nil)
        #expect(attached.iqn?.hasPrefix("iqn.2015-12.com.oracleiaas:") == true)
        var noted = OCI.UpdateVolumeAttachment.Details()
        noted.iscsiLoginState = .loginSucceeded
        let update = OCI.UpdateVolumeAttachment(id: early.id, noted)
        #expect(try await setup.client.send(update).iscsiLoginState == .loginSucceeded)
    }

    @Test func `a second instance gets what both call shareable`() async throws {
        let first = try await setup.running()
        let subnet = try await setup.subnet(try await setup.vcn("other", ["10.1.0.0/16"]), "10.1.0.0/24").id
        let second = try await setup.call(.post, "/instances", try await setup.launch(in: subnet)).id
        setup.clock.advance(by: .seconds(45))
        let (own, common) = (try await setup.volume().id, try await setup.volume().id)
        let shareable: JSON = ["type": "paravirtualized", "isShareable": true]
        #expect(try await setup.attach(own, to: first).status == 200)
        let refused = try await setup.attach(own, to: second, shareable)
        #expect(refused.status == 409 && refused.code == "Conflict")
        #expect(refused.message == "Volume \(own) currently attached.")
        #expect(try await setup.attach(common, to: first, shareable).status == 200)
        #expect(try await setup.attach(common, to: second).code == "Conflict")
        #expect(try await setup.attach(common, to: second, shareable).status == 200)
        #expect(try await setup.attach(common, to: second, shareable).code == "Conflict")
    }

    @Test(arguments: [
        ("/dev/oracleoci/oraclevdb", true), ("/dev/oracleoci/oraclevdag", true), ("/dev/oracleoci/oraclevda", false),
        ("/dev/oracleoci/oraclevdah", false), ("dev/oracleoci/oraclevdp", false), ("/dev/sdb", false),
    ])
    func `a device is one of Oracle's paths, and used once`(device: String, isValid: Bool) async throws {
        let instance = try await setup.running()
        let volumes = (try await setup.volume().id, try await setup.volume().id)
        let form: JSON = ["type": "paravirtualized", "device": .string(device)]
        let text =
            "The volume cannot be attached to the instance \(instance) because the specified device attribute "
            + "\(device) is invalid."
        let answer = try await setup.attach(volumes.0, to: instance, form)
        #expect(answer.status == (isValid ? 200 : 400))
        #expect(isValid || answer.message == text)
        #expect(try await setup.attach(volumes.1, to: instance, form).message == text)
    }

    @Test func `what is not there yet is not attached`() async throws {
        let instance = try await setup.running()
        let volume = try await setup.call(
            .post,
            "/volumes",
            [
                "compartmentId": .string(setup.compartment), "availabilityDomain": .string(setup.domain),
                "sizeInGBs": 50,
            ]
        ).id
        #expect(try await setup.attach(volume, to: instance).code == "IncorrectState")
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.attach(volume, to: "ocid1.instance.x").status == 404)
        #expect(try await setup.attach(volume, to: instance, [:]).code == "MissingParameter")
        #expect(try await setup.attach(volume, to: instance, ["type": "nvme"]).status == 501)
        let secret: JSON = ["type": "paravirtualized", "useChap": true]
        #expect(
            try await setup.attach(volume, to: instance, secret).message
                == "AttachVolume with useChap is not simulated."
        )
        _ = try await setup.call(.delete, "/instances/\(instance)")
        #expect(try await setup.attach(volume, to: instance).code == "IncorrectState")
    }
}
