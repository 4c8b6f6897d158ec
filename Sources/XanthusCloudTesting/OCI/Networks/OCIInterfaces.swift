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
        return vnic.showing(["privateIp": .string(primary["ipAddress"]), "publicIp": .optional(address)])
    }

    private static func update(
        _ world: inout OCIWorld,
        _ vnic: OCIRecord,
        _ fields: OCIFields
    ) throws -> [String: JSON] {
        try fields.refuseOthers(than: ["displayName", "freeformTags", "hostnameLabel", "nsgIds", "skipSourceDestCheck"])
        var changes: [String: JSON] = [:]
        if let hostname = try fields.string("hostnameLabel"), hostname != vnic["hostnameLabel"] {
            let subnet = try world.record(.subnet, vnic["subnetId"])
            try OCIHostname.check(hostname, in: subnet, of: vnic.id, world)
            changes["hostnameLabel"] = .string(hostname)
            if let primary = world.primaryPrivateIP(of: vnic.id) {
                world.update(primary) { $0.change(["hostnameLabel": .string(hostname)]) }
            }
        }
        if let groups = try fields.strings("nsgIds") {
            changes["nsgIds"] = .array(try OCIInterfaceWish.checked(groups: groups, world).map(JSON.string))
        }
        if let skips = try fields.bool("skipSourceDestCheck") { changes["skipSourceDestCheck"] = .bool(skips) }
        return changes
    }
}

extension OCIWorld {
    /// Ends an interface at a date, and what it has with it: its private addresses and its ephemeral public one. A
    /// reserved public address is free then.
    mutating func release(vnic: OCIRecord, at end: Date) {
        update(vnic) {
            $0.change(["lifecycleState": "TERMINATING"])
            $0.plan([], end: end)
        }
        for address in all(.privateIp) where address["vnicId"] == vnic.id { release(privateIP: address, at: end) }
    }
}
