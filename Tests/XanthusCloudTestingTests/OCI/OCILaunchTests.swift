import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Launches that simulated OCI refuses")
struct OCILaunchTests {
    private let setup = OCISetup(conditions: .unlimited)

    private func launch(_ change: (inout JSON) -> Void) async throws -> SignedCaller.Answer {
        let subnet = try await setup.subnet(try await setup.vcn()).id
        var body = try await setup.launch(in: subnet)
        change(&body)
        let answer = try await setup.call(.post, "/instances", body)
        let instances = try await setup.call(.get, "/instances\(setup.query)").json.array?.count
        #expect(instances == (answer.status == 200 ? 1 : 0))
        return answer
    }

    @Test(arguments: ["availabilityDomain", "compartmentId", "shape", "sourceDetails", "createVnicDetails"])
    func `what lacks a part`(field: String) async throws {
        let answer = try await launch { $0[field] = nil }
        #expect(answer.status == 400 && answer.code == "MissingParameter")
        #expect(answer.message?.contains(field) == true)
    }

    @Test(
        arguments: [
            ("displayName", 7), ("availabilityDomain", "AbCd:PHX-AD-1"), ("faultDomain", "FAULT-DOMAIN-4"),
            ("shape", ""),
            ("shapeConfig", [:]), ("shapeConfig", ["ocpus": 77]), ("shapeConfig", ["ocpus": 1, "memoryInGBs": 65]),
            ("metadata", ["user_data": "not base64!"]), ("metadata", ["ssh_authorized_keys": "hello"]),
            ("metadata", ["number": 1]), ("freeformTags", ["": "x"]),
            ("createVnicDetails", ["subnetId": ""]),
        ] as [(String, JSON)]
    )
    func `what has a part that is wrong`(field: String, value: JSON) async throws {
        let answer = try await launch { $0[field] = value }
        #expect(answer.status == 400 && answer.code == "InvalidParameter")
    }

    @Test func `a flexible shape without a size, in the words of a published answer`() async throws {
        let answer = try await launch { $0["shapeConfig"] = nil }
        #expect(answer.status == 400 && answer.code == "InvalidParameter")
        #expect(
            answer.message == "Invalid ShapeConfig: null (Cannot launch flexible instance without ShapeConfig)"
        )
    }

    @Test func `what names things that do not exist`() async throws {
        let image = try await launch {
            $0["sourceDetails"] = ["sourceType": "image", "imageId": "ocid1.image.oc1.phx.x"]
        }
        #expect(image.status == 404 && image.code == "NotAuthorizedOrNotFound")
        #expect(image.message == "Authorization failed or requested resource not found.")
    }

    @Test func `a micro machine outside its one domain`() async throws {
        func micro(_ domain: JSON, _ size: JSON? = nil) async throws -> SignedCaller.Answer {
            let setup = OCISetup()
            let subnet = try await setup.subnet(try await setup.vcn()).id
            var body = try await setup.launch(in: subnet)
            body["shape"] = "VM.Standard.E2.1.Micro"
            body["shapeConfig"] = size
            body["availabilityDomain"] = domain
            body["sourceDetails"]?["imageId"] = .string(try await setup.image("Canonical-Ubuntu-24.04-2026.09.18-0"))
            return try await setup.call(.post, "/instances", body)
        }
        let refused = try await micro("Uocm:PHX-AD-1")
        #expect(refused.status == 404 && refused.message == "shape VM.Standard.E2.1.Micro not found")
        #expect(try await micro("Uocm:PHX-AD-3").status == 200)
        #expect(try await micro("Uocm:PHX-AD-3", ["ocpus": 1, "memoryInGBs": 1]).status == 200)
        #expect(try await micro("Uocm:PHX-AD-3", ["ocpus": 1, "memoryInGBs": 6]).code == "InvalidParameter")
        #expect(try await micro("Uocm:PHX-AD-3", ["ocpus": 2]).code == "InvalidParameter")
    }

    @Test func `an image for another processor`() async throws {
        let answer = try await launch {
            $0["shape"] = "VM.Standard.E5.Flex"
        }
        #expect(answer.message?.hasPrefix("Shape VM.Standard.E5.Flex is not valid for image ocid1.image.") == true)
    }

    @Test(arguments: [(49, 400), (50, 200), (32_768, 200), (32_769, 400)])
    func `a boot volume out of bounds`(size: Int, status: Int) async throws {
        let answer = try await launch { $0["sourceDetails"]?["bootVolumeSizeInGBs"] = .integer(size) }
        #expect(answer.status == status)
    }

    @Test(arguments: [(31_996, 200), (32_000, 400)])
    func `metadata that is too large, measured as stored`(length: Int, status: Int) async throws {
        let data = String(repeating: "A", count: length)
        let answer = try await launch { $0["metadata"] = ["user_data": .string(data), "other": "four"] }
        #expect(answer.status == status)
        if status == 400 {
            #expect(answer.message == "Metadata size is 32004 bytes and cannot be larger than 32000 bytes")
        }
    }

    @Test func `a public address in a subnet that has none`() async throws {
        let subnet = try await setup.subnet(setup.vcn(), "10.0.1.0/24", ["prohibitPublicIpOnVnic": true]).id
        var body = try await setup.launch(in: subnet)
        #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
        body["createVnicDetails"]?["assignPublicIp"] = nil
        #expect(try await setup.call(.post, "/instances", body).status == 200)
    }

    @Test func `an address or a host name that is taken`() async throws {
        let vcn = try await setup.vcn(label: "net")
        let subnet = try await setup.subnet(vcn, "10.0.1.0/24", ["dnsLabel": "sub"]).id
        var body = try await setup.launch(in: subnet)
        body["createVnicDetails"]?["privateIp"] = "10.0.1.9"
        body["createVnicDetails"]?["hostnameLabel"] = "blog"
        #expect(try await setup.call(.post, "/instances", body).status == 200)
        #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
        body["createVnicDetails"]?["privateIp"] = nil
        #expect(try await setup.call(.post, "/instances", body).code == "Conflict")
        body["createVnicDetails"]?["privateIp"] = "10.0.1.1"
        #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
    }

    @Test func `a body that is no JSON object`() async throws {
        #expect(try await setup.call(.post, "/instances", []).code == "CannotParseRequest")
    }
}
