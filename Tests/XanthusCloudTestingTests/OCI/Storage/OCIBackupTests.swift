import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Backups of simulated OCI")
struct OCIBackupTests {
    private let setup = OCISetup(conditions: .unlimited)

    @Test func `a backup outlives its volume, and another volume comes out of it`() async throws {
        let volume = try await setup.volume(60, ["displayName": "data"]).id
        var details = OCI.CreateVolumeBackup.Details(volumeId: volume)
        details.type = .full
        details.displayName = "before"
        let asked = try await setup.client.send(OCI.CreateVolumeBackup(details))
        #expect(asked.lifecycleState == .creating && asked.sizeInGBs == 60 && asked.type == .full)
        var restore = OCI.CreateVolume.Details(compartmentId: setup.compartment)
        restore.sourceDetails = .backup(asked.id)
        restore.availabilityDomain = "Uocm:PHX-AD-3"
        let early: JSON = ["sourceDetails": ["type": "volumeBackup", "id": .string(asked.id)]]
        #expect(try await setup.volume(60, early).code == "IncorrectState")
        setup.clock.advance(by: .seconds(50))
        #expect(try await setup.client.send(OCI.GetVolumeBackup(id: asked.id)).lifecycleState == .available)
        _ = try await setup.client.send(OCI.DeleteVolume(id: volume))
        setup.clock.advance(by: .seconds(5))
        // A backup belongs to no domain.
        let restored = try await setup.client.send(OCI.CreateVolume(restore))
        #expect(restored.sizeInGBs == 60 && restored.availabilityDomain == "Uocm:PHX-AD-3")
        #expect(restored.sourceDetails == .backup(asked.id) && restored.isHydrated == false)
        #expect(await setup.cloud.contents.contains("Volume Backup before (AVAILABLE)"))
        _ = try await setup.client.send(OCI.DeleteVolumeBackup(id: asked.id))
        setup.clock.advance(by: .seconds(5))
        #expect(try await setup.client.send(OCI.GetVolumeBackup(id: asked.id)).lifecycleState == .terminated)
    }

    @Test func `a backup without a word is incremental, and only the first holds everything`() async throws {
        let volume = try await setup.volume().id
        let first = try await setup.client.send(OCI.CreateVolumeBackup(.init(volumeId: volume)))
        let second = try await setup.client.send(OCI.CreateVolumeBackup(.init(volumeId: volume)))
        #expect(first.type == .incremental && second.type == .incremental)
        #expect((first.uniqueSizeInGBs ?? 0) > (second.uniqueSizeInGBs ?? 0))
        let list = try await setup.client.pages(
            OCI.ListVolumeBackups(
                compartmentId: setup.compartment,
                volumeId: volume,
                lifecycleState: .creating,
                sortBy: "TIMECREATED",
                sortOrder: "ASC"
            )
        ).all()
        #expect(list.map(\.id) == [first.id, second.id])
        #expect(
            try await setup.call(.post, "/volumeBackups", ["volumeId": .string(volume), "type": "SOME"]).status == 400
        )
    }

    @Test func `an instance is brought back from the backup of its boot volume`() async throws {
        let instance = try await setup.running()
        let volume = try await setup.boot(of: instance)[text: "bootVolumeId"]
        let backup = try await setup.client.send(OCI.CreateBootVolumeBackup(.init(bootVolumeId: volume)))
        setup.clock.advance(by: .seconds(60))
        _ = try await setup.client.send(OCI.TerminateInstance(id: instance))
        setup.clock.advance(by: .seconds(20))
        var details = OCI.CreateBootVolume.Details(
            compartmentId: setup.compartment,
            sourceDetails: .backup(backup.id)
        )
        details.availabilityDomain = setup.domain
        details.sizeInGBs = 60
        let restored = try await setup.client.send(OCI.CreateBootVolume(details))
        #expect(restored.imageId == backup.imageId && restored.imageId != nil)
        setup.clock.advance(by: .seconds(10))
        let subnet = try await setup.subnet(try await setup.vcn("other", ["10.1.0.0/16"]), "10.1.0.0/24").id
        var body = try await setup.launch(in: subnet)
        body["sourceDetails"] = ["sourceType": "bootVolume", "bootVolumeId": .string(restored.id)]
        #expect(try await setup.call(.post, "/instances", body).status == 200)
    }

    @Test func `a copy lies in the other region, and work tells when it is there`() async throws {
        let volume = try await setup.volume().id
        let backup = try await setup.client.send(OCI.CreateVolumeBackup(.init(volumeId: volume)))
        setup.clock.advance(by: .seconds(60))
        let copy = OCI.CopyVolumeBackup(id: backup.id, .init(destinationRegion: "us-ashburn-1"), retryToken: "t")
        let reply = try await setup.client.reply(to: copy)
        #expect(reply.value.id.contains(".iad.") && reply.value.sourceVolumeBackupId == backup.id)
        #expect(try await setup.client.send(copy).id == reply.value.id)
        #expect(try await setup.call(.get, "/volumeBackups/\(reply.value.id)").status == 404)
        #expect(try await setup.client.pages(OCI.ListVolumeBackups(compartmentId: setup.compartment)).all().count == 1)
        let work = try #require(reply.workRequestID)
        #expect(try await setup.client.send(OCI.GetWorkRequest(id: work)).status == .accepted)
        setup.clock.advance(by: .seconds(120))
        let done = try await setup.client.send(OCI.GetWorkRequest(id: work))
        #expect(done.status == .succeeded && done.percentComplete == 100)
        #expect(done.resources?.compactMap(\.identifier) == [backup.id, reply.value.id])
        for region in ["us-phoenix-1", "eu-zurich-1"] {
            let body: JSON = ["destinationRegion": .string(region)]
            let refused = try await setup.call(.post, "/volumeBackups/\(backup.id)/actions/copy", body)
            #expect(refused.status == 400)
        }
    }
}

