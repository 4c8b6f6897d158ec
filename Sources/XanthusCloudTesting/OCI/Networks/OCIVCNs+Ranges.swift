internal import Foundation
internal import HTTPTypes

/// The ranges of addresses of a network, which can change. It is `UPDATING` meanwhile, and a work request tells.
extension OCIVCNs {
    /// The most IPv4 ranges of a network. Assumed: Oracle's table of limits has had more than one number.
    static let maximumRanges = 16

    static let ranges: [Route<OCIWorld>] = [
        OCIRoutes.action("AddVcnCidr", "/vcns", "addCidr", .vcn) { world, vcn, fields in
            try fields.refuseOthers(than: ["cidrBlock"])
            let block = try checked(fields.required("cidrBlock"), beside: blocks(vcn), world)
            return world.change(vcn, "AddVcnCidr", to: ranges(blocks(vcn) + [block]))
        },
        OCIRoutes.action("ModifyVcnCidr", "/vcns", "modifyCidr", .vcn) { world, vcn, fields in
            try fields.refuseOthers(than: ["originalCidrBlock", "newCidrBlock"])
            let old = try existing(fields.required("originalCidrBlock"), in: vcn)
            let others = blocks(vcn).filter { $0 != old }
            let block = try checked(fields.required("newCidrBlock"), beside: others, world)
            for subnet in subnets(of: vcn, in: old, world) {
                let isHeld = IPv4Block(subnet["cidrBlock"]).map(block.contains) ?? true
                try world.demand(.rangeInUse, isHeld, or: inUse(old.description, subnet))
            }
            return world.change(vcn, "ModifyVcnCidr", to: ranges(blocks(vcn).map { $0 == old ? block : $0 }))
        },
        OCIRoutes.action("RemoveVcnCidr", "/vcns", "removeCidr", .vcn) { world, vcn, fields in
            try fields.refuseOthers(than: ["cidrBlock"])
            let block = try existing(fields.required("cidrBlock"), in: vcn)
            if let subnet = subnets(of: vcn, in: block, world).first {
                try world.demand(.rangeInUse, false, or: inUse(block.description, subnet))
            }
            let left = blocks(vcn).filter { $0 != block }
            try world.demand(
                .lastRange,
                !left.isEmpty,
                or: .conflict("The last CIDR block of a VCN cannot be removed.")
            )
            return world.change(vcn, "RemoveVcnCidr", to: ranges(left))
        },
        OCIRoutes.action("AddIpv6VcnCidr", "/vcns", "addIpv6Cidr", .vcn, needsBody: false) { world, vcn, fields in
            try fields.refuseOthers(than: ["ipv6PrivateCidrBlock", "isOracleGuaAllocationEnabled"])
            let own = vcn.list("ipv6PrivateCidrBlocks")
            if let text = try fields.string("ipv6PrivateCidrBlock") {
                let block = try checked6(text, beside: own.compactMap(IPv6Block.init), world)
                let all = own + [block.description]
                return world.change(vcn, "AddIpv6VcnCidr", to: ["ipv6PrivateCidrBlocks": .array(all.map(JSON.string))])
            }
            try world.demand(
                .oneOracleRange,
                vcn.list("ipv6CidrBlocks").isEmpty,
                or: .conflict("The VCN \(vcn.id) has an IPv6 CIDR block from Oracle already.")
            )
            let all = vcn.list("ipv6CidrBlocks") + [try freeRange6(world)]
            return world.change(vcn, "AddIpv6VcnCidr", to: ["ipv6CidrBlocks": .array(all.map(JSON.string))])
        },
        OCIRoutes.action("RemoveIpv6VcnCidr", "/vcns", "removeIpv6Cidr", .vcn) { world, vcn, fields in
            try fields.refuseOthers(than: ["ipv6CidrBlock"])
            let text = try fields.required("ipv6CidrBlock")
            guard let block = IPv6Block(text), ranges6(of: vcn).contains(block) else { throw unknown(text, vcn) }
            let user = world.all(.subnet).first { subnet in
                subnet["vcnId"] == vcn.id
                    && subnet.list("ipv6CidrBlocks").compactMap(IPv6Block.init).contains(where: block.contains)
            }
            if let user { try world.demand(.rangeInUse, false, or: inUse(text, user)) }
            var changes: [String: JSON] = [:]
            for name in ["ipv6CidrBlocks", "ipv6PrivateCidrBlocks"] {
                let left = vcn.list(name).filter { IPv6Block($0) != block }
                changes[name] = .array(left.map(JSON.string))
            }
            return world.change(vcn, "RemoveIpv6VcnCidr", to: changes)
        },
    ]

