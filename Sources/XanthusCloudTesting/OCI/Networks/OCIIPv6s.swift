internal import Foundation
internal import HTTPTypes

/// IPv6 addresses of interfaces, and those kept in a subnet.
enum OCIIPv6s {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateIpv6", "/ipv6", create),
        OCIRoutes.get("GetIpv6", "/ipv6", .ipv6),
        OCIPrivateIPs.list("ListIpv6s", "/ipv6", .ipv6),
        OCIRoutes.update("UpdateIpv6", "/ipv6", .ipv6, update),
        OCIRoutes.delete("DeleteIpv6", "/ipv6", .ipv6) { world, address, _ in
            try world.checkSettled(address)
            world.dissolve(address)
            return [:]
        },
    ]

    /// The IPv6 addresses that an interface may have.
    static let limitPerVnic = 32

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: ["displayName", "freeformTags", "vnicId", "subnetId", "ipAddress", "ipv6SubnetCidr", "lifetime"]
        )
        let vnic = try fields.string("vnicId").map { try world.available(.vnic, $0) }
        guard let id = try vnic?["subnetId"] ?? fields.string("subnetId") else {
            throw OCIRefusal.missing("vnicId or subnetId")
        }
        let subnet = try world.available(.subnet, id)
        let lifetime = try OCIPrivateIPs.lifetime(fields) ?? "EPHEMERAL"
        if let vnic {
            let count = world.all(.ipv6).filter { $0["vnicId"] == vnic.id }.count
            try world.demand(
                .ipv6Limit,
                count < limitPerVnic,
                or: .init(400, "LimitExceeded", "The VNIC \(vnic.id) has \(limitPerVnic) IPv6s already.")
            )
        } else {
            try world.demand(
                .addressWithoutVnic,
                lifetime == "RESERVED",
                or: .invalid("lifetime must be RESERVED for an IPv6 without a VNIC")
            )
        }
        let wish = OCIIPv6Wish(block: try fields.string("ipv6SubnetCidr"), address: try fields.string("ipAddress"))
        var document = try fields.common(defaultName: "ipv6\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string((vnic ?? subnet)["compartmentId"])
        document["lifetime"] = .string(lifetime)
        return .init(record: try world.addIPv6(wish, in: subnet, of: vnic, document))
    }

    private static func update(
        _ world: inout OCIWorld,
        _ address: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "vnicId", "lifetime"])
        var changes: [String: JSON] = [:]
        if let id = try fields.string("vnicId"), id != address["vnicId"] {
            let vnic = try world.available(.vnic, id)
            try world.demand(
                .addressMovesInSubnet,
                vnic["subnetId"] == address["subnetId"],
                or: .invalid("The VNIC \(id) is not in subnet \(address["subnetId"])")
            )
            changes = ["vnicId": .string(id), "compartmentId": .string(vnic["compartmentId"]), "ipState": "ASSIGNED"]
        }
        if let lifetime = try OCIPrivateIPs.lifetime(fields) { changes["lifetime"] = .string(lifetime) }
        return changes
    }
}

/// An IPv6 address that somebody wishes for.
struct OCIIPv6Wish {
    /// Which of the subnet's ranges; `nil` for its only one.
    var block: String?
    /// The address; `nil` for any.
    var address: String?
}

extension OCIWorld {
    /// Adds an IPv6 address.
    ///
    /// - Parameter members: Its compartment, name, tags and lifetime.
    @discardableResult
    mutating func addIPv6(
        _ wish: OCIIPv6Wish,
        in subnet: OCIRecord,
        of vnic: OCIRecord?,
        _ members: [String: JSON]
    ) throws(OCIRefusal) -> OCIRecord {
        let address = try check(wish, in: subnet)
        var document = members
        document["ipAddress"] = .string(address)
        document["cidrPrefixLength"] = JSON.null
        document["subnetId"] = .string(subnet.id)
        document["vnicId"] = .optional(vnic?.id)
        document["ipState"] = vnic == nil ? "AVAILABLE" : "ASSIGNED"
        document["routeTableId"] = JSON.null
        document["hostname"] = JSON.null
        return provision(.ipv6, document)
    }

    /// Finds the address that a wish means.
    ///
    /// - Throws: `InvalidParameter` if the subnet has no such range, or somebody has the address.
    @discardableResult
    func check(_ wish: OCIIPv6Wish, in subnet: OCIRecord) throws(OCIRefusal) -> String {
        let blocks = subnet.list("ipv6CidrBlocks").compactMap(IPv6Block.init)
        guard !blocks.isEmpty else { throw .invalid("The subnet \(subnet.id) is not enabled for IPv6") }
        guard wish.block != nil || blocks.count == 1 else {
            throw .missing("ipv6SubnetCidr, for the subnet has more than one")
        }
        guard let block = wish.block.map({ IPv6Block($0) }) ?? blocks[0], blocks.contains(block) else {
            throw .invalid("\(wish.block ?? "") is not a CIDR block of the subnet \(subnet.id)")
        }
        let taken = Set(all(.ipv6).filter { $0["subnetId"] == subnet.id }.map { $0["ipAddress"] })
        guard let text = wish.address else {
            let free = (2...).lazy.map { IPv6Block.text(block.base + UInt128($0)) }.first { !taken.contains($0) }
            return free ?? ""
        }
        guard let address = IPv6Block.address(text) else { throw .invalid("ipAddress \(text) is not an IP address") }
        try demand(
            .addressOfSubnet,
            block.contains(address),
            or: .invalid("ipAddress \(text) is not within \(block)")
        )
        try demand(
            .addressFree,
            !taken.contains(IPv6Block.text(address)),
            or: .invalid("IP address \(text) is already in use")
        )
        return IPv6Block.text(address)
    }
}
