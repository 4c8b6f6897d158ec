import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Gateways, tables and options of simulated OCI")
struct OCINetworkPartTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func nat(in vcn: JSON, _ more: JSON = [:]) async throws -> SignedCaller.Answer {
        var body: JSON = ["compartmentId": .string(setup.compartment), "vcnId": vcn["id"] ?? nil]
        for (name, value) in more.object ?? [:] { body[name] = value }
        let answer = try await setup.call(.post, "/natGateways", body)
        setup.clock.advance(by: .seconds(1))
        return answer
    }

    @Test func `a NAT gateway brings a public address, which goes with it`() async throws {
        let vcn = try await setup.vcn()
        let gateway = try await client.send(OCI.GetNatGateway(id: nat(in: vcn).id))
        #expect(gateway.lifecycleState == .available && gateway.blockTraffic == false)
        let address = try #require(gateway.publicIpId)
        let found = try await client.send(OCI.ListPublicIps(compartmentId: setup.compartment, lifetime: .ephemeral))
        #expect(found.map(\.id) == [address] && found.first?.ipAddress == gateway.natIp)
        #expect(found.first?.assignedEntityType == .natGateway && found.first?.assignedEntityId == gateway.id)
        #expect(try await setup.call(.delete, "/publicIps/\(address)").code == "Conflict")
        #expect(try await nat(in: vcn).code == "LimitExceeded")

        let table = "/routeTables/\(vcn["defaultRouteTableId"]?.string ?? "")"
        func route(_ rules: [JSON]) async throws -> Int {
            try await setup.call(.put, table, ["routeRules": .array(rules)]).status
        }
        #expect(try await route([["destination": "0.0.0.0/0", "networkEntityId": .string(gateway.id)]]) == 200)
        #expect(try await setup.call(.delete, "/natGateways/\(gateway.id)").code == "Conflict")
        #expect(try await route([]) == 200)
        let held = try await setup.call(.delete, "/vcns/\(vcn["id"]?.string ?? "")")
        #expect(held.message == "\(vcn["id"]?.string ?? "") is associated with Gateway that is in use")
        #expect(try await setup.call(.delete, "/natGateways/\(gateway.id)").status == 204)
        setup.clock.advance(by: .seconds(1))
        #expect(try await setup.call(.get, "/publicIps/\(address)").status == 404)
        #expect(await setup.cloud.contents == ["VCN net (AVAILABLE)"])
    }

    @Test func `a NAT gateway may have a reserved address, which survives it`() async throws {
        let vcn = try await setup.vcn()
        let reserved = try await client.send(
            OCI.CreatePublicIp(.init(compartmentId: setup.compartment, lifetime: .reserved))
        )
        #expect(try await nat(in: vcn, ["publicIpId": .string(reserved.id)]).code == "Conflict")
        let gateway = try await nat(in: vcn, ["publicIpId": .string(reserved.id)])
        #expect(gateway.json["natIp"]?.string == reserved.ipAddress)
        #expect(try await client.send(OCI.GetPublicIp(id: reserved.id)).lifecycleState == .assigned)
        #expect(try await setup.call(.delete, "/natGateways/\(gateway.id)").status == 204)
        setup.clock.advance(by: .seconds(1))
        let left = try await client.send(OCI.GetPublicIp(id: reserved.id))
        #expect(left.lifecycleState == .available && left.assignedEntityId == nil)
    }

    @Test func `a switch and a name are changed, and what is absent stays`() async throws {
        let vcn = try await setup.vcn()
        let body: JSON = ["compartmentId": .string(setup.compartment), "vcnId": vcn["id"] ?? nil, "isEnabled": true]
        let gateway = try await setup.call(.post, "/internetGateways", body).id
        setup.clock.advance(by: .seconds(1))
        var change = OCI.UpdateInternetGateway.Details()
        change.isEnabled = false
        _ = try await client.send(OCI.UpdateInternetGateway(id: gateway, change))
        change = .init()
        change.displayName = "way out"
        let changed = try await client.send(OCI.UpdateInternetGateway(id: gateway, change))
        #expect(changed.isEnabled == false && changed.displayName == "way out")
        var renamed = OCI.UpdateVcn.Details()
        renamed.freeformTags = ["a": "b"]
        let network = try await client.send(OCI.UpdateVcn(id: vcn["id"]?.string ?? "", renamed))
        #expect(network.freeformTags == ["a": "b"] && network.displayName == "net")
    }

    @Test func `a subnet changes its table, lists and options, and what it used is free then`() async throws {
        let vcn = try await setup.vcn()
        let id = vcn["id"]?.string ?? ""
        let table = try await client.send(
            OCI.CreateRouteTable(.init(compartmentId: setup.compartment, vcnId: id, routeRules: []))
        ).id
        let list = try await client.send(
            OCI.CreateSecurityList(
                .init(compartmentId: setup.compartment, vcnId: id, ingressSecurityRules: [], egressSecurityRules: [])
            )
        ).id
        let options = try await client.send(
            OCI.CreateDhcpOptions(.init(compartmentId: setup.compartment, vcnId: id, options: [.dns(["192.0.2.53"])]))
        ).id
        setup.clock.advance(by: .seconds(1))
        let subnet = try await setup.subnet(vcn).id
        var change = OCI.UpdateSubnet.Details()
        change.routeTableId = table
        change.securityListIds = [list]
        change.dhcpOptionsId = options
        let changed = try await client.send(OCI.UpdateSubnet(id: subnet, change))
        #expect(changed.routeTableId == table && changed.securityListIds == [list] && changed.dhcpOptionsId == options)
        let parts = ["/routeTables/\(table)", "/securityLists/\(list)", "/dhcps/\(options)"]
        for part in parts {
            let held = try await setup.call(.delete, part)
            #expect(held.code == "Conflict" && held.message?.contains(subnet) == true)
        }
        change.routeTableId = vcn["defaultRouteTableId"]?.string
        change.securityListIds = []
        change.dhcpOptionsId = vcn["defaultDhcpOptionsId"]?.string
        _ = try await client.send(OCI.UpdateSubnet(id: subnet, change))
        for part in parts { #expect(try await setup.call(.delete, part).status == 204) }
        change.securityListIds = Array(repeating: vcn["defaultSecurityListId"]?.string ?? "", count: 6)
        let many = await #expect(throws: CloudError.self) {
            try await client.send(OCI.UpdateSubnet(id: subnet, change))
        }
        #expect(many?.code == .invalidRequest)
    }

    @Test(
        arguments: [
            ([["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet"]], 200),
            (
                [
                    ["type": "DomainNameServer", "serverType": "CustomDnsServer", "customDnsServers": ["192.0.2.53"]],
                    ["type": "SearchDomain", "searchDomainNames": ["example.com"]],
                ], 200
            ),
            ([["type": "DomainNameServer", "serverType": "CustomDnsServer"]], 400),
            ([["type": "DomainNameServer", "serverType": "CustomDnsServer", "customDnsServers": ["dns"]]], 400),
            ([["type": "DomainNameServer", "serverType": "Mine"]], 400), ([["type": "Boot"]], 400), ([], 400),
            ([["type": "SearchDomain", "searchDomainNames": ["a.example", "b.example"]]], 400),
            (
                [
                    ["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet"],
                    ["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet"],
                ], 400
            ),
        ] as [([JSON], Int)]
    )
    func `options are checked`(options: [JSON], status: Int) async throws {
        let vcn = try await setup.vcn()
        let body: JSON = [
            "compartmentId": .string(setup.compartment), "vcnId": vcn["id"] ?? nil, "options": .array(options),
        ]
        #expect(try await setup.call(.post, "/dhcps", body).status == status)
    }

    @Test func `a network with a name tells its machines to search there`() async throws {
        let vcn = try await setup.vcn(label: "net")
        let id = vcn["defaultDhcpOptionsId"]?.string ?? ""
        let options = try await client.send(OCI.GetDhcpOptions(id: id)).options
        #expect(
            options == [
                .init(type: "DomainNameServer", serverType: .vcnLocalPlusInternet, customDnsServers: []),
                .searchDomain("net.oraclevcn.com"),
            ]
        )
        #expect(try await setup.subnet(vcn, "10.0.1.0/24", ["dnsLabel": "s"]).status == 200)
        #expect(try await setup.subnet(vcn, "10.0.2.0/24", ["dnsLabel": "S"]).code == "Conflict")
    }

    @Test func `a network is deleted when nothing of ours is left in it`() async throws {
        let vcn = try await setup.vcn()
        let id = vcn["id"]?.string ?? ""
        let place: JSON = ["compartmentId": .string(setup.compartment), "vcnId": .string(id)]
        var options = place
        options["options"] = [["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet"]]
        for (path, body) in [("networkSecurityGroups", place), ("dhcps", options)] {
            let part = try await setup.call(.post, "/\(path)", body).id
            setup.clock.advance(by: .seconds(1))
            let held = try await setup.call(.delete, "/vcns/\(id)")
            #expect(held.code == "Conflict" && held.message?.contains(part) == true)
            #expect(try await setup.call(.delete, "/\(path)/\(part)").status == 204)
            setup.clock.advance(by: .seconds(1))
        }
        #expect(try await setup.call(.delete, "/dhcps/\(vcn["defaultDhcpOptionsId"]?.string ?? "")").code == "Conflict")
        #expect(try await setup.call(.delete, "/vcns/\(id)").status == 204)
    }

    @Test func `networks and reserved addresses are limited`() async throws {
        await setup.cloud.change {
            $0.limits = ["vcn-count": 1, "reserved-public-ip-count": 1]
            $0.quotas = ["reserved-public-ip-count": 0]
        }
        let network = try await setup.vcn()
        #expect(network["id"] != nil)
        let second = try await setup.vcn("second")
        #expect(second["code"] == "LimitExceeded" && second["message"]?.string?.contains("vcn-count") == true)
        let body: JSON = ["compartmentId": .string(setup.compartment), "lifetime": "RESERVED"]
        #expect(try await setup.call(.post, "/publicIps", body).code == "QuotaExceeded")
        await setup.cloud.change { $0.quotas = [:] }
        #expect(try await setup.call(.post, "/publicIps", body).status == 200)
        #expect(try await setup.call(.post, "/publicIps", body).code == "LimitExceeded")
    }

    @Test func `lists of one form are filtered and sorted alike`() async throws {
        let vcn = try await setup.vcn()
        let id = vcn["id"]?.string ?? ""
        for (index, name) in ["b", "a", "c"].enumerated() {
            _ = try await setup.subnet(vcn, "10.0.\(index).0/24", ["displayName": .string(name)])
        }
        var filter = OCI.NetworkFilter(compartmentId: setup.compartment)
        filter.vcnId = id
        filter.sortBy = .displayName
        #expect(try await client.send(OCI.ListSubnets(filter)).map(\.displayName) == ["a", "b", "c"])
        filter.sortOrder = .descending
        #expect(try await client.send(OCI.ListSubnets(filter)).map(\.displayName) == ["c", "b", "a"])
        let plain = OCI.ListSubnets(compartmentId: setup.compartment, vcnId: id, displayName: "b")
        #expect(try await client.send(plain).map(\.displayName) == ["b"])
        #expect(try await client.send(OCI.ListRouteTables(compartmentId: setup.compartment, vcnId: "x")).isEmpty)
    }
}
