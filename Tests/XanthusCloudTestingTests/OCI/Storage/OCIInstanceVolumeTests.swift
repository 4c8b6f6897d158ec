import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Volumes of instances of simulated OCI")
struct OCIInstanceVolumeTests {
    private let setup = OCISetup(conditions: .unlimited)

    private static let data: JSON = [
        [
            "type": "paravirtualized", "displayName": "plug",
            "launchCreateVolumeDetails": ["volumeCreationType": "ATTRIBUTES", "displayName": "data", "sizeInGBs": 70],
        ]
    ]

    @Test func `a launch attaches a volume once, and one volume to a device`() async throws {
        let volume = try await setup.volume()
        func plug(_ volume: String, _ device: String? = nil) -> JSON {
            ["type": "paravirtualized", "volumeId": .string(volume), "device": .optional(device)]
        }
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        body["launchVolumeAttachments"] = [plug(volume.id), plug(volume.id)]
        let twice = try await setup.call(.post, "/instances", body)
        #expect(twice.status == 409 && twice.message == "Volume \(volume.id) currently attached.")
        let device = "/dev/oracleoci/oraclevdb"
        let other = try await setup.volume().id
        body["launchVolumeAttachments"] = [plug(volume.id, device), plug(other, device)]
        let same = try await setup.call(.post, "/instances", body)
        #expect(same.status == 400 && same.message?.contains("device attribute \(device) is invalid") == true)
        body["launchVolumeAttachments"] = [plug(volume.id, device), plug(other)]
        #expect(try await setup.call(.post, "/instances", body).status == 200)
    }

    @Test(arguments: ["TRUE", "yes", ""])
    func `what becomes of a boot volume is said as true or false`(word: String) async throws {
        let instance = try await setup.running()
        let answer = try await setup.call(.delete, "/instances/\(instance)?preserveBootVolume=\(word)")
        #expect(answer.code == "InvalidParameter")
        #expect(try await setup.call(.get, "/instances/\(instance)").state == "RUNNING")
    }

    @Test func `a boot volume comes with every launch, as large and fast as was wished`() async throws {
        let instance = try await setup.running {
            $0["sourceDetails"]?["bootVolumeSizeInGBs"] = 60
            $0["sourceDetails"]?["bootVolumeVpusPerGB"] = 20
        }
        let attachments = try await setup.client.pages(
            OCI.ListBootVolumeAttachments(
                availabilityDomain: setup.domain,
                compartmentId: setup.compartment,
                instanceId: instance
            )
        ).all()
        let attachment = try #require(attachments.first)
        #expect(attachments.count == 1 && attachment.lifecycleState == .attached)
        let volume = try await setup.client.send(OCI.GetBootVolume(id: attachment.bootVolumeId))
        #expect(volume.sizeInGBs == 60 && volume.vpusPerGB == 20 && volume.lifecycleState == .available)
        #expect(volume.displayName == "blog (Boot Volume)")
        let image = try await setup.image()
        #expect(volume.imageId == image)
        // It is part of its instance.
        #expect(await setup.cloud.contents.contains { $0.hasPrefix("Boot Volume") } == false)
    }

    @Test func `without a wish it is of the size that images have`() async throws {
        let boot = try await setup.boot(of: try await setup.running())
        let volume = try await setup.call(.get, "/bootVolumes/\(boot[text: "bootVolumeId"])")
        #expect(volume.json["sizeInGBs"] == 47)
    }

