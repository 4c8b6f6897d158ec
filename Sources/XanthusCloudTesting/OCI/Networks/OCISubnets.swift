internal import HTTPTypes

/// Subnets.
enum OCISubnets {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateSubnet", "/subnets", create),
        OCIRoutes.get("GetSubnet", "/subnets", .subnet),
        OCIRoutes.list("ListSubnets", "/subnets", .subnet, filters: OCINetworks.filters),
        OCIRoutes.delete("DeleteSubnet", "/subnets", .subnet) { world, subnet, _ in
            try world.checkSettled(subnet)
            if let vnic = world.all(.vnic).first(where: { $0["subnetId"] == subnet.id }) {
                throw OCIRefusal.references(subnet, vnic)
            }
            world.dissolve(subnet)
            return [:]
        },
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union([
                "vcnId", "cidrBlock", "availabilityDomain", "dnsLabel", "routeTableId", "dhcpOptionsId",
                "securityListIds", "prohibitPublicIpOnVnic", "prohibitInternetIngress",
            ])
        )
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let block = try OCINetworks.block(fields.required("cidrBlock"), "cidrBlock")
        let vcn = try OCINetworks.vcn(world, fields)
        let domain = try fields.string("availabilityDomain")
        if let domain { try world.check(domain: domain) }
        try check(block, in: vcn, world)
        let label = try OCINetworks.dnsLabel(fields)
        if label != nil, vcn["dnsLabel"].isEmpty {
            throw OCIRefusal.invalid("dnsLabel needs a VCN with a DNS label: \(vcn.id)")
        }

        func link(_ kind: OCIKind, _ field: String, _ fallback: String) throws -> JSON {
            let id = try fields.string(field) ?? vcn[fallback]
            return .string(try OCINetworks.part(kind, id, of: vcn, world).id)
        }
        var lists = try fields.strings("securityListIds") ?? []
        if lists.isEmpty { lists = [vcn["defaultSecurityListId"]] }
        guard lists.count <= 5 else { throw OCIRefusal.invalid("securityListIds must not have more than 5 elements") }
        for list in lists { _ = try OCINetworks.part(.securityList, list, of: vcn, world) }

        var document = try fields.common(defaultName: "subnet\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document["cidrBlock"] = .string(block.description)
        document["ipv4CidrBlocks"] = [.string(block.description)]
        document["availabilityDomain"] = .optional(domain)
        document["routeTableId"] = try link(.routeTable, "routeTableId", "defaultRouteTableId")
        document["dhcpOptionsId"] = try link(.dhcpOptions, "dhcpOptionsId", "defaultDhcpOptionsId")
        document["securityListIds"] = .array(lists.map(JSON.string))
        document["dnsLabel"] = .optional(label)
        document["subnetDomainName"] = .optional(label.map { "\($0).\(vcn["vcnDomainName"])" })
        let isPrivate = try fields.bool("prohibitPublicIpOnVnic") ?? false
        document["prohibitPublicIpOnVnic"] = .bool(isPrivate)
        document["prohibitInternetIngress"] = .bool(try fields.bool("prohibitInternetIngress") ?? isPrivate)
        document["virtualRouterIp"] = .string(IPv4Block.text(block.base + 1))
        document["virtualRouterMac"] = .string(world.makeHardwareAddress())
        return OCIRoutes.Creation(record: world.provision(.subnet, document))
    }

    /// A subnet lies within one block of its network, and beside its neighbours.
    private static func check(_ block: IPv4Block, in vcn: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        guard vcn.list("cidrBlocks").compactMap(IPv4Block.init).contains(where: { $0.contains(block) }) else {
            throw .invalid("The requested CIDR \(block) is not within the CIDR blocks of the VCN \(vcn.id)")
        }
        for neighbour in world.all(.subnet) where neighbour["vcnId"] == vcn.id {
            guard let other = IPv4Block(neighbour["cidrBlock"]), other.overlaps(block) else { continue }
            throw .invalid("The requested CIDR \(block) is invalid: subnet \(neighbour.id) with CIDR \(other) overlaps")
        }
    }
}
