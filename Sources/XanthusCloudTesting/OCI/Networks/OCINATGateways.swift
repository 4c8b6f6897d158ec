internal import Foundation
internal import HTTPTypes

/// NAT gateways, each with a public address of the region: one that Oracle gives, or a reserved one.
enum OCINATGateways {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateNatGateway", "/natGateways", create),
        OCIRoutes.get("GetNatGateway", "/natGateways", .natGateway),
        OCIRoutes.list("ListNatGateways", "/natGateways", .natGateway, filters: OCINetworks.filters),
        OCIRoutes.update("UpdateNatGateway", "/natGateways", .natGateway) { _, _, fields in
            try fields.refuseOthers(than: ["displayName", "freeformTags", "blockTraffic"])
            return try fields.bool("blockTraffic").map { ["blockTraffic": .bool($0)] } ?? [:]
        },
        OCIRoutes.delete("DeleteNatGateway", "/natGateways", .natGateway) { world, gateway, _ in
            try world.checkSettled(gateway)
            try OCIGateways.checkUnrouted(gateway, world)
            world.dissolve(gateway)
            world.releasePublicIPs(of: gateway, at: world.after(world.durations.networkDeletion))
            return [:]
        },
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["vcnId", "blockTraffic", "publicIpId"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let vcn = try OCINetworks.vcn(world, fields)
        try world.demand(
            .oneNATGateway,
            !world.all(.natGateway).contains { $0["vcnId"] == vcn.id },
            or: .init(400, "LimitExceeded", "The limit of NAT gateways per VCN was exceeded: 1.")
        )
        let reserved = try fields.string("publicIpId").map { try world.record(.publicIp, $0) }
        if let reserved {
            try world.demand(
                .natAddressFree,
                reserved["lifetime"] == "RESERVED" && reserved.state == "AVAILABLE",
                or: .conflict("The Public IP \(reserved.id) is not a reserved one that nobody has.")
            )
        }
        var document = try fields.common(defaultName: "natgateway\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document["blockTraffic"] = .bool(try fields.bool("blockTraffic") ?? false)
        document["routeTableId"] = JSON.null
        let gateway = world.provision(.natGateway, document)
        let assignment: [String: JSON] = [
            "assignedEntityId": .string(gateway.id), "assignedEntityType": "NAT_GATEWAY", "privateIpId": nil,
            "lifecycleState": "ASSIGNED",
        ]
        let address: OCIRecord
        if let reserved {
            address = world.update(reserved) { $0.change(assignment) }
        } else {
            var members = assignment
            members["compartmentId"] = .string(compartment)
            members["displayName"] = .string("publicip\(OCIInstances.stamp(world.now))")
            members["freeformTags"] = [:]
            members["definedTags"] = [:]
            members["ipAddress"] = .string(try world.freePublicAddress())
            members["lifetime"] = "EPHEMERAL"
            members["scope"] = "REGION"
            members["availabilityDomain"] = JSON.null
            members["publicIpPoolId"] = JSON.null
            address = world.insert(.publicIp, members)
        }
        let shown: [String: JSON] = ["natIp": .string(address["ipAddress"]), "publicIpId": .string(address.id)]
        return OCIRoutes.Creation(record: world.update(gateway) { $0.change(shown) })
    }
}
