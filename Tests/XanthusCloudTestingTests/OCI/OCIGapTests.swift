import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Gaps within operations of simulated OCI")
struct OCIGapTests {
    private let setup = OCISetup(conditions: .unlimited)

    /// One thing of each kind that an operation with gaps changes, by the part of its path.
    private func things() async throws -> [String: String] {
        let instance = try await setup.running()
        let attachment = try await setup.call(.get, "/vnicAttachments\(setup.query)&instanceId=\(instance)")
        let vnic = attachment.json.array?.first?[text: "vnicId"] ?? ""
        let privateIP = try await setup.call(.get, "/privateIps?vnicId=\(vnic)").json.array?.first?[text: "id"]
        var ids = [
            "instances": instance, "vnics": vnic, "privateIps": privateIP ?? "",
            "bootVolumes": try await setup.boot(of: instance)[text: "bootVolumeId"],
            "volumes": try await setup.volume().id,
        ]
        func make(_ kind: String, _ body: JSON) async throws {
            ids[kind] = try await setup.call(.post, "/\(kind)", body).id
            setup.clock.advance(by: .seconds(60))
        }
        let place = JSON.string(setup.compartment)
        try await make(
            "vcns",
            ["compartmentId": place, "cidrBlocks": ["10.9.0.0/16"], "isIpv6Enabled": true]
        )
        let vcn = JSON.string(ids["vcns"] ?? "")
        let range = try await setup.call(.get, "/vcns/\(ids["vcns"] ?? "")").json["ipv6CidrBlocks"]?.array?.first
        let block = range?.string?.replacing("/56", with: "/64") ?? ""
        try await make(
            "subnets",
            [
                "compartmentId": place, "vcnId": vcn, "cidrBlock": "10.9.1.0/24",
                "ipv6CidrBlocks": [.string(block)],
            ]
        )
        try await make("internetGateways", ["compartmentId": place, "vcnId": vcn, "isEnabled": true])
        try await make("natGateways", ["compartmentId": place, "vcnId": vcn])
        try await make("ipv6", ["subnetId": .string(ids["subnets"] ?? ""), "lifetime": "RESERVED"])
        try await make("volumeBackupPolicies", ["compartmentId": place])
        try await make("volumeBackups", ["volumeId": .string(ids["volumes"] ?? "")])
        try await make("bootVolumeBackups", ["bootVolumeId": .string(ids["bootVolumes"] ?? "")])
        return ids
    }

    @Test func `each answers 501 and names itself`() async throws {
        let ids = try await things()
        #expect(ids.values.allSatisfy { $0.hasPrefix("ocid1.") })
        let launch = try await setup.launch(in: ids["subnets"] ?? "")
        let period: JSON = [
            "tenantId": .string(setup.cloud.tenancy), "granularity": "DAILY",
            "timeUsageStarted": "2026-11-01T00:00:00Z", "timeUsageEnded": "2026-11-02T00:00:00Z",
        ]
        var known = Set(OCIGaps.all.keys)
        for operation in SimulatedOCI.inventory.operations where !operation.gaps.isEmpty {
            known.remove(operation.name)
            let parts = operation.path.split(separator: "/").map(String.init)
            let path = operation.path.replacing("{id}", with: ids[parts.count > 1 ? parts[1] : ""] ?? "")
                .replacing("{service}", with: "compute").replacing("{limit}", with: "standard-a1-core-count")
            for gap in operation.gaps {
                var body: JSON = operation.name == "LaunchInstance" ? launch : [:]
                if operation.name == "RequestSummarizedUsages" { body = period }
                if operation.name == "AttachVnic" { body = ["instanceId": .string(ids["instances"] ?? "")] }
                if operation.name == "CreateVolumeBackupPolicy" { body = ["compartmentId": .string(setup.compartment)] }
                if operation.name == "AttachVolume" {
                    body = [
                        "instanceId": .string(ids["instances"] ?? ""), "volumeId": .string(ids["volumes"] ?? ""),
                        "type": "iscsi",
                    ]
                }
                let words = gap.split(separator: "=").map(String.init)
                let value: JSON = words.count > 1 ? .string(words[1]) : "x"
                let names = words[0].split(separator: ".").map(String.init)
                if names.count == 1 {
                    body[names[0]] = value
                } else if names[0] == "schedules" {
                    body[names[0]] = [.object([names[1]: value])]
                } else {
                    if body[names[0]] == nil { body[names[0]] = [:] }
                    body[names[0]]?[names[1]] = value
                }
                let method = try #require(HTTPRequest.Method(operation.method))
                let hasBody = method == .post || method == .put
                let query = hasBody ? "" : "?\(gap)=x"
                let answer = try await setup.call.at("", method, path + query, hasBody ? body : nil)
                #expect(answer.status == 501, "\(operation.name) \(gap): \(answer.status) \(answer.message ?? "")")
                #expect(answer.message?.contains(names.last ?? "") == true, "\(operation.name) \(gap)")
            }
        }
        #expect(known == [])
    }
}
