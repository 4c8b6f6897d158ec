import Foundation
import Testing

@testable import XanthusCloud

@Suite("OCI schema of storage")
struct OCIStorageSchemaTests {
    private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONCoding.decode(type, from: Data(text.utf8))
    }

    private static let attachment =
        #""id":"a","volumeId":"v","instanceId":"i","compartmentId":"c","lifecycleState":"ATTACHED""#

    @Test func `an attachment over iSCSI tells how to log in, and shows no secret`() throws {
        let attachment = try decode(
            OCI.VolumeAttachment.self,
            #"""
            {\#(Self.attachment),"attachmentType":"iscsi","ipv4":"169.254.2.2","port":3260,
             "iqn":"iqn.2015-12.com.oracleiaas:7","chapUsername":"u","chapSecret":"hush","device":null,
             "multipathDevices":[{"ipv4":"169.254.2.3","iqn":"iqn.2015-12.com.oracleiaas:8","port":3260}],
             "iscsiLoginState":"LOGIN_SUCCEEDED","timeCreated":"2026-11-01T12:00:00.6Z"}
            """#
        )
        #expect(attachment.attachmentType == .iscsi && attachment.port == 3260)
        #expect(attachment.multipathDevices?.first?.ipv4 == "169.254.2.3")
        #expect(attachment.iscsiLoginState == .loginSucceeded)
        #expect(attachment.chapSecret?.withUnsafeValue { $0 } == "hush")
        var dumped = ""
        dump(attachment, to: &dumped)
        for text in ["\(attachment)", String(reflecting: attachment), dumped] { #expect(!text.contains("hush")) }
    }

    @Test func `a way of attaching that came later is read with what it shares`() throws {
        let text = #"{\#(Self.attachment),"attachmentType":"light","beam":true,"chapSecret":null,"port":null}"#
        let attachment = try decode(OCI.VolumeAttachment.self, text)
        #expect(attachment.attachmentType == OCI.VolumeAttachment.Kind(rawValue: "light"))
        #expect(attachment.volumeId == "v" && attachment.port == nil && attachment.chapSecret == nil)
    }

    @Test(arguments: [
        (#"{"type":"volumeBackup","id":"b"}"#, OCI.VolumeSource.backup("b")),
        (#"{"type":"volume","id":"v"}"#, .volume("v")),
        (#"{"type":"volumeBackupDelta","firstBackupId":"x"}"#, OCI.VolumeSource(type: "volumeBackupDelta", id: nil)),
    ])
    func `what a volume was made from is read also where it is of a kind of its own`(
        source: String,
        expected: OCI.VolumeSource
    ) throws {
        let bare = #""id":"v","compartmentId":"c","lifecycleState":"RESTORING""#
        let volume = try decode(OCI.Volume.self, #"{\#(bare),"sourceDetails":\#(source)}"#)
        #expect(volume.sourceDetails == expected)
        #expect(volume.lifecycleState == .restoring)
        let plain = try decode(OCI.BootVolume.self, #"{\#(bare),"sourceDetails":null,"sizeInGBs":null}"#)
        #expect(plain.sourceDetails == nil && plain.sizeInGBs == nil)
    }

    @Test func `a schedule is written as it was read`() throws {
        let text =
            #"{"backupType":"INCREMENTAL","dayOfMonth":1,"hourOfDay":3,"month":"JANUARY","offsetType":"STRUCTURED","#
            + #""period":"ONE_DECADE","retentionSeconds":60,"timeZone":"UTC"}"#
        let policy = try decode(OCI.VolumeBackupPolicy.self, #"{"id":"p","compartmentId":null,"schedules":[\#(text)]}"#)
        let schedule = try #require(policy.schedules?.first)
        #expect(schedule.period == OCI.VolumeBackupSchedule.Period(rawValue: "ONE_DECADE"))
        #expect(String(decoding: try JSONCoding.encoder().encode(schedule), as: UTF8.self) == text)
    }

    @Test func `a backup is read before and after it is made`() throws {
        let asked = try decode(
            OCI.VolumeBackup.self,
            #"{"id":"b","compartmentId":"c","lifecycleState":"REQUEST_RECEIVED","volumeId":null,"type":null}"#
        )
        #expect(asked.lifecycleState == .requestReceived && asked.type == nil)
        let made = try decode(
            OCI.BootVolumeBackup.self,
            #"{"id":"b","compartmentId":"c","lifecycleState":"AVAILABLE","bootVolumeId":"v","type":"FULL","#
                + #""sourceType":"MANUAL","uniqueSizeInGBs":3,"timeRequestReceived":"2026-11-01T12:00:00Z"}"#
        )
        #expect(made.type == .full && made.uniqueSizeInGBs == 3 && made.bootVolumeId == "v")
    }

    @Test func `lists of work show how far it is, its logs what happened`() throws {
        let work = try decode(
            [OCI.WorkRequestSummary].self,
            #"[{"id":"w","status":"CANCELED","percentComplete":10,"timeStarted":null,"compartmentId":"c"}]"#
        )
        #expect(work.first?.status == .canceled && work.first?.timeStarted == nil)
        let logs = try decode(
            [OCI.WorkRequestLogEntry].self,
            #"[{"message":"Copying","timestamp":"2026-11-01T12:00:00.123456Z"}]"#
        )
        #expect(logs.first?.message == "Copying")
    }
}
