import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Network security groups of simulated OCI")
struct OCISecurityGroupTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func group(in vcn: JSON, _ name: String = "web") async throws -> String {
        var details = OCI.CreateNetworkSecurityGroup.Details(
            compartmentId: setup.compartment,
            vcnId: vcn["id"]?.string ?? ""
        )
        details.displayName = name
        let group = try await client.send(OCI.CreateNetworkSecurityGroup(details))
        setup.clock.advance(by: .seconds(1))
        return group.id
    }

    private func add(_ rules: [JSON], to group: String) async throws -> SignedCaller.Answer {
        try await setup.call(
            .post,
            "/networkSecurityGroups/\(group)/actions/addSecurityRules",
            ["securityRules": .array(rules)]
        )
    }

    private static let open: JSON = ["direction": "INGRESS", "protocol": "all", "source": "0.0.0.0/0"]

    @Test func `rules are added, changed, listed by direction and removed`() async throws {
        let group = try await group(in: setup.vcn())
        let added = try await client.send(
            OCI.AddNetworkSecurityGroupSecurityRules(
                id: group,
                [OCI.SecurityRule("6", from: "0.0.0.0/0"), OCI.SecurityRule("all", to: "0.0.0.0/0")]
            )
        ).securityRules
        let ids = (added ?? []).compactMap(\.id)
        #expect(ids.count == 2 && ids.allSatisfy { $0.count == 6 } && added?.allSatisfy { $0.isValid == true } == true)
        let inwards = try await client.send(OCI.ListNetworkSecurityGroupSecurityRules(id: group, direction: .ingress))
        #expect(inwards.map(\.id) == [ids[0]] && inwards.first?.isStateless == false)
        let all = try await client.send(OCI.ListNetworkSecurityGroupSecurityRules(id: group))
        #expect(all.map(\.id) == [ids[1], ids[0]])

        var changed = try #require(inwards.first)
        changed.source = "192.0.2.0/24"
        _ = try await client.send(OCI.UpdateNetworkSecurityGroupSecurityRules(id: group, [changed]))
        _ = try await client.send(OCI.RemoveNetworkSecurityGroupSecurityRules(id: group, [ids[1]]))
        let left = try await client.send(OCI.ListNetworkSecurityGroupSecurityRules(id: group))
        #expect(left.map(\.id) == [ids[0]] && left.first?.source == "192.0.2.0/24")
        let gone = await #expect(throws: CloudError.self) {
            try await client.send(OCI.RemoveNetworkSecurityGroupSecurityRules(id: group, [ids[1]]))
        }
        #expect(gone?.code == .notFound)
    }

    @Test func `a call adds at most 25 rules, and a group has at most 120`() async throws {
        let group = try await group(in: setup.vcn())
        #expect(try await add(Array(repeating: Self.open, count: 26), to: group).code == "InvalidParameter")
        for _ in 1...4 {
            #expect(try await add(Array(repeating: Self.open, count: 25), to: group).status == 200)
        }
        #expect(try await add(Array(repeating: Self.open, count: 21), to: group).code == "LimitExceeded")
        #expect(try await add(Array(repeating: Self.open, count: 20), to: group).status == 200)
        let rules = try await client.pages(OCI.ListNetworkSecurityGroupSecurityRules(id: group)).all()
        #expect(Set(rules.compactMap(\.id)).count == 120)
    }

    @Test(
        arguments: [
            (["protocol": "all", "source": "0.0.0.0/0"], 400), (["direction": "IN", "protocol": "all"], 400),
            (["direction": "EGRESS", "protocol": "all", "source": "0.0.0.0/0"], 501),
            (["direction": "EGRESS", "protocol": "all"], 400),
            (["direction": "INGRESS", "protocol": "256", "source": "0.0.0.0/0"], 400),
            (["direction": "INGRESS", "protocol": "1", "source": "0.0.0.0/0", "icmpOptions": ["type": 256]], 400),
            (["direction": "INGRESS", "protocol": "58", "source": "::/0", "icmpOptions": ["type": 128]], 200),
            (["direction": "INGRESS", "protocol": "all", "source": "0.0.0.0/0", "sourceType": "HOST"], 400),
            (
                ["direction": "INGRESS", "protocol": "all", "source": "x", "sourceType": "NETWORK_SECURITY_GROUP"],
                404
            ),
        ] as [(JSON, Int)]
    )
    func `rules of a group are checked`(rule: JSON, status: Int) async throws {
        #expect(try await add([rule], to: group(in: setup.vcn())).status == status)
    }

    @Test func `a rule may name a group of the same network, and means nothing once that is gone`() async throws {
        let vcn = try await setup.vcn()
        let (web, database) = (try await group(in: vcn), try await group(in: vcn, "database"))
        let other = try await group(in: setup.vcn("other", ["10.9.0.0/16"]))
        func rule(_ id: String) -> JSON {
            [
                "direction": "INGRESS", "protocol": "6", "source": .string(id), "sourceType": "NETWORK_SECURITY_GROUP",
            ]
        }
        #expect(try await add([rule(other)], to: database).code == "InvalidParameter")
        #expect(try await add([rule(web)], to: database).status == 200)
        _ = try await client.send(OCI.DeleteNetworkSecurityGroup(id: web))
        setup.clock.advance(by: .seconds(1))
        let rules = try await client.send(OCI.ListNetworkSecurityGroupSecurityRules(id: database))
        #expect(rules.map(\.isValid) == [false])
        // In a security list there are no groups.
        let list = try await setup.call(
            .put,
            "/securityLists/\(vcn["defaultSecurityListId"]?.string ?? "")",
            [
                "ingressSecurityRules": [
                    ["protocol": "6", "source": .string(database), "sourceType": "NETWORK_SECURITY_GROUP"]
                ]
            ]
        )
        #expect(list.code == "InvalidParameter")
    }

    @Test func `a group with an interface in it stays, and an interface is in five groups of its network`() async throws
    {
        let vcn = try await setup.vcn()
        let subnet = try await setup.subnet(vcn).id
        var groups: [JSON] = []
        for index in 1...6 { groups.append(.string(try await group(in: vcn, "group \(index)"))) }
        let foreign = JSON.string(try await group(in: setup.vcn("other", ["10.9.0.0/16"])))
        var body = try await setup.launch(in: subnet)
        for wrong in [groups, [foreign]] {
            body["createVnicDetails"]?["nsgIds"] = .array(wrong)
            #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
        }
        body["createVnicDetails"]?["nsgIds"] = [groups[0]]
        let instance = try await setup.call(.post, "/instances", body).id
        setup.clock.advance(by: .seconds(45))
        let first = groups[0].string ?? ""
        let members = try await client.send(OCI.ListNetworkSecurityGroupVnics(id: first))
        let vnic = try #require(members.first?.vnicId)
        #expect(members.count == 1 && members.first?.resourceId == instance)
        let held = try await setup.call(.delete, "/networkSecurityGroups/\(first)")
        #expect(held.code == "Conflict" && held.message?.contains(vnic) == true)

        var change = OCI.UpdateVnic.Details()
        change.nsgIds = []
        #expect(try await client.send(OCI.UpdateVnic(id: vnic, change)).nsgIds == [])
        #expect(try await setup.call(.delete, "/networkSecurityGroups/\(first)").status == 204)
        // The client would repeat this one until the clock of this test moves.
        let leaving = try await setup.call(.put, "/vnics/\(vnic)", ["nsgIds": [.string(first)]])
        #expect(leaving.code == "IncorrectState")
    }
}
