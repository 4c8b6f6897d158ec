internal import Foundation
internal import HTTPTypes

/// Network interfaces, whose addresses are things of their own.
enum OCIInterfaces {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.get("GetVnic", "/vnics", .vnic, shown: shown),
        OCIRoutes.update("UpdateVnic", "/vnics", .vnic, shown: shown, update),
    ]

    private static let shown: @Sendable (OCIWorld, OCIRecord) -> OCIRecord = { world, vnic in
        guard let primary = world.primaryPrivateIP(of: vnic.id) else { return vnic }
        let address = world.publicIP(of: primary.id).flatMap { $0.state == "ASSIGNED" ? $0["ipAddress"] : nil }
        let addresses6 = world.all(.ipv6).filter { $0["vnicId"] == vnic.id && !$0.isLeaving }.map { $0["ipAddress"] }
        return vnic.showing([
            "privateIp": .string(primary["ipAddress"]), "publicIp": .optional(address),
            "ipv6Addresses": addresses6.isEmpty ? nil : .array(addresses6.map(JSON.string)),
        ])
    }

    private static func update(
        _ world: inout OCIWorld,
        _ vnic: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "hostnameLabel", "nsgIds", "skipSourceDestCheck"])
        let subnet = try world.record(.subnet, vnic["subnetId"])
        var changes: [String: JSON] = [:]
        if let hostname = try fields.string("hostnameLabel"), hostname != vnic["hostnameLabel"] {
            try OCIHostname.check(hostname, in: subnet, of: vnic.id, world)
            changes["hostnameLabel"] = .string(hostname)
            if let primary = world.primaryPrivateIP(of: vnic.id) {
                world.update(primary) { $0.change(["hostnameLabel": .string(hostname)]) }
            }
        }
        if let groups = try fields.strings("nsgIds") {
            changes["nsgIds"] = .array(try OCIInterfaceWish.checked(groups: groups, in: subnet, world).map(JSON.string))
        }
        if let skips = try fields.bool("skipSourceDestCheck") { changes["skipSourceDestCheck"] = .bool(skips) }
        return changes
    }
}

extension OCIWorld {
    /// Ends an interface at a date, and what it has with it: its addresses, but for a reserved public
    /// one, which is free then.
    mutating func release(vnic: OCIRecord, at end: Date) {
        update(vnic) {
            $0.change(["lifecycleState": "TERMINATING"])
            $0.plan([], end: end)
        }
        for address in all(.privateIp) where address["vnicId"] == vnic.id { release(privateIP: address, at: end) }
        for address in all(.ipv6) where address["vnicId"] == vnic.id { update(address) { $0.plan([], end: end) } }
    }
}
