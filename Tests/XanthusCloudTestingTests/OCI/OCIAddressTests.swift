import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Addresses of simulated OCI")
struct OCIAddressTests {
    private let setup = OCISetup()
    private var client: OCI.Client { setup.cloud.provider.client }

    /// A VNIC that is there, with its primary private address.
    private func vnic(
        in subnet: String? = nil,
        with details: JSON = [:]
    ) async throws -> (vnic: OCI.Vnic, primary: OCI.PrivateIp, instance: String, subnet: String) {
        var place = subnet ?? ""
        if subnet == nil {
            place = try await setup.subnet(setup.vcn(label: "net"), "10.0.1.0/24", ["dnsLabel": "s"]).id
        }
        var body = try await setup.launch(in: place)
        for (name, value) in details.object ?? [:] { body["createVnicDetails"]?[name] = value }
        let instance = try await setup.call(.post, "/instances", body).id
        setup.clock.advance(by: .seconds(45))
        let attachments = try await client.send(
            OCI.ListVnicAttachments(compartmentId: setup.compartment, instanceId: instance)
        )
        let vnic = try await client.send(OCI.GetVnic(id: #require(attachments.first?.vnicId)))
        let addresses = try await client.send(OCI.ListPrivateIps(vnicId: vnic.id))
        return (vnic, try #require(addresses.first { $0.isPrimary == true }), instance, place)
    }

    private func reserved(_ name: String = "blog") async throws -> OCI.PublicIp {
        var details = OCI.CreatePublicIp.Details(compartmentId: setup.compartment, lifetime: .reserved)
        details.displayName = name
        let address = try await client.send(OCI.CreatePublicIp(details))
        setup.clock.advance(by: .seconds(1))
        return address
    }

    private func assign(_ address: String, to privateIP: String) async throws -> OCI.PublicIp {
        var details = OCI.UpdatePublicIp.Details()
        details.privateIpId = privateIP
        return try await client.send(OCI.UpdatePublicIp(id: address, details))
    }

    @Test func `each interface has a primary address, and an ephemeral public one that all lookups show`() async throws
    {
        let (vnic, primary, _, subnet) = try await vnic(with: ["hostnameLabel": "blog"])
        #expect(primary.ipAddress == vnic.privateIp && vnic.privateIp == "10.0.1.2")
        #expect(primary.hostnameLabel == "blog" && primary.subnetId == subnet && primary.ipState == .assigned)
        let listed = try await client.send(
            OCI.ListPublicIps(compartmentId: setup.compartment, availabilityDomain: "Uocm:PHX-AD-1")
        )
        let address = try #require(listed.first)
        #expect(listed.count == 1 && address.ipAddress == vnic.publicIp && address.lifecycleState == .assigned)
        #expect(address.lifetime == .ephemeral && address.scope == .availabilityDomain)
        #expect(address.assignedEntityId == primary.id && address.assignedEntityType == .privateIp)
        for found in [
            try await client.send(OCI.GetPublicIp(id: address.id)),
            try await client.send(OCI.GetPublicIpByPrivateIpId(privateIpId: primary.id)),
            try await client.send(OCI.GetPublicIpByIpAddress(ipAddress: #require(vnic.publicIp))),
        ] { #expect(found.id == address.id) }
        #expect(try await client.send(OCI.ListPublicIps(compartmentId: setup.compartment)).isEmpty)
        let byAddress = try await client.send(OCI.ListPrivateIps(subnetId: subnet, ipAddress: "10.0.1.2"))
        #expect(byAddress.map(\.id) == [primary.id])
    }

    @Test func `a reserved address takes the place of an ephemeral one, and stays when the interface goes`()
        async throws
    {
        let (vnic, primary, instance, _) = try await vnic()
        let reserved = try await reserved()
        #expect(reserved.lifecycleState == .provisioning && reserved.scope == .region)

        let taken = await #expect(throws: CloudError.self) { try await assign(reserved.id, to: primary.id) }
        #expect(taken?.code == .conflict)
        let ephemeral = try await client.send(OCI.GetPublicIpByPrivateIpId(privateIpId: primary.id))
        _ = try await client.send(OCI.DeletePublicIp(id: ephemeral.id))
        #expect(try await client.send(OCI.GetVnic(id: vnic.id)).publicIp == nil)

        #expect(try await assign(reserved.id, to: primary.id).lifecycleState == .assigning)
        #expect(try await client.send(OCI.GetVnic(id: vnic.id)).publicIp == nil)
        setup.clock.advance(by: .seconds(2))
        #expect(try await client.send(OCI.GetVnic(id: vnic.id)).publicIp == reserved.ipAddress)
        #expect(try await client.send(OCI.GetPublicIp(id: reserved.id)).lifecycleState == .assigned)

        _ = try await client.send(OCI.TerminateInstance(id: instance))
        setup.clock.advance(by: .seconds(20))
        let left = try await client.send(OCI.GetPublicIp(id: reserved.id))
        #expect(
            left.lifecycleState == .available && left.assignedEntityId == nil && left.ipAddress == reserved.ipAddress
        )
        #expect(await setup.cloud.contents.contains("Public IP blog (AVAILABLE)"))
        for gone in [ephemeral.id, primary.id] {
            let code = gone == primary.id ? "privateIps" : "publicIps"
            #expect(try await setup.call(.get, "/\(code)/\(gone)").status == 404)
        }
    }

    @Test func `a reserved address moves at once in name, and soon in fact`() async throws {
        let (vnic, first, _, subnet) = try await vnic(with: ["assignPublicIp": false])
        let (_, second, _, _) = try await self.vnic(in: subnet, with: ["assignPublicIp": false])
        let reserved = try await reserved()
        _ = try await assign(reserved.id, to: first.id)
        setup.clock.advance(by: .seconds(2))

        let moving = try await assign(reserved.id, to: second.id)
        #expect(moving.lifecycleState == .assigning && moving.assignedEntityId == second.id)
        #expect(try await client.send(OCI.GetVnic(id: vnic.id)).publicIp == nil)
        let old = await #expect(throws: CloudError.self) {
            try await client.send(OCI.GetPublicIpByPrivateIpId(privateIpId: first.id))
        }
        #expect(old?.code == .notFound)
        setup.clock.advance(by: .seconds(2))

        #expect(try await assign(reserved.id, to: "").lifecycleState == .unassigning)
        setup.clock.advance(by: .seconds(2))
        #expect(try await client.send(OCI.GetPublicIp(id: reserved.id)).lifecycleState == .available)
        _ = try await client.send(OCI.DeletePublicIp(id: reserved.id))
        setup.clock.advance(by: .seconds(3))
        #expect(try await client.send(OCI.ListPublicIps(compartmentId: setup.compartment, lifetime: .reserved)).isEmpty)
    }

    @Test func `an ephemeral address is not moved, and only the primary private one gets one`() async throws {
        let (vnic, primary, _, _) = try await vnic()
        var wish = OCI.CreatePrivateIp.Details(vnicId: vnic.id)
        wish.hostnameLabel = "second"
        let second = try await client.send(OCI.CreatePrivateIp(wish))
        #expect(second.ipAddress == "10.0.1.3" && second.isPrimary == false)
        let address = try await client.send(OCI.GetPublicIpByPrivateIpId(privateIpId: primary.id))
        for target in [second.id, ""] {
            let error = await #expect(throws: CloudError.self) { try await assign(address.id, to: target) }
            #expect(error?.code == .conflict)
        }
        var details = OCI.CreatePublicIp.Details(compartmentId: setup.compartment, lifetime: .ephemeral)
        details.privateIpId = second.id
        let error = await #expect(throws: CloudError.self) { try await client.send(OCI.CreatePublicIp(details)) }
        #expect(error?.code == .invalidRequest)
    }

    @Test func `a secondary private address moves within its subnet, and the primary one stays`() async throws {
        let (first, primary, _, subnet) = try await vnic()
        let (second, _, _, _) = try await vnic(in: subnet)
        var wish = OCI.CreatePrivateIp.Details(vnicId: first.id)
        wish.ipAddress = "10.0.1.77"
        let address = try await client.send(OCI.CreatePrivateIp(wish))
        let taken = await #expect(throws: CloudError.self) { try await client.send(OCI.CreatePrivateIp(wish)) }
        #expect(taken?.code == .invalidRequest)

        var move = OCI.UpdatePrivateIp.Details()
        move.vnicId = second.id
        #expect(try await client.send(OCI.UpdatePrivateIp(id: address.id, move)).vnicId == second.id)
        #expect(try await client.send(OCI.ListPrivateIps(vnicId: second.id)).count == 2)
        for change in [true, false] {
            let error = await #expect(throws: CloudError.self) {
                if change {
                    _ = try await client.send(OCI.UpdatePrivateIp(id: primary.id, move))
                } else {
                    _ = try await client.send(OCI.DeletePrivateIp(id: primary.id))
                }
            }
            #expect(error?.code == .conflict)
        }
        _ = try await client.send(OCI.DeletePrivateIp(id: address.id))
        setup.clock.advance(by: .seconds(1))
        #expect(try await client.send(OCI.ListPrivateIps(subnetId: subnet)).count == 2)
    }

    @Test func `a host name is unique in its subnet, whoever has it`() async throws {
        let (first, _, _, subnet) = try await vnic(with: ["hostnameLabel": "blog"])
        let (second, _, _, _) = try await vnic(in: subnet)
        var rename = OCI.UpdateVnic.Details()
        rename.hostnameLabel = "Blog"
        let error = await #expect(throws: CloudError.self) {
            try await client.send(OCI.UpdateVnic(id: second.id, rename))
        }
        #expect(error?.code == .conflict)
        rename.hostnameLabel = "shop"
        rename.skipSourceDestCheck = true
        let changed = try await client.send(OCI.UpdateVnic(id: first.id, rename))
        #expect(changed.hostnameLabel == "shop" && changed.skipSourceDestCheck == true)
        #expect(changed.publicIp == first.publicIp && changed.privateIp == first.privateIp)
        #expect(try await client.send(OCI.ListPrivateIps(vnicId: first.id)).first?.hostnameLabel == "shop")
        rename.hostnameLabel = "blog"
        #expect(try await client.send(OCI.UpdateVnic(id: second.id, rename)).hostnameLabel == "blog")
    }

    @Test(arguments: [
        ("/privateIps", "MissingParameter"), ("/privateIps?ipAddress=10.0.1.2", "MissingParameter"),
        ("/publicIps?compartmentId=C", "MissingParameter"),
        ("/publicIps?compartmentId=C&scope=AVAILABILITY_DOMAIN", "MissingParameter"),
        ("/publicIps?compartmentId=C&scope=REGION&availabilityDomain=Uocm:PHX-AD-1", "InvalidParameter"),
        ("/privateIps?vnicId=ocid1.vnic.oc1.phx.x", "NotAuthorizedOrNotFound"),
    ])
    func `a list says where to look`(path: String, code: String) async throws {
        let path = path.replacing("=C", with: "=\(setup.compartment)")
        #expect(try await setup.call(.get, path).code == code)
    }

    @Test func `a private subnet has no public addresses, reserved ones included`() async throws {
        let subnet = try await setup.subnet(setup.vcn(), "10.0.1.0/24", ["prohibitPublicIpOnVnic": true]).id
        let (vnic, primary, _, _) = try await vnic(in: subnet, with: ["assignPublicIp": false])
        #expect(vnic.publicIp == nil)
        let reserved = try await reserved()
        let error = await #expect(throws: CloudError.self) { try await assign(reserved.id, to: primary.id) }
        #expect(error?.code == .invalidRequest)
    }
}