@Suite("Plans of backups of simulated OCI")
struct OCIBackupPolicyTests {
    private let setup = OCISetup(conditions: .unlimited)

    private func oracle() async throws -> [OCI.VolumeBackupPolicy] {
        try await setup.client.pages(OCI.ListVolumeBackupPolicies()).all()
    }

    private func plan(of volume: String) async throws -> [String] {
        try await setup.client.pages(OCI.GetVolumeBackupPolicyAssetAssignment(assetId: volume)).all().map(\.policyId)
    }

    @Test func `Oracle has three of its own, which nobody changes`() async throws {
        let plans = try await oracle()
        #expect(plans.compactMap(\.displayName) == ["gold", "silver", "bronze"])
        #expect(plans.map { $0.schedules?.count } == [4, 3, 2])
        let gold = try await setup.client.send(OCI.GetVolumeBackupPolicy(id: plans[0].id))
        #expect(gold.compartmentId == nil && gold.schedules?.first?.period == .day)
        #expect(try await setup.call(.delete, "/volumeBackupPolicies/\(gold.id)").status == 404)
        #expect(try await setup.call(.put, "/volumeBackupPolicies/\(gold.id)", ["displayName": "x"]).status == 404)
        #expect(await setup.cloud.contents == [])
    }

    @Test func `a volume has one plan, which goes with it`() async throws {
        let plans = try await oracle()
        let volume = try await setup.volume(50, ["backupPolicyId": .string(plans[2].id)]).id
        #expect(try await plan(of: volume) == [plans[2].id])
        let assignment = try await setup.client.send(
            OCI.CreateVolumeBackupPolicyAssignment(.init(assetId: volume, policyId: plans[0].id))
        )
        #expect(try await plan(of: volume) == [plans[0].id])
        _ = try await setup.client.send(OCI.DeleteVolume(id: volume))
        setup.clock.advance(by: .seconds(5))
        #expect(try await setup.call(.get, "/volumeBackupPolicyAssignments/\(assignment.id)").status == 404)
        #expect(try await setup.call(.get, "/volumeBackupPolicyAssignments?assetId=\(volume)").status == 404)
        #expect(try await setup.call(.get, "/volumeBackupPolicyAssignments").code == "MissingParameter")
    }

    @Test func `a plan of our own is made, changed, used and removed`() async throws {
        var details = OCI.CreateVolumeBackupPolicy.Details(compartmentId: setup.compartment)
        details.displayName = "nightly"
        details.schedules = [OCI.VolumeBackupSchedule(.incremental, each: .day, retentionSeconds: 604_800)]
        let made = try await setup.client.send(OCI.CreateVolumeBackupPolicy(details))
        #expect(made.schedules?.first?.timeZone == "UTC")
        #expect(await setup.cloud.contents == ["Volume Backup Policy nightly"])
        var change = OCI.UpdateVolumeBackupPolicy.Details()
        change.schedules = [OCI.VolumeBackupSchedule(.full, each: .week, retentionSeconds: 60)]
        let changed = try await setup.client.send(OCI.UpdateVolumeBackupPolicy(id: made.id, change))
        #expect(changed.displayName == "nightly" && changed.schedules?.map(\.period) == [.week])

        let volume = try await setup.volume().id
        let assign = OCI.CreateVolumeBackupPolicyAssignment(.init(assetId: volume, policyId: made.id))
        let assignment = try await setup.client.send(assign)
        #expect(try await setup.call(.delete, "/volumeBackupPolicies/\(made.id)").code == "Conflict")
        _ = try await setup.client.send(OCI.DeleteVolumeBackupPolicyAssignment(id: assignment.id))
        #expect(try await plan(of: volume) == [])
        _ = try await setup.client.send(OCI.DeleteVolumeBackupPolicy(id: made.id))
        #expect(try await setup.call(.get, "/volumeBackupPolicies/\(made.id)").status == 404)
    }

    @Test(
        arguments: [
            (["period": "ONE_DAY", "retentionSeconds": 60], "MissingParameter"),
            (["backupType": "FULL", "period": "ONE_DAY"], "MissingParameter"),
            (["backupType": "FULL", "period": "NEVER", "retentionSeconds": 60], "InvalidParameter"),
            (["backupType": "FULL", "period": "ONE_DAY", "retentionSeconds": 60, "hourOfDay": 24], "InvalidParameter"),
            (
                ["backupType": "FULL", "period": "ONE_DAY", "retentionSeconds": 60, "mood": "good"],
                "MethodNotImplemented"
            ),
        ] as [(JSON, String)]
    )
    func `a schedule that cannot be is refused`(schedule: JSON, code: String) async throws {
        let body: JSON = ["compartmentId": .string(setup.compartment), "schedules": [schedule]]
        #expect(try await setup.call(.post, "/volumeBackupPolicies", body).code == code)
    }
}
