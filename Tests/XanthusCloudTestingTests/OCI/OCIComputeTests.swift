import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Compute of simulated OCI, beyond launches")
struct OCIComputeTests {
    private let setup = OCISetup()

    private func running() async throws -> (id: String, subnet: String) {
        let (instance, subnet, _) = try await setup.launched()
        setup.clock.advance(by: .seconds(45))
        return (instance.id, subnet)
    }

    private func update(_ id: String, _ body: JSON, headers: HTTPFields = [:]) async throws -> SignedCaller.Answer {
        try await setup.call(.put, "/instances/\(id)", body, headers: headers)
    }

    @Test func `what the launch has used cannot change, other metadata can`() async throws {
        let subnet = try await setup.subnet(try await setup.vcn()).id
        var body = try await setup.launch(in: subnet)
        body["metadata"] = ["user_data": "QQ==", "note": "a"]
        let instance = try await setup.call(.post, "/instances", body)
        #expect(try await update(instance.id, ["displayName": "b"]).code == "Conflict")
        setup.clock.advance(by: .seconds(45))
        #expect(try await update(instance.id, ["metadata": ["note": "b"]]).code == "InvalidParameter")
        #expect(try await update(instance.id, ["metadata": ["user_data": "QUE=", "note": "b"]]).status == 400)
        let changed = try await update(instance.id, ["metadata": ["user_data": "QQ==", "note": "b"]])
        #expect(changed.status == 200 && changed.json["metadata"]?["note"] == "b")
        #expect(changed.headers[.opcWorkRequestID] != nil)
        let stale = try await update(instance.id, ["displayName": "c"], headers: [.ifMatch: "old"])
        #expect(stale.status == 412 && stale.code == "NoEtagMatch")
    }

    @Test func `a new size restarts what runs, unless downtime is to be avoided`() async throws {
        let (id, _) = try await running()
        let size: JSON = ["ocpus": 2, "memoryInGBs": 12]
        let avoided = try await update(id, ["shapeConfig": size, "updateOperationConstraint": "AVOID_DOWNTIME"])
        #expect(avoided.code == "IncorrectState")
        #expect(try await update(id, ["shapeConfig": ["ocpus": 3]]).code == "LimitExceeded")
        #expect(try await update(id, ["shapeConfig": size]).state == "STOPPING")
        setup.clock.advance(by: .seconds(45))
        let instance = try await setup.call(.get, "/instances/\(id)")
        #expect(instance.state == "RUNNING")
        #expect(instance.json["shapeConfig"]?["memoryInGBs"] == 12)
        #expect(instance.json["shapeConfig"]?["vcpus"] == 2)
        #expect(try await update(id, ["shapeConfig": ["memoryInGBs": 8], "displayName": "b"]).status == 200)
    }

    @Test func `a second interface comes and goes, the first stays`() async throws {
        let (id, subnet) = try await running()
        let body: JSON = [
            "instanceId": .string(id), "displayName": "second", "createVnicDetails": ["subnetId": .string(subnet)],
        ]
        let second = try await setup.call(.post, "/vnicAttachments", body)
        #expect(second.state == "ATTACHING" && second.json["displayName"] == "second")
        setup.clock.advance(by: .seconds(15))
        #expect(try await setup.call(.post, "/vnicAttachments", body).code == "LimitExceeded")
        let path = "/vnicAttachments\(setup.query)&instanceId=\(id)"
        let all = try #require(try await setup.call(.get, path).json.array)
        let first = try #require(all.first { $0["id"] != .string(second.id) }?["id"]?.string)
        #expect(try await setup.call(.delete, "/vnicAttachments/\(first)").code == "InvalidParameter")
        #expect(try await setup.call(.delete, "/vnicAttachments/\(second.id)").status == 204)
        setup.clock.advance(by: .seconds(15))
        let gone = try await setup.call(.get, "/vnicAttachments/\(second.id)")
        #expect(gone.state == "DETACHED")
        let vnic = gone.json["vnicId"]?.string ?? ""
        #expect(try await setup.call(.get, "/vnics/\(vnic)").status == 404)
    }

