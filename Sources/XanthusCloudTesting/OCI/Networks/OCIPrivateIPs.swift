internal import Foundation
internal import HTTPTypes

/// Private IPv4 addresses: the primary one of each interface, those beside it, and those kept in a subnet.
enum OCIPrivateIPs {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreatePrivateIp", "/privateIps", create),
        OCIRoutes.get("GetPrivateIp", "/privateIps", .privateIp),
        list("ListPrivateIps", "/privateIps", .privateIp),
        // It has no states.
        OCIRoutes.update("UpdatePrivateIp", "/privateIps", .privateIp, in: [""], update),
        OCIRoutes.delete("DeletePrivateIp", "/privateIps", .privateIp) { world, address, _ in
            try world.demand(.primaryPrivateIPStays, !isPrimary(address), or: primary(address))
            world.release(privateIP: address, at: world.after(world.durations.networkDeletion))
            return [:]
        },
    ]

    /// The private addresses that an interface may have, the primary one included.
    static let limitPerVnic = 33

    /// Lists addresses of a kind by interface, by subnet, or by subnet and address.
    static func list(_ operation: String, _ path: String, _ kind: OCIKind) -> Route<OCIWorld> {
        let filters = ["vnicId", "subnetId", "ipAddress", "ipState", "lifetime"]
        return OCIRoutes.list(operation, OCIRoutes.version + path, knowing: filters) { world, call in
            let (vnic, subnet) = (call.query("vnicId"), call.query("subnetId"))
            try world.demand(.addressFilter, vnic != nil || subnet != nil, or: .missing("vnicId or subnetId"))
            try world.demand(
                .addressFilter,
                call.query("ipAddress") == nil || subnet != nil,
                or: .missing("subnetId with ipAddress")
            )
            if let vnic { _ = try world.record(.vnic, vnic) }
            if let subnet { _ = try world.record(.subnet, subnet) }
            let wanted = filters.compactMap { name in call.query(name).map { (name, $0) } }
            return world.all(kind).filter { record in wanted.allSatisfy { record[$0.0] == $0.1 } }
                .map(OCIPage.Thing.init)
        }
    }

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: ["displayName", "freeformTags", "vnicId", "subnetId", "ipAddress", "hostnameLabel", "lifetime"]
        )
        let lifetime = try lifetime(fields) ?? "EPHEMERAL"
        let vnic = try fields.string("vnicId").map { try world.available(.vnic, $0) }
        guard let id = try vnic?["subnetId"] ?? fields.string("subnetId") else {
            throw OCIRefusal.missing("vnicId or subnetId")
        }
        let subnet = try world.available(.subnet, id)
        if let vnic {
            if let named = try fields.string("subnetId"), named != id {
                throw OCIRefusal.invalid("The VNIC \(vnic.id) is not in subnet \(named)")
            }
            let count = world.all(.privateIp).filter { $0["vnicId"] == vnic.id }.count
            try world.demand(
                .privateIPLimit,
                count < limitPerVnic,
                or: .init(400, "LimitExceeded", "The VNIC \(vnic.id) has \(limitPerVnic) private IPs already.")
            )
        } else {
            try world.demand(
                .addressWithoutVnic,
                lifetime == "RESERVED",
                or: .invalid("lifetime must be RESERVED for a private IP without a VNIC")
            )
        }
        let hostname = try fields.string("hostnameLabel")
        try OCIHostname.check(hostname, in: subnet, world)
        let address =
            try fields.string("ipAddress").map { try world.checked(privateAddress: $0, in: subnet, "ipAddress") }
            ?? world.freePrivateAddress(in: subnet)
        var document = try fields.common(defaultName: "privateip\(OCIInstances.stamp(world.now))")
        document["hostnameLabel"] = .optional(hostname)
        let place = vnic ?? subnet
        document["compartmentId"] = .string(place["compartmentId"])
        document["availabilityDomain"] = .optional(vnic?["availabilityDomain"])
        document["lifetime"] = .string(lifetime)
        return .init(record: world.addPrivateIP(address, in: subnet, of: vnic, document))
    }

    private static func update(
        _ world: inout OCIWorld,
        _ address: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "vnicId", "hostnameLabel", "lifetime"])
        try world.demand(.primaryPrivateIPStays, !isPrimary(address), or: primary(address))
        var changes: [String: JSON] = [:]
        if let id = try fields.string("vnicId"), id != address["vnicId"] {
            let vnic = try world.available(.vnic, id)
            try world.demand(
                .addressMovesInSubnet,
                vnic["subnetId"] == address["subnetId"],
                or: .invalid("The VNIC \(id) is not in subnet \(address["subnetId"])")
            )
            for name in ["availabilityDomain", "compartmentId"] { changes[name] = .string(vnic[name]) }
            changes["vnicId"] = .string(id)
            changes["ipState"] = "ASSIGNED"
        }
        if let hostname = try fields.string("hostnameLabel"),
            hostname.lowercased() != address["hostnameLabel"].lowercased()
        {
            try OCIHostname.check(hostname, in: world.record(.subnet, address["subnetId"]), world)
            changes["hostnameLabel"] = .string(hostname)
        }
        if let lifetime = try lifetime(fields) { changes["lifetime"] = .string(lifetime) }
        return changes
    }

    /// Reads how long an address is kept.
    static func lifetime(_ fields: OCIFields) throws(OCIRefusal) -> String? {
        guard let lifetime = try fields.string("lifetime") else { return nil }
        guard ["EPHEMERAL", "RESERVED"].contains(lifetime) else {
            throw .invalid("lifetime must be EPHEMERAL or RESERVED")
        }
        return lifetime
    }

    static func isPrimary(_ address: OCIRecord) -> Bool { address.document["isPrimary"]?.bool == true }

    private static func primary(_ address: OCIRecord) -> OCIRefusal {
        .conflict(
            "The Private IP \(address.id) is the primary one of its VNIC, which this operation cannot be used with."
        )
    }
}

extension OCIWorld {
    /// Adds a private address.
    ///
    /// - Parameter members: Its compartment, availability domain, name, tags, host name and lifetime.
    mutating func addPrivateIP(
        _ address: String,
        in subnet: OCIRecord,
        of vnic: OCIRecord?,
        isPrimary: Bool = false,
        _ members: [String: JSON]
    ) -> OCIRecord {
        var document = members
        document["ipAddress"] = .string(address)
        document["cidrPrefixLength"] = JSON.null
        document["isPrimary"] = .bool(isPrimary)
        document["subnetId"] = .string(subnet.id)
        document["vlanId"] = JSON.null
        document["vnicId"] = .optional(vnic?.id)
        document["ipState"] = vnic == nil ? "AVAILABLE" : "ASSIGNED"
        document["routeTableId"] = JSON.null
        document["ipv4SubnetCidrAtCreation"] = .string(subnet["cidrBlock"])
        return insert(.privateIp, document)
    }
}
