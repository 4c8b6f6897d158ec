internal import HTTPTypes

/// Subnets.
enum OCISubnets {
    static let routes: [Route<OCIWorld>] =
        [
            OCIRoutes.create("CreateSubnet", "/subnets", create),
            OCIRoutes.get("GetSubnet", "/subnets", .subnet),
            OCIRoutes.list("ListSubnets", "/subnets", .subnet, filters: OCINetworks.filters),
            OCIRoutes.update("UpdateSubnet", "/subnets", .subnet, update),
            OCIRoutes.delete("DeleteSubnet", "/subnets", .subnet) { world, subnet, _ in
                try world.checkSettled(subnet)
                for kind in [OCIKind.vnic, .privateIp, .ipv6] {
                    guard let user = world.all(kind).first(where: { $0["subnetId"] == subnet.id }) else { continue }
                    try world.demand(.subnetEmpty, false, or: .references(subnet, user))
                }
                world.dissolve(subnet)
                return [:]
            },
        ] + ranges

    /// The most security lists of a subnet.
    static let maximumLists = 5

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union([
                "vcnId", "cidrBlock", "availabilityDomain", "dnsLabel", "routeTableId", "dhcpOptionsId",
                "securityListIds", "prohibitPublicIpOnVnic", "prohibitInternetIngress", "ipv6CidrBlock",
                "ipv6CidrBlocks",
            ])
        )
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let block = try OCINetworks.block(fields.required("cidrBlock"), "cidrBlock", world)
        let vcn = try OCINetworks.vcn(world, fields)
        let domain = try fields.string("availabilityDomain")
        if let domain { try world.check(domain: domain) }
        try check(block, in: vcn, world)
        let label = try dnsLabel(fields, in: vcn, world)
        let blocks6 = try ranges6(fields, in: vcn, world)

        func link(_ kind: OCIKind, _ field: String, _ fallback: String) throws -> JSON {
            let id = try fields.string(field) ?? vcn[fallback]
            return .string(try OCINetworks.part(kind, id, of: vcn, world).id)
        }
        var document = try fields.common(defaultName: "subnet\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document.merge(addresses(block)) { $1 }
        document.merge(addresses6(blocks6 ?? [])) { $1 }
        document["availabilityDomain"] = .optional(domain)
        document["routeTableId"] = try link(.routeTable, "routeTableId", "defaultRouteTableId")
        document["dhcpOptionsId"] = try link(.dhcpOptions, "dhcpOptionsId", "defaultDhcpOptionsId")
        document["securityListIds"] = try lists(fields, of: vcn, world)
        document["dnsLabel"] = .optional(label)
        document["subnetDomainName"] = .optional(label.map { "\($0).\(vcn["vcnDomainName"])" })
        let isPrivate = try fields.bool("prohibitPublicIpOnVnic") ?? false
        document["prohibitPublicIpOnVnic"] = .bool(isPrivate)
        document["prohibitInternetIngress"] = .bool(try fields.bool("prohibitInternetIngress") ?? isPrivate)
        document["virtualRouterMac"] = .string(world.makeHardwareAddress())
        return OCIRoutes.Creation(record: world.provision(.subnet, document))
    }

    private static func update(
        _ world: inout OCIWorld,
        _ subnet: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(
            than: [
                "displayName", "freeformTags", "routeTableId", "dhcpOptionsId", "securityListIds", "cidrBlock",
                "ipv6CidrBlock", "ipv6CidrBlocks",
            ]
        )
        let vcn = try world.available(.vcn, subnet["vcnId"])
        var changes: [String: JSON] = [:]
        for (field, kind) in [("routeTableId", OCIKind.routeTable), ("dhcpOptionsId", .dhcpOptions)] {
            guard let id = try fields.string(field) else { continue }
            changes[field] = .string(try OCINetworks.part(kind, id, of: vcn, world).id)
        }
        if fields.json.member("securityListIds") != nil {
            changes["securityListIds"] = try lists(fields, of: vcn, world)
        }
        var isMoving = false
        if let text = try fields.string("cidrBlock"), text != subnet["cidrBlock"] {
            let block = try OCINetworks.block(text, "cidrBlock", world)
            try check(block, in: vcn, besides: subnet.id, world)
            try checkResize(of: subnet, to: block, world)
            changes.merge(addresses(block)) { $1 }
            isMoving = true
        }
        if let blocks = try ranges6(fields, in: vcn, besides: subnet.id, world) {
            try checkUse(of: subnet, keeping: blocks, world)
            changes.merge(addresses6(blocks)) { $1 }
            isMoving = true
        }
        guard isMoving else { return changes }
        let end = world.after(world.durations.networkUpdate)
        world.update(subnet) { $0.plan([.init(end, state: "AVAILABLE")]) }
        return changes.merging(["lifecycleState": "UPDATING"]) { $1 }
    }

    /// Reads the security lists that a subnet is to have; the network's default without a wish.
    private static func lists(
        _ fields: OCIFields,
        of vcn: OCIRecord,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> JSON {
        var lists = try fields.strings("securityListIds") ?? []
        if lists.isEmpty { lists = [vcn["defaultSecurityListId"]] }
        try world.demand(
            .listsPerSubnet,
            lists.count <= maximumLists,
            or: .invalid("securityListIds must not have more than \(maximumLists) elements")
        )
        for list in lists { _ = try OCINetworks.part(.securityList, list, of: vcn, world) }
        return .array(lists.map(JSON.string))
    }

    /// Reads the name in DNS, which is the only one of its kind in the network.
    private static func dnsLabel(
        _ fields: OCIFields,
        in vcn: OCIRecord,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> String? {
        guard let label = try OCINetworks.dnsLabel(fields, world) else { return nil }
        try world.demand(
            .nameNeedsLabel,
            !vcn["dnsLabel"].isEmpty,
            or: .invalid("dnsLabel needs a VCN with a DNS label: \(vcn.id)")
        )
        let isTaken = world.all(.subnet).contains {
            $0["vcnId"] == vcn.id && $0["dnsLabel"].lowercased() == label.lowercased()
        }
        try world.demand(
            .subnetLabelUnique,
            !isTaken,
            or: .conflict("dnsLabel \(label) is already in use in the VCN \(vcn.id)")
        )
        return label
    }
}
