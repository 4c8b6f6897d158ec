import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Ranges of simulated OCI's networks")
struct OCIRangeTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    private func act(_ path: String, _ action: String, _ body: JSON?) async throws -> SignedCaller.Answer {
        let answer = try await setup.call(.post, "\(path)/actions/\(action)", body)
        setup.clock.advance(by: .seconds(2))
        return answer
    }

    private func network6() async throws -> OCI.Vcn {
        var details = OCI.CreateVcn.Details(compartmentId: setup.compartment, cidrBlocks: ["10.0.0.0/16"])
        details.isIpv6Enabled = true
        let id = try await client.send(OCI.CreateVcn(details)).id
        setup.clock.advance(by: .seconds(1))
        return try await client.send(OCI.GetVcn(id: id))
    }

    @Test func `a network gets a further range, with a work request, and is busy meanwhile`() async throws {
        let vcn = try await setup.vcn()["id"]?.string ?? ""
        let reply = try await client.reply(to: OCI.AddVcnCidr(id: vcn, .init(cidrBlock: "10.1.0.0/16")))
        #expect(try await client.send(OCI.GetVcn(id: vcn)).lifecycleState == .updating)
        let busy = try await setup.subnet(["id": .string(vcn)], "10.0.1.0/24")
        #expect(busy.code == "IncorrectState")
        setup.clock.advance(by: .seconds(2))
        let request = try await client.send(OCI.GetWorkRequest(id: #require(reply.workRequestID)))
        #expect(request.status == .succeeded && request.operationType == "AddVcnCidr")
        #expect(request.resources?.first?.entityType == "vcn" && request.resources?.first?.identifier == vcn)
        #expect(try await client.send(OCI.GetVcn(id: vcn)).cidrBlocks == ["10.0.0.0/16", "10.1.0.0/16"])
        #expect(try await setup.subnet(["id": .string(vcn)], "10.1.1.0/24").status == 200)
    }

    @Test func `a call for a range is done once per token`() async throws {
        let vcn = try await setup.vcn()["id"]?.string ?? ""
        let call = OCI.AddVcnCidr(id: vcn, .init(cidrBlock: "10.1.0.0/16"), retryToken: "once")
        let first = try await client.reply(to: call)
        setup.clock.advance(by: .seconds(2))
        #expect(try await client.reply(to: call).workRequestID == first.workRequestID)
        #expect(try await client.send(OCI.GetVcn(id: vcn)).cidrBlocks?.count == 2)
    }

    @Test(
        arguments: [
            ("addCidr", ["cidrBlock": "10.0.128.0/17"], "InvalidParameter"),
            ("addCidr", ["cidrBlock": "10.2.0.0/15"], "InvalidParameter"),
            ("addCidr", [:], "MissingParameter"), ("removeCidr", ["cidrBlock": "10.0.0.0/16"], "Conflict"),
            ("removeCidr", ["cidrBlock": "10.9.0.0/16"], "InvalidParameter"),
            ("removeCidr", ["cidrBlock": "10.1.0.0/16"], nil),
            ("modifyCidr", ["originalCidrBlock": "10.0.0.0/16", "newCidrBlock": "10.0.0.0/17"], nil),
            ("modifyCidr", ["originalCidrBlock": "10.0.0.0/16", "newCidrBlock": "10.0.128.0/17"], "Conflict"),
            ("modifyCidr", ["originalCidrBlock": "10.0.0.0/16", "newCidrBlock": "10.1.0.0/17"], "InvalidParameter"),
            ("addIpv6Cidr", [:], nil), ("addIpv6Cidr", ["ipv6PrivateCidrBlock": "fd00:1::/48"], nil),
            ("addIpv6Cidr", ["ipv6PrivateCidrBlock": "2001:db8::/48"], "InvalidParameter"),
            ("removeIpv6Cidr", ["ipv6CidrBlock": "2001:db8::/56"], "InvalidParameter"),
        ] as [(String, JSON, String?)]
    )
    func `ranges of a network change by rules`(action: String, body: JSON, code: String?) async throws {
        let vcn = try await setup.vcn("net", ["10.0.0.0/16", "10.1.0.0/16"])
        _ = try await setup.subnet(vcn, "10.0.1.0/24")
        let answer = try await act("/vcns/\(vcn["id"]?.string ?? "")", action, body)
        #expect(answer.code == code && answer.status == (code == nil ? 202 : code == "Conflict" ? 409 : 400))
    }

    @Test func `Oracle gives a network one range for IPv6, and a subnet a part of it`() async throws {
        let vcn = try await network6()
        #expect(vcn.ipv6CidrBlocks == ["2001:db8::/56"])
        #expect(try await network6().ipv6CidrBlocks == ["2001:db8:0:100::/56"])
        #expect(try await act("/vcns/\(vcn.id)", "addIpv6Cidr", nil).code == "Conflict")

        let json: JSON = ["id": .string(vcn.id)]
        let subnet = try await setup.subnet(json, "10.0.1.0/24", ["ipv6CidrBlock": "2001:db8:0:1::/64"])
        #expect(subnet.status == 200)
        for (block, code) in [
            ("2001:db8:0:1::/64", "InvalidParameter"), ("2001:db8:0:2::/63", "InvalidParameter"),
            ("2001:db8:0:200::/64", "InvalidParameter"),
        ] {
            #expect(try await setup.subnet(json, "10.0.2.0/24", ["ipv6CidrBlock": .string(block)]).code == code)
        }
        let held = try await act("/vcns/\(vcn.id)", "removeIpv6Cidr", ["ipv6CidrBlock": "2001:db8::/56"])
        #expect(held.code == "Conflict")
        #expect(
            try await act("/subnets/\(subnet.id)", "removeIpv6Cidr", ["ipv6CidrBlock": "2001:db8:0:1::/64"]).status
                == 202
        )
        #expect(try await act("/vcns/\(vcn.id)", "removeIpv6Cidr", ["ipv6CidrBlock": "2001:db8::/56"]).status == 202)
        #expect(try await client.send(OCI.GetVcn(id: vcn.id)).ipv6CidrBlocks == [])
    }

    @Test func `an interface has IPv6 addresses, which go with it`() async throws {
        let vcn = try await network6()
        let place = try await setup.subnet(["id": .string(vcn.id)], "10.0.1.0/24").id
        let block = "2001:db8:0:1::/64"
        var body = try await setup.launch(in: place)
        body["createVnicDetails"]?["assignIpv6Ip"] = true
        #expect(try await setup.call(.post, "/instances", body).code == "InvalidParameter")
        _ = try await client.send(OCI.AddIpv6SubnetCidr(id: place, .init(ipv6CidrBlock: block)))
        setup.clock.advance(by: .seconds(2))
        let instance = try await setup.call(.post, "/instances", body).id
        setup.clock.advance(by: .seconds(45))
        let attachment = try await client.send(
            OCI.ListVnicAttachments(compartmentId: setup.compartment, instanceId: instance)
        )
        let vnic = try await client.send(OCI.GetVnic(id: #require(attachment.first?.vnicId)))
        #expect(vnic.ipv6Addresses == ["2001:db8:0:1::2"])

        var wish = OCI.CreateIpv6.Details(vnicId: vnic.id)
        wish.ipAddress = "2001:DB8:0:1::Cafe"
        let second = try await client.send(OCI.CreateIpv6(wish))
        #expect(second.ipAddress == "2001:db8:0:1::cafe" && second.ipState == .assigned)
        #expect(try await client.send(OCI.ListIpv6s(subnetId: place, ipAddress: second.ipAddress)).count == 1)
        let taken = await #expect(throws: CloudError.self) { try await client.send(OCI.CreateIpv6(wish)) }
        #expect(taken?.code == .invalidRequest)
        let held = try await act("/subnets/\(place)", "removeIpv6Cidr", ["ipv6CidrBlock": .string(block)])
        #expect(held.code == "Conflict")

        _ = try await client.send(OCI.DeleteIpv6(id: second.id))
        setup.clock.advance(by: .seconds(1))
        #expect(try await client.send(OCI.ListIpv6s(vnicId: vnic.id)).count == 1)
        _ = try await client.send(OCI.TerminateInstance(id: instance))
        setup.clock.advance(by: .seconds(20))
        #expect(try await client.send(OCI.ListIpv6s(subnetId: place)).isEmpty)
        #expect(try await setup.call(.delete, "/subnets/\(place)").status == 204)
    }

    @Test(
        arguments: [
            ("10.0.1.0/25", nil), ("10.0.1.0/23", "InvalidParameter"), ("10.0.1.0/30", "Conflict"),
            ("10.0.1.128/25", "InvalidParameter"), ("10.9.0.0/24", "InvalidParameter"),
        ] as [(String, String?)]
    )
    func `a subnet changes its size from where it begins`(block: String, code: String?) async throws {
        let (_, subnet, _) = try await setup.launched()
        var wish = OCI.CreatePrivateIp.Details(reservedIn: subnet)
        wish.ipAddress = "10.0.1.100"
        _ = try await client.send(OCI.CreatePrivateIp(wish))
        let answer = try await setup.call(.put, "/subnets/\(subnet)", ["cidrBlock": .string(block)])
        #expect(answer.code == code)
        setup.clock.advance(by: .seconds(2))
        let read = try await client.send(OCI.GetSubnet(id: subnet))
        #expect(read.lifecycleState == .available && read.cidrBlock == (code == nil ? block : "10.0.1.0/24"))
    }

    @Test func `the text about bits beyond a prefix is Oracle's`() async throws {
        let answer = try await setup.subnet(setup.vcn(), "10.0.3.0/23")
        #expect(
            answer.message
                == "The requested CIDR 10.0.3.0/23 is invalid: CIDR IP 10.0.3.0 does not match network IP 10.0.2.0."
        )
    }
}