    @Test func `an image of an instance can be launched, and not into a smaller volume`() async throws {
        let (id, subnet) = try await running()
        let image = try await setup.call(
            .post,
            "/images",
            ["compartmentId": .string(setup.compartment), "instanceId": .string(id), "displayName": "golden"]
        )
        #expect(image.state == "PROVISIONING")
        #expect(try await setup.call(.get, "/instances/\(id)").state == "CREATING_IMAGE")
        #expect(try await setup.call(.delete, "/instances/\(id)").code == "Conflict")
        setup.clock.advance(by: .seconds(300))
        #expect(try await setup.call(.get, "/instances/\(id)").state == "RUNNING")
        #expect(
            try await setup.call(.get, "/images\(setup.query)&shape=VM.Standard.A1.Flex&limit=1").names == ["golden"]
        )
        #expect(
            try await setup.call(.get, "/images\(setup.query)&shape=VM.Standard.E4.Flex").names.contains("golden")
                == false
        )

        var body = try await setup.launch(in: subnet)
        body["sourceDetails"] = ["sourceType": "image", "imageId": .string(image.id)]
        #expect(try await setup.call(.post, "/instances", body).status == 200)
        let platform = try await setup.image()
        #expect(try await setup.call(.delete, "/images/\(platform)").status == 404)
        #expect(try await setup.call(.delete, "/images/\(image.id)").status == 204)
        #expect(try await setup.call(.post, "/instances", body).code == "IncorrectState")
    }

    @Test func `a capacity report sees what a launch would find`() async throws {
        let a1 = "VM.Standard.A1.Flex"
        func report(_ shape: String, _ more: JSON = [:]) async throws -> JSON? {
            var wish: JSON = ["instanceShape": .string(shape)]
            for (name, value) in more.object ?? [:] { wish[name] = value }
            let body: JSON = [
                "compartmentId": .string(setup.cloud.tenancy), "availabilityDomain": "Uocm:PHX-AD-1",
                "shapeAvailabilities": [wish],
            ]
            return try await setup.call(.post, "/computeCapacityReports", body).json["shapeAvailabilities"]?.array?
                .first
        }
        #expect(try await report(a1)?["availabilityStatus"] == "AVAILABLE")
        #expect(try await report("VM.Standard.E2.1.Micro")?["availabilityStatus"] == "HARDWARE_NOT_SUPPORTED")
        await setup.cloud.change { $0.capacity = [.left(2, shape: a1, faultDomain: "FAULT-DOMAIN-1")] }
        #expect(try await report(a1, ["faultDomain": "FAULT-DOMAIN-1"])?["availableCount"] == 2)
        // A shortage of the whole domain is one, however many fault domains it has.
        await setup.cloud.change { $0.capacity = [.left(2, shape: a1)] }
        #expect(try await report(a1)?["availableCount"] == 2)
        await setup.cloud.change {
            $0.capacity = (1...3).map { .left($0, shape: a1, faultDomain: "FAULT-DOMAIN-\($0)") }
        }
        #expect(try await report(a1)?["availableCount"] == 6)
        await setup.cloud.change { $0.capacity.append(.left(4, in: "AD-1")) }
        #expect(try await report(a1)?["availableCount"] == 4)
        await setup.cloud.change { $0.capacity = [.full(shape: a1)] }
        #expect(try await report(a1)?["availabilityStatus"] == "OUT_OF_HOST_CAPACITY")
        let wrong = try await setup.call(
            .post,
            "/computeCapacityReports",
            [
                "compartmentId": .string(setup.compartment), "availabilityDomain": "Uocm:PHX-AD-1",
                "shapeAvailabilities": [["instanceShape": .string(a1)]],
            ]
        )
        #expect(wrong.code == "InvalidParameter")
    }

    @Test func `the production code reads a console in parts, with the key that the machine shows`() async throws {
        let (id, _) = try await running()
        let client = setup.cloud.provider.client
        let history = try await client.send(OCI.CaptureConsoleHistory(.init(instanceId: id)))
        #expect(history.lifecycleState == .requested)
        setup.clock.advance(by: .seconds(3))
        #expect(try await client.send(OCI.GetConsoleHistory(id: history.id)).lifecycleState == .gettingHistory)
        let early = try await setup.call(.get, "/instanceConsoleHistories/\(history.id)/data")
        #expect(early.code == "IncorrectState")
        setup.clock.advance(by: .seconds(3))
        let whole = try await client.reply(to: OCI.GetConsoleHistoryContent(id: history.id, length: 1_048_576))
        #expect(whole.bytesRemaining == 0)
        var read = Data()
        var remaining = 1
        while remaining > 0 {
            let part = try await client.reply(
                to: OCI.GetConsoleHistoryContent(id: history.id, offset: read.count, length: 500)
            )
            read += part.value.data
            remaining = try #require(part.bytesRemaining)
        }
        #expect(read == whole.value.data)
        let lines = String(decoding: read, as: UTF8.self).components(separatedBy: "\r\n")
        let begin = try #require(lines.firstIndex(of: "-----BEGIN SSH HOST KEY KEYS-----"))
        let key = try SSHPublicKey(lines[begin + 1])
        #expect(key.type == "ssh-ed25519")
        #expect(lines[begin + 2] == "-----END SSH HOST KEY KEYS-----")
        #expect(lines.contains { $0.contains(key.sha256Fingerprint) })
        _ = try await client.send(OCI.DeleteConsoleHistory(id: history.id))
        #expect(try await client.pages(OCI.ListConsoleHistories(compartmentId: setup.compartment)).all().isEmpty)
    }

    @Test func `an instance has one way to its console, for an RSA key`() async throws {
        let (id, _) = try await running()
        func open(_ key: String) async throws -> SignedCaller.Answer {
            try await setup.call(
                .post,
                "/instanceConsoleConnections",
                ["instanceId": .string(id), "publicKey": .string(key)]
            )
        }
        #expect(try await open(try SSHKeyPair.generate(comment: "x").publicKey.line).code == "InvalidParameter")
        // 65,537, and a modulus of 1,024 bits.
        let numbers: [UInt8] = [0, 0, 0, 3, 1, 0, 1, 0, 0, 0, 129, 0, 0x80] + [UInt8](repeating: 1, count: 127)
        let blob = Data([0, 0, 0, 7] + Array("ssh-rsa".utf8) + numbers).base64EncodedString()
        let way = try await open("ssh-rsa \(blob) me")
        #expect(way.status == 200 && way.state == "CREATING")
        #expect(way.json["connectionString"]?.string?.hasSuffix(" \(id)") == true)
        #expect(try await open("ssh-rsa \(blob) me").code == "Conflict")
        #expect(try await setup.call(.delete, "/instanceConsoleConnections/\(way.id)").status == 204)
        #expect(try await open("ssh-rsa \(blob) me").status == 200)
    }

    @Test func `burstable and virtual processors are counted as Oracle counts them`() async throws {
        let subnet = try await setup.subnet(try await setup.vcn()).id
        await setup.cloud.change { $0 = .unlimited }
        func launch(_ shape: String, _ config: JSON) async throws -> SignedCaller.Answer {
            var body = try await setup.launch(in: subnet)
            body["shape"] = .string(shape)
            body["shapeConfig"] = config
            if shape != "VM.Standard.A1.Flex" {
                let image = try await setup.image("Canonical-Ubuntu-24.04-2026.09.18-0")
                body["sourceDetails"]?["imageId"] = .string(image)
            }
            return try await setup.call(.post, "/instances", body)
        }
        let e4 = try await launch("VM.Standard.E4.Flex", ["vcpus": 4, "baselineOcpuUtilization": "BASELINE_1_8"])
        #expect(e4.json["shapeConfig"]?["ocpus"]?.number == 2)
        #expect(e4.json["shapeConfig"]?["baselineOcpuUtilization"] == "BASELINE_1_8")
        #expect(try await launch("VM.Standard.E4.Flex", ["vcpus": 4, "ocpus": 1]).status == 400)
    }
}