    @Test(arguments: [true, false])
    func `a boot volume goes with its instance or stays, as the termination says`(stays: Bool) async throws {
        let instance = try await setup.running()
        let volume = try await setup.boot(of: instance)[text: "bootVolumeId"]
        let early = try await setup.call(.delete, "/bootVolumes/\(volume)")
        #expect(early.status == 409 && early.code == "Conflict")
        #expect(early.message == "Volume \(volume) may not be deleted while attached to an Instance.")
        _ = try await setup.client.send(OCI.TerminateInstance(id: instance, preserveBootVolume: stays))
        #expect(try await setup.boot(of: instance)["lifecycleState"] == "DETACHING")
        setup.clock.advance(by: .seconds(20))
        #expect(try await setup.boot(of: instance)["lifecycleState"] == "DETACHED")
        #expect(try await setup.call(.get, "/bootVolumes/\(volume)").state == (stays ? "AVAILABLE" : "TERMINATED"))
        let left = await setup.cloud.contents.filter { $0.hasPrefix("Boot Volume") }
        #expect(left == (stays ? ["Boot Volume blog (Boot Volume) (AVAILABLE)"] : []))
        if stays { #expect(try await setup.call(.delete, "/bootVolumes/\(volume)").status == 204) }
    }

    @Test func `Oracle's own default lets the boot volume go`() async throws {
        let instance = try await setup.running()
        let volume = try await setup.boot(of: instance)[text: "bootVolumeId"]
        #expect(try await setup.call(.delete, "/instances/\(instance)").status == 204)
        setup.clock.advance(by: .seconds(20))
        #expect(try await setup.call(.get, "/bootVolumes/\(volume)").state == "TERMINATED")
    }

    @Test(arguments: [("true", "AVAILABLE"), ("false", "TERMINATED")])
    func `who terminates says what becomes of volumes that were made at launch`(
        preserve: String,
        state: String
    ) async throws {
        let instance = try await setup.running { $0["launchVolumeAttachments"] = Self.data }
        let list = try await setup.call(.get, "/volumeAttachments\(setup.query)&instanceId=\(instance)").json
        let attachment = try #require(list.array?.first)
        #expect(attachment["lifecycleState"] == "ATTACHED" && attachment["displayName"] == "plug")
        #expect(attachment["isVolumeCreatedDuringLaunch"] == true)
        let volume = try await setup.call(.get, "/volumes/\(attachment[text: "volumeId"])")
        #expect(volume.json["sizeInGBs"] == 70 && volume.json["displayName"] == "data")
        let silent = try await setup.call(.delete, "/instances/\(instance)")
        #expect(silent.status == 400 && silent.code == "InvalidParameter")
        #expect(
            silent.message?.contains("You must specify a value for preserveDataVolumesCreatedAtLaunch") == true
        )
        let path = "/instances/\(instance)?preserveDataVolumesCreatedAtLaunch=\(preserve)"
        #expect(try await setup.call(.delete, path).status == 204)
        setup.clock.advance(by: .seconds(20))
        #expect(try await setup.call(.get, "/volumes/\(volume.id)").state == state)
    }

    @Test func `a volume that was only attached stays whatever the termination says`() async throws {
        let volume = try await setup.volume().id
        let instance = try await setup.running {
            $0["launchVolumeAttachments"] = [["type": "iscsi", "volumeId": .string(volume)]]
        }
        #expect(try await setup.call(.delete, "/volumes/\(volume)").code == "Conflict")
        let path = "/instances/\(instance)?preserveDataVolumesCreatedAtLaunch=false"
        #expect(try await setup.call(.delete, path).status == 204)
        setup.clock.advance(by: .seconds(20))
        #expect(try await setup.call(.get, "/volumes/\(volume)").state == "AVAILABLE")
    }

    @Test(
        arguments: [
            ([["type": "rumour"]], "InvalidParameter"), ([["type": "iscsi"]], "MissingParameter"),
            (
                [["type": "iscsi", "launchCreateVolumeDetails": ["volumeCreationType": "ATTRIBUTES"]]],
                "MissingParameter"
            ),
            ([["type": "iscsi", "volumeId": "ocid1.volume.x"]], "NotAuthorizedOrNotFound"),
            ([["type": "nvme"]], "MethodNotImplemented"),
            (
                [["type": "iscsi", "device": "/dev/sdb", "volumeId": "ocid1.volume.x"]] as JSON, "InvalidParameter"
            ),
        ] as [(JSON, String)]
    )
    func `data volumes that cannot be are no launch`(attachments: JSON, code: String) async throws {
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        body["launchVolumeAttachments"] = attachments
        #expect(try await setup.call(.post, "/instances", body).code == code)
        #expect(await setup.cloud.contents.contains { $0.hasPrefix("instance") || $0.contains("olume") } == false)
    }

