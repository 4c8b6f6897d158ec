import Foundation
import HTTPTypes
import XanthusCloud

@testable import XanthusCloudTesting

extension OCIBreach {
    /// A tenancy where breaches are tried.
    struct Place: Sendable {
        let setup = OCISetup()

        func post(_ path: String, _ body: JSON) async throws -> SignedCaller.Answer {
            var body = body
            if !path.contains("/actions/") { body["compartmentId"] = .string(setup.compartment) }
            if ["/privateIps", "/ipv6"].contains(path) { body["compartmentId"] = nil }
            let answer = try await setup.call(.post, path, body)
            setup.clock.advance(by: .seconds(2))
            return answer
        }

        func vcn6() async throws -> JSON {
            try await post("/vcns", ["cidrBlocks": ["10.0.0.0/16"], "isIpv6Enabled": true]).json
        }

        func part(_ path: String, of vcn: JSON, _ more: JSON = [:]) async throws -> SignedCaller.Answer {
            var body = more
            body["vcnId"] = vcn["id"]
            return try await post(path, body)
        }

        func gateway(_ vcn: JSON) async throws -> SignedCaller.Answer {
            try await part("/internetGateways", of: vcn, ["isEnabled": true])
        }

        func routes(_ vcn: JSON, _ destinations: [String], through gateway: String) async throws -> SignedCaller.Answer
        {
            let rules = destinations.map { destination -> JSON in
                ["destination": .string(destination), "networkEntityId": .string(gateway)]
            }
            return try await setup.call(
                .put,
                "/routeTables/\(Self.text(vcn, "defaultRouteTableId"))",
                ["routeRules": .array(rules)]
            )
        }

        func ingress(_ vcn: JSON, _ rules: [JSON]) async throws -> SignedCaller.Answer {
            try await setup.call(
                .put,
                "/securityLists/\(Self.text(vcn, "defaultSecurityListId"))",
                ["ingressSecurityRules": .array(rules)]
            )
        }

        func add(_ count: Int, to group: String) async throws -> SignedCaller.Answer {
            let rule: JSON = ["direction": "INGRESS", "protocol": "all", "source": "0.0.0.0/0"]
            return try await post(
                "/networkSecurityGroups/\(group)/actions/addSecurityRules",
                ["securityRules": .array(Array(repeating: rule, count: count))]
            )
        }

        func launch(in subnet: String, _ vnic: JSON = [:]) async throws -> SignedCaller.Answer {
            var body = try await setup.launch(in: subnet)
            for (name, value) in vnic.object ?? [:] { body["createVnicDetails"]?[name] = value }
            let answer = try await setup.call(.post, "/instances", body)
            setup.clock.advance(by: .seconds(45))
            return answer
        }

        /// A VNIC in a subnet, and its primary private address.
        func vnic(in subnet: String, _ details: JSON = ["assignPublicIp": false]) async throws -> (String, String) {
            let instance = try await launch(in: subnet, details).id
            let path = "/vnicAttachments\(setup.query)&instanceId=\(instance)"
            let vnic = Self.text(try await setup.call(.get, path).json.array?.first ?? [:], "vnicId")
            let addresses = try await setup.call(.get, "/privateIps?vnicId=\(vnic)").json.array
            return (vnic, Self.text(addresses?.first ?? [:], "id"))
        }

        func subnet(_ more: JSON = [:]) async throws -> String {
            try await setup.subnet(setup.vcn(label: "net"), "10.0.1.0/24", more).id
        }

        static func text(_ json: JSON, _ member: String) -> String { json[member]?.string ?? "" }
    }
}
