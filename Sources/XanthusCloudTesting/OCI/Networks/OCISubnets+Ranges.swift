internal import HTTPTypes

/// The ranges of addresses of a subnet.
extension OCISubnets {
    static let ranges: [Route<OCIWorld>] = [
        OCIRoutes.action("AddIpv6SubnetCidr", "/subnets", "addIpv6Cidr", .subnet) { world, subnet, fields in
            try fields.refuseOthers(than: ["ipv6CidrBlock"])
            let vcn = try world.available(.vcn, subnet["vcnId"])
            let own = subnet.list("ipv6CidrBlocks").compactMap(IPv6Block.init)
            let block = try checked6(fields.required("ipv6CidrBlock"), in: vcn, beside: own, world)
            return world.change(subnet, "AddIpv6SubnetCidr", to: addresses6(own + [block]))
        },
        OCIRoutes.action("RemoveIpv6SubnetCidr", "/subnets", "removeIpv6Cidr", .subnet) { world, subnet, fields in
            try fields.refuseOthers(than: ["ipv6CidrBlock"])
            let text = try fields.required("ipv6CidrBlock")
            let own = subnet.list("ipv6CidrBlocks").compactMap(IPv6Block.init)
            guard let block = IPv6Block(text), own.contains(block) else {
                throw OCIRefusal.invalid("\(text) is not a CIDR block of the subnet \(subnet.id)")
            }
            let left = own.filter { $0 != block }
            try checkUse(of: subnet, keeping: left, world)
            return world.change(subnet, "RemoveIpv6SubnetCidr", to: addresses6(left))
        },
    ]

    /// What a subnet says about its IPv4 range.
    static func addresses(_ block: IPv4Block) -> [String: JSON] {
        [
            "cidrBlock": .string(block.description), "ipv4CidrBlocks": [.string(block.description)],
            "virtualRouterIp": .string(IPv4Block.text(block.base + 1)),
        ]
    }

    /// What a subnet says about its IPv6 ranges.
    static func addresses6(_ blocks: [IPv6Block]) -> [String: JSON] {
        [
            "ipv6CidrBlock": .optional(blocks.first?.description),
            "ipv6CidrBlocks": .array(blocks.map { .string($0.description) }),
            "ipv6VirtualRouterIp": blocks.isEmpty ? nil : "fe80::200:17ff:fe00:1",
        ]
    }

    /// Checks that a range lies within one of its network's, and beside its neighbours. The first text is observed for
    /// a range with bits beyond its prefix.
    static func check(
        _ block: IPv4Block,
        in vcn: OCIRecord,
        besides subnet: String? = nil,
        _ world: OCIWorld
    ) throws(OCIRefusal) {
        try world.demand(
            .subnetWithinVcn,
            vcn.list("cidrBlocks").compactMap(IPv4Block.init).contains { $0.contains(block) },
            or: .invalid("The requested CIDR \(block) is not within the CIDR blocks of the VCN \(vcn.id)")
        )
        for neighbour in world.all(.subnet) where neighbour["vcnId"] == vcn.id && neighbour.id != subnet {
            guard let other = IPv4Block(neighbour["cidrBlock"]), other.overlaps(block) else { continue }
            try world.demand(
                .subnetsApart,
                false,
                or: .invalid(
                    "The requested CIDR \(block) is invalid: subnet \(neighbour.id) with CIDR \(other) overlaps"
                )
            )
        }
    }

    /// Checks that a subnet can have another size: from the same address, with room for what is in use.
    static func checkResize(of subnet: OCIRecord, to block: IPv4Block, _ world: OCIWorld) throws(OCIRefusal) {
        try world.demand(
            .subnetResize,
            IPv4Block(subnet["cidrBlock"])?.base == block.base,
            or: .invalid("The requested CIDR \(block) must begin where \(subnet["cidrBlock"]) begins")
        )
        for address in world.all(.privateIp) where address["subnetId"] == subnet.id {
            let isHeld = IPv4Block.address(address["ipAddress"]).map(block.assignable.contains) ?? true
            try world.demand(
                .subnetResize,
                isHeld,
                or: .conflict("The requested CIDR \(block) has no room for \(address["ipAddress"]), which is in use")
            )
        }
    }

    /// Checks that no address in use is outside the ranges that are kept.
    static func checkUse(of subnet: OCIRecord, keeping blocks: [IPv6Block], _ world: OCIWorld) throws(OCIRefusal) {
        for address in world.all(.ipv6) where address["subnetId"] == subnet.id {
            guard let number = IPv6Block.address(address["ipAddress"]), !blocks.contains(where: { $0.contains(number) })
            else { continue }
            try world.demand(.rangeInUse, false, or: .references(subnet, address))
        }
    }

    /// Reads the IPv6 ranges that a subnet is to have; `nil` without a wish.
    static func ranges6(
        _ fields: OCIFields,
        in vcn: OCIRecord,
        besides subnet: String? = nil,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> [IPv6Block]? {
        let single = try fields.string("ipv6CidrBlock")
        guard let wished = try fields.strings("ipv6CidrBlocks") ?? single.map({ [$0] }) else { return nil }
        var blocks: [IPv6Block] = []
        for text in wished {
            blocks.append(try checked6(text, in: vcn, beside: blocks, besides: subnet, world))
        }
        return blocks
    }

    /// Reads an IPv6 range: a /64 within one of its network's, and beside its neighbours.
    static func checked6(
        _ text: String,
        in vcn: OCIRecord,
        beside own: [IPv6Block],
        besides subnet: String? = nil,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> IPv6Block {
        guard let block = IPv6Block(text) else { throw .invalid("\(text) is not a valid IPv6 CIDR block") }
        try world.demand(.subnet6Size, block.prefix == 64, or: .invalid("The IPv6 CIDR block \(text) must be a /64"))
        try world.demand(
            .subnetWithinVcn,
            OCIVCNs.ranges6(of: vcn).contains { $0.contains(block) },
            or: .invalid("The IPv6 CIDR block \(text) is not within the CIDR blocks of the VCN \(vcn.id)")
        )
        let neighbours = world.all(.subnet).filter { $0["vcnId"] == vcn.id && $0.id != subnet }
            .flatMap { $0.list("ipv6CidrBlocks") }.compactMap(IPv6Block.init)
        try world.demand(
            .subnetsApart,
            !(neighbours + own).contains(where: block.overlaps),
            or: .invalid("The IPv6 CIDR block \(text) overlaps with another of the VCN \(vcn.id)")
        )
        return block
    }
}