    private static func blocks(_ vcn: OCIRecord) -> [IPv4Block] { vcn.list("cidrBlocks").compactMap(IPv4Block.init) }

    private static func ranges(_ blocks: [IPv4Block]) -> [String: JSON] {
        [
            "cidrBlock": .optional(blocks.first?.description),
            "cidrBlocks": .array(blocks.map { .string($0.description) }),
        ]
    }

    /// All IPv6 ranges of a network, whoever gave them.
    static func ranges6(of vcn: OCIRecord) -> [IPv6Block] {
        (vcn.list("ipv6CidrBlocks") + vcn.list("ipv6PrivateCidrBlocks")).compactMap(IPv6Block.init)
    }

    private static func subnets(of vcn: OCIRecord, in block: IPv4Block, _ world: OCIWorld) -> [OCIRecord] {
        world.all(.subnet).filter {
            $0["vcnId"] == vcn.id && IPv4Block($0["cidrBlock"]).map(block.contains) == true
        }
    }

    private static func existing(_ text: String, in vcn: OCIRecord) throws(OCIRefusal) -> IPv4Block {
        guard let block = IPv4Block(text), blocks(vcn).contains(block) else { throw unknown(text, vcn) }
        return block
    }

    private static func unknown(_ text: String, _ vcn: OCIRecord) -> OCIRefusal {
        .invalid("\(text) is not a CIDR block of the VCN \(vcn.id)")
    }

    private static func inUse(_ range: String, _ subnet: OCIRecord) -> OCIRefusal {
        .conflict("The CIDR block \(range) is in use by the subnet \(subnet.id).")
    }

    /// Reads an IPv4 range that a network is to have beside others.
    static func checked(
        _ text: String,
        beside others: [IPv4Block],
        _ world: OCIWorld
    ) throws(OCIRefusal) -> IPv4Block {
        let block = try OCINetworks.block(text, "cidrBlocks", world)
        try world.demand(
            .rangesApart,
            !others.contains(where: block.overlaps),
            or: .invalid("cidrBlocks must not overlap: \(block)")
        )
        try world.demand(
            .rangesPerVcn,
            others.count < maximumRanges,
            or: .init(400, "LimitExceeded", "A VCN must not have more than \(maximumRanges) CIDR blocks.")
        )
        return block
    }

    /// Reads a private IPv6 range that a network is to have beside others: unique local, /48 to /64. Documented.
    static func checked6(
        _ text: String,
        beside others: [IPv6Block],
        _ world: OCIWorld
    ) throws(OCIRefusal) -> IPv6Block {
        guard let block = IPv6Block(text) else { throw .invalid("\(text) is not a valid IPv6 CIDR block") }
        try world.demand(
            .privateRange6,
            IPv6Block("fc00::/7")?.contains(block) == true && (48...64).contains(block.prefix),
            or: .invalid("\(text) must be within fc00::/7 and its size between /48 and /64")
        )
        try world.demand(
            .rangesApart,
            !others.contains(where: block.overlaps),
            or: .invalid("ipv6PrivateCidrBlocks must not overlap: \(block)")
        )
        return block
    }

    /// A /56 that no network has, of the block for documentation (RFC 3849).
    static func freeRange6(_ world: OCIWorld) throws(OCIRefusal) -> String {
        let taken = Set(world.all(.vcn).flatMap { $0.list("ipv6CidrBlocks") })
        let free = IPv6Block("2001:db8::/32")?.blocks(of: 56).first { !taken.contains($0.description) }
        guard let free else { throw .init(400, "LimitExceeded", "There is no free IPv6 CIDR block left.") }
        return free.description
    }
}

extension OCIWorld {
    /// Changes a part of a network, which takes its time.
    ///
    /// - Returns: The work request that tells about it.
    mutating func change(_ record: OCIRecord, _ operation: String, to members: [String: JSON]) -> String {
        let end = after(durations.networkUpdate)
        update(record) {
            $0.change(["lifecycleState": "UPDATING"])
            $0.plan([.init(end, members.merging(["lifecycleState": "AVAILABLE"]) { $1 })])
        }
        return openWorkRequest(operation, action: "UPDATED", about: record, lasting: durations.networkUpdate)
    }
}
