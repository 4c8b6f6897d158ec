internal import Foundation
internal import HTTPTypes

/// Network security groups.
enum OCISecurityGroups {
    static let routes: [Route<OCIWorld>] =
        [
            OCIRoutes.create("CreateNetworkSecurityGroup", path, create),
            OCIRoutes.get("GetNetworkSecurityGroup", path, .networkSecurityGroup),
            OCIRoutes.list("ListNetworkSecurityGroups", path, .networkSecurityGroup, filters: OCINetworks.filters),
            OCIRoutes.update("UpdateNetworkSecurityGroup", path, .networkSecurityGroup) { _, _, fields in
                try fields.refuseOthers(than: ["displayName", "freeformTags"])
                return [:]
            },
            OCIRoutes.delete("DeleteNetworkSecurityGroup", path, .networkSecurityGroup) { world, group, _ in
                try world.checkSettled(group)
                if let vnic = members(of: group, world).first {
                    try world.demand(.groupEmpty, false, or: .references(group, vnic))
                }
                world.dissolve(group)
                return [:]
            },
            OCIRoutes.list(
                "ListNetworkSecurityGroupVnics",
                "\(OCIRoutes.version)\(path)/{id}/vnics",
                sorted: [.init("TIMEASSOCIATED", by: "timeAssociated", isDescending: true)]
            ) { world, call in
                let group = try world.record(.networkSecurityGroup, call.parameter("id"))
                return members(of: group, world).map { vnic in
                    let member: JSON = [
                        "vnicId": .string(vnic.id), "resourceId": .optional(vnic.owner),
                        "timeAssociated": vnic.document["timeCreated"] ?? nil,
                    ]
                    return .init(member, order: vnic.sequence, id: vnic.id)
                }
            },
        ] + rules

    static let path = "/networkSecurityGroups"

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["vcnId"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let vcn = try OCINetworks.vcn(world, fields)
        var document = try fields.common(defaultName: "networksecuritygroup\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        return OCIRoutes.Creation(record: world.provision(.networkSecurityGroup, document))
    }

    private static func members(of group: OCIRecord, _ world: OCIWorld) -> [OCIRecord] {
        world.all(.vnic).filter { $0.list("nsgIds").contains(group.id) }
    }
}
