import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Volumes of simulated OCI")
struct OCIVolumeTests {
    private let setup = OCISetup(conditions: .unlimited)

    @Test func `a volume comes, goes, stays listed for a while and is gone`() async throws {
        let made = try await setup.call(
            .post,
            "/volumes",
            [
                "compartmentId": .string(setup.compartment), "availabilityDomain": .string(setup.domain),
                "sizeInGBs": 50, "displayName": "data",
            ]
        )
        func state() async throws -> String? { try await setup.call(.get, "/volumes/\(made.id)").state }
        #expect(made.state == "PROVISIONING" && made.json["isHydrated"] == true && made.json["vpusPerGB"] == 10)
        setup.clock.advance(by: .seconds(10))
        #expect(try await state() == "AVAILABLE")
        #expect(await setup.cloud.contents == ["Volume data (AVAILABLE)"])
        #expect(try await setup.call(.delete, "/volumes/\(made.id)").status == 204)
        #expect(try await state() == "TERMINATING")
        #expect(try await setup.call(.delete, "/volumes/\(made.id)").code == "IncorrectState")
        setup.clock.advance(by: .seconds(5))
        #expect(try await state() == "TERMINATED")
        #expect(await setup.cloud.contents == [])
        #expect(try await setup.call(.delete, "/volumes/\(made.id)").status == 404)
        setup.clock.advance(by: .seconds(12 * 3600))
        #expect(try await setup.call(.get, "/volumes/\(made.id)").status == 404)
    }

    @Test(arguments: [(49, 400), (50, 200), (32_768, 200), (32_769, 400)])
    func `sizes out of bounds are refused in Oracle's words`(size: Int, status: Int) async throws {
        let volume = try await setup.volume(size)
        #expect(volume.status == status)
        if status == 400 {
            #expect(
                volume.message
                    == "The requested volumeSize \(size) GB is not supported. It should be between 50 GB and 32768 GB."
            )
        }
    }

    @Test(
        arguments: [
            ("vpusPerGB", 5, 400), ("vpusPerGB", 0, 200), ("vpusPerGB", 120, 200), ("vpusPerGB", 130, 400),
            ("sizeInGBs", 59, 400), ("sizeInGBs", 60, 200), ("sizeInGBs", 61, 200), ("sizeInGBs", 40_000, 400),
            ("displayName", "other", 200), ("isAutoTuneEnabled", true, 501), ("kmsKeyId", "ocid1.key", 501),
        ] as [(String, JSON, Int)]
    )
    func `a volume grows, changes its speed and its name, and nothing else`(
        field: String,
        value: JSON,
        status: Int
    ) async throws {
        let volume = try await setup.volume(60)
        let answer = try await setup.call(.put, "/volumes/\(volume.id)", [field: value])
        #expect(answer.status == status)
        let now = try await setup.call(.get, "/volumes/\(volume.id)")
        #expect(now.json[field] == (status == 200 ? value : volume.json[field]))
    }

    @Test func `whoever has read an earlier state changes nothing`() async throws {
        let volume = try await setup.volume()
        let etag = try #require(volume.headers[.eTag])
        let late = try await setup.call(.put, "/volumes/\(volume.id)", ["sizeInGBs": 60], headers: [.ifMatch: etag])
        #expect(late.status == 412 && late.code == "NoEtagMatch")
        let late2 = try await setup.call(.delete, "/volumes/\(volume.id)", headers: [.ifMatch: etag])
        #expect(late2.status == 412)
    }

    @Test func `a copy lies beside its volume, is no smaller, and fills while it is used`() async throws {
        let volume = try await setup.volume(60)
        func copy(_ more: JSON) async throws -> SignedCaller.Answer {
            var body: JSON = [
                "compartmentId": .string(setup.compartment),
                "sourceDetails": ["type": "volume", "id": .string(volume.id)],
            ]
            for (name, value) in more.object ?? [:] { body[name] = value }
            return try await setup.call(.post, "/volumes", body)
        }
        #expect(try await copy(["sizeInGBs": 59]).code == "InvalidParameter")
        #expect(try await copy(["availabilityDomain": "Uocm:PHX-AD-2"]).code == "InvalidParameter")
        let made = try await copy([:])
        #expect(made.json["availabilityDomain"] == .string(setup.domain) && made.json["sizeInGBs"] == 60)
        #expect(made.json["isHydrated"] == false)
        setup.clock.advance(by: .seconds(130))
        #expect(try await setup.call(.get, "/volumes/\(made.id)").json["isHydrated"] == true)
    }

    @Test func `one token makes one volume`() async throws {
        var details = OCI.CreateVolume.Details(compartmentId: setup.compartment)
        details.availabilityDomain = setup.domain
        details.sizeInGBs = 50
        let first = try await setup.client.send(OCI.CreateVolume(details, retryToken: "t"))
        let second = try await setup.client.send(OCI.CreateVolume(details, retryToken: "t"))
        #expect(first.id == second.id)
        let list = try await setup.client.pages(OCI.ListVolumes(compartmentId: setup.compartment)).all()
        #expect(list.map(\.id) == [first.id])
    }

    @Test(
        arguments: [
            (["availabilityDomain": nil], "MissingParameter"), (["sourceDetails": [:]], "MissingParameter"),
            (["sourceDetails": ["type": "rumour"]], "InvalidParameter"),
            (["sourceDetails": ["type": "volumeBackupDelta"]], "MethodNotImplemented"),
            (["sourceDetails": ["type": "volume", "id": "ocid1.volume.x"]], "NotAuthorizedOrNotFound"),
            (["backupPolicyId": "ocid1.policy"], "NotAuthorizedOrNotFound"),
            (["blockVolumeReplicas": [[:]]], "MethodNotImplemented"),
        ] as [(JSON, String)]
    )
    func `what cannot be made is not made`(more: JSON, code: String) async throws {
        #expect(try await setup.volume(50, more).code == code)
        #expect(await setup.cloud.contents == [])
    }
}

