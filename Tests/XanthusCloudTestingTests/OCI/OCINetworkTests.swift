import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Networks of simulated OCI")
struct OCINetworkTests {
    private let setup = OCISetup()

    private func id(_ vcn: JSON, _ member: String = "id") -> String { vcn[member]?.string ?? "" }

    private func gateway(_ vcn: JSON) async throws -> SignedCaller.Answer {
        let answer = try await setup.call(
            .post,
            "/internetGateways",
            ["compartmentId": .string(setup.compartment), "vcnId": .string(id(vcn)), "isEnabled": true]
        )
        setup.clock.advance(by: .seconds(1))
        return answer
    }

    private func route(_ vcn: JSON, through gateway: String?) async throws -> SignedCaller.Answer {
        let rule: JSON? = gateway.map { ["destination": "0.0.0.0/0", "networkEntityId": .string($0)] }
        return try await setup.call(
            .put,
            "/routeTables/\(id(vcn, "defaultRouteTableId"))",
            ["routeRules": .array(rule.map { [$0] } ?? [])]
        )
    }

    @Test func `a network comes with its defaults and goes with them`() async throws {
        let vcn = try await setup.vcn("net")
        for (path, member) in [
            ("routeTables", "defaultRouteTableId"), ("securityLists", "defaultSecurityListId"),
            ("dhcps", "defaultDhcpOptionsId"),
        ] {
            let part = try await setup.call(.get, "/\(path)/\(id(vcn, member))")
            #expect(part.state == "AVAILABLE")
            #expect(part.json["displayName"]?.string?.hasSuffix("for net") == true)
            if path != "dhcps" {
                #expect(try await setup.call(.delete, "/\(path)/\(id(vcn, member))").status == 409)
            }
        }
        #expect(await setup.cloud.contents == ["VCN net (AVAILABLE)"])

        #expect(try await setup.call(.delete, "/vcns/\(id(vcn))").status == 204)
        #expect(try await setup.call(.get, "/vcns/\(id(vcn))").state == "TERMINATING")
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.get, "/vcns/\(id(vcn))").code == "NotAuthorizedOrNotFound")
        for path in ["vcns", "routeTables", "securityLists", "dhcps"] {
            #expect(try await setup.call(.get, "/\(path)\(setup.query)").json == [])
        }
    }

    @Test func `what is not available yet cannot be built on`() async throws {
        let body: JSON = ["compartmentId": .string(setup.compartment), "cidrBlocks": ["10.0.0.0/16"]]
        let vcn = try await setup.call(.post, "/vcns", body)
        #expect(vcn.state == "PROVISIONING")
        #expect(try await gateway(vcn.json).code == "IncorrectState")
        #expect(try await gateway(vcn.json).status == 200)
    }

    @Test func `everything comes down in one order only`() async throws {
        let vcn = try await setup.vcn()
        let gateway = try await gateway(vcn).id
        #expect(try await route(vcn, through: gateway).status == 200)
        let subnet = try await setup.subnet(vcn).id

        let held = try await setup.call(.delete, "/vcns/\(id(vcn))")
        #expect(held.code == "Conflict" && held.message?.contains(subnet) == true)
        let routed = try await setup.call(.delete, "/internetGateways/\(gateway)")
        #expect(routed.code == "Conflict" && routed.message?.contains(id(vcn, "defaultRouteTableId")) == true)

        #expect(try await route(vcn, through: nil).status == 200)
        #expect(try await setup.call(.delete, "/subnets/\(subnet)").status == 204)
        setup.clock.advance(by: .seconds(1))
        let gated = try await setup.call(.delete, "/vcns/\(id(vcn))")
        #expect(gated.code == "IncorrectState")
        #expect(gated.message == "\(id(vcn)) is associated with Gateway that is in use")
        #expect(try await setup.call(.delete, "/internetGateways/\(gateway)").status == 204)
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.delete, "/vcns/\(id(vcn))").status == 204)
        setup.clock.advance(by: .seconds(1))
        #expect(await setup.cloud.contents == [])
    }

    @Test(arguments: [
        ("10.0.1.0/24", 200), ("10.0.0.0/16", 200), ("10.1.0.0/24", 400), ("10.0.1.1/24", 400), ("10.0.1.0/31", 400),
        ("10.0.0.0/15", 400), ("10.0.1/24", 400), ("10.0.9.128/25", 400),
    ])
    func `a subnet lies within its network and beside its neighbours`(block: String, status: Int) async throws {
        let vcn = try await setup.vcn()
        if block == "10.0.9.128/25" { _ = try await setup.subnet(vcn, "10.0.9.0/24") }
        #expect(try await setup.subnet(vcn, block).status == status)
    }

    @Test func `a network has one internet gateway, and routes lead to its own`() async throws {
        let vcn = try await setup.vcn()
        let gateway = try await gateway(vcn).id
        #expect(try await self.gateway(vcn).code == "LimitExceeded")
        let other = try await setup.vcn("other", ["10.9.0.0/16"])
        #expect(try await route(other, through: gateway).code == "InvalidParameter")
        #expect(try await route(other, through: "ocid1.internetgateway.oc1.phx.x").code == "NotAuthorizedOrNotFound")
    }

    @Test(
        arguments: [
            (
                [
                    "protocol": "6", "source": "0.0.0.0/0",
                    "tcpOptions": ["destinationPortRange": ["min": 22, "max": 22]],
                ], 200
            ),
            (["protocol": "all", "source": "::/0"], 200),
            (
                [
                    "protocol": "17", "source": "0.0.0.0/0",
                    "tcpOptions": ["destinationPortRange": ["min": 1, "max": 2]],
                ], 400
            ),
            (
                [
                    "protocol": "6", "source": "0.0.0.0/0",
                    "tcpOptions": ["destinationPortRange": ["min": 3, "max": 2]],
                ], 400
            ),
            (["protocol": "tcp", "source": "0.0.0.0/0"], 400), (["protocol": "6", "source": "anywhere"], 400),
            (["protocol": "6"], 400),
        ] as [(JSON, Int)]
    )
    func `rules of a security list are checked`(rule: JSON, status: Int) async throws {
        let vcn = try await setup.vcn()
        let path = "/securityLists/\(id(vcn, "defaultSecurityListId"))"
        let answer = try await setup.call(.put, path, ["ingressSecurityRules": [rule]])
        #expect(answer.status == status)
        let rules = try await setup.call(.get, path).json["ingressSecurityRules"]?.array
        #expect(rules?.count == (status == 200 ? 1 : 3))
    }

    @Test func `a stale etag stops a change and a deletion`() async throws {
        let vcn = try await setup.vcn()
        let path = "/routeTables/\(id(vcn, "defaultRouteTableId"))"
        let etag = try #require(try await setup.call(.get, path).headers[.eTag])
        let first = try await setup.call(.put, path, ["displayName": "a"], headers: [.ifMatch: etag])
        #expect(first.status == 200 && first.headers[.eTag] != etag)
        let second = try await setup.call(.put, path, ["displayName": "b"], headers: [.ifMatch: etag])
        #expect(second.status == 412 && second.code == "NoEtagMatch")
        #expect(try await setup.call(.get, path).json["displayName"] == "a")
        #expect(try await setup.call(.delete, "/vcns/\(id(vcn))", headers: [.ifMatch: "x"]).status == 412)
    }

    @Test func `what is absent from an update stays`() async throws {
        let vcn = try await setup.vcn()
        _ = try await route(vcn, through: try await gateway(vcn).id)
        let path = "/routeTables/\(id(vcn, "defaultRouteTableId"))"
        let answer = try await setup.call(.put, path, ["displayName": "mine"])
        #expect(answer.json["displayName"] == "mine")
        #expect(answer.json["routeRules"]?.array?.count == 1)
    }
}