    @Test func `a kept boot volume starts another instance, one at a time`() async throws {
        let first = try await setup.running()
        let volume = try await setup.boot(of: first)[text: "bootVolumeId"]
        let subnet = try await setup.subnet(try await setup.vcn("other", ["10.1.0.0/16"]), "10.1.0.0/24").id
        var body = try await setup.launch(in: subnet)
        body["sourceDetails"] = ["sourceType": "bootVolume", "bootVolumeId": .string(volume)]
        let busy = try await setup.call(.post, "/instances", body)
        #expect(busy.code == "Conflict")
        #expect(
            busy.message == "One or more of the specified volumes are not found or not in an available state."
        )
        _ = try await setup.client.send(OCI.TerminateInstance(id: first, preserveBootVolume: true))
        setup.clock.advance(by: .seconds(20))
        let second = try await setup.call(.post, "/instances", body)
        let image = try await setup.image()
        #expect(second.status == 200 && second.json["imageId"] == .string(image))
        #expect(second.json["sourceDetails"]?["bootVolumeId"] == .string(volume))
        setup.clock.advance(by: .seconds(45))
        #expect(try await setup.boot(of: second.id)["bootVolumeId"] == .string(volume))

        body["sourceDetails"]?["bootVolumeId"] = "ocid1.bootvolume.oc1.phx.x"
        let absent = try await setup.call(.post, "/instances", body)
        #expect(absent.status == 404 && absent.message?.hasPrefix("Available volume matching id ocid1.boot") == true)
    }

    @Test func `a launch that is lost leaves no volume, and its work says why it failed`() async throws {
        await setup.cloud.change {
            $0.capacity = [.full(shape: "VM.Standard.A1.Flex", disguise: .acceptance)]
        }
        var body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        body["launchVolumeAttachments"] = Self.data
        let launch = try await setup.call(.post, "/instances", body)
        let work = try #require(launch.headers[.opcWorkRequestID])
        setup.clock.advance(by: .seconds(60))
        #expect(await setup.cloud.contents.contains { $0.contains("olume") } == false)
        let done = try await setup.client.send(OCI.GetWorkRequest(id: work))
        #expect(done.status == .failed && done.percentComplete == 50)
        let errors = try await setup.client.pages(OCI.ListWorkRequestErrors(id: work)).all()
        #expect(errors.map(\.message) == ["Out of host capacity."])
        let logs = try await setup.client.pages(OCI.ListWorkRequestLogs(id: work, sortOrder: "DESC")).all()
        #expect(logs.first?.message == "LaunchInstance failed" && logs.last?.message == "LaunchInstance accepted")
    }

    @Test func `a boot volume is swapped while its instance is off, and without one nothing starts`() async throws {
        let instance = try await setup.running()
        let attachment = try await setup.boot(of: instance)
        let path = "/bootVolumeAttachments/\(attachment[text: "id"])"
        #expect(try await setup.call(.delete, path).code == "IncorrectState")
        _ = try await setup.call(.post, "/instances/\(instance)?action=STOP")
        setup.clock.advance(by: .seconds(15))
        #expect(try await setup.call(.delete, path).status == 204)
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.call(.get, path).state == "DETACHED")
        #expect(try await setup.call(.post, "/instances/\(instance)?action=START").code == "IncorrectState")
        let body: JSON = ["bootVolumeId": attachment["bootVolumeId"] ?? nil, "instanceId": .string(instance)]
        #expect(try await setup.call(.post, "/bootVolumeAttachments", body).state == "ATTACHING")
        setup.clock.advance(by: .seconds(10))
        #expect(try await setup.call(.post, "/bootVolumeAttachments", body).code == "Conflict")
        #expect(try await setup.call(.post, "/instances/\(instance)?action=START").status == 200)
    }

    @Test func `boot volume attachments are listed for a domain`() async throws {
        #expect(try await setup.call(.get, "/bootVolumeAttachments\(setup.query)").code == "MissingParameter")
    }
}