@Suite("What an Always Free tenancy may store in simulated OCI")
struct OCIFreeStorageTests {
    private let setup = OCISetup()

    @Test func `200 GB of volumes and boot volumes in all domains together`() async throws {
        _ = try await setup.running { $0["sourceDetails"]?["bootVolumeSizeInGBs"] = 50 }
        #expect(try await setup.volume(100, ["availabilityDomain": "Uocm:PHX-AD-2"]).status == 200)
        let tooMuch = try await setup.volume(51)
        #expect(tooMuch.code == "LimitExceeded")
        #expect(tooMuch.message?.contains("total-free-storage-gb-regional") == true)
        let last = try await setup.volume(50)
        #expect(last.status == 200)
        #expect(try await setup.call(.put, "/volumes/\(last.id)", ["sizeInGBs": 51]).code == "LimitExceeded")
        // What is deleted makes room at once it is gone.
        #expect(try await setup.call(.delete, "/volumes/\(last.id)").status == 204)
        setup.clock.advance(by: .seconds(5))
        #expect(try await setup.volume(50).status == 200)
    }

    @Test func `a launch beyond is refused in Oracle's words, and leaves nothing`() async throws {
        let body = try await setup.launch(in: try await setup.subnet(try await setup.vcn()).id)
        var large = body
        large["sourceDetails"]?["bootVolumeSizeInGBs"] = 201
        let refused = try await setup.call(.post, "/instances", large)
        #expect(refused.status == 400 && refused.code == "QuotaExceeded")
        #expect(refused.message == "bootVolumeQuota Service limit reached")
        #expect(await setup.cloud.contents.contains { $0.contains("olume") || $0.hasPrefix("instance") } == false)
        await setup.cloud.change { $0.account = .payAsYouGo }
        #expect(try await setup.call(.post, "/instances", large).status == 200)
    }

    @Test func `five backups, and quotas below that`() async throws {
        let volume = try await setup.volume().id
        func backUp() async throws -> SignedCaller.Answer {
            try await setup.call(.post, "/volumeBackups", ["volumeId": .string(volume)])
        }
        for _ in 1...5 { #expect(try await backUp().status == 200) }
        let sixth = try await backUp()
        #expect(sixth.code == "LimitExceeded" && sixth.message?.contains("backup-count") == true)
        await setup.cloud.change { $0.quotas = ["total-storage-gb": 60] }
        let quota = try await setup.volume(50)
        #expect(quota.code == "QuotaExceeded" && quota.message?.contains("total-storage-gb") == true)
    }
}
