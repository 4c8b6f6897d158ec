internal import HTTPTypes

/// Internet gateways, and what they share with NAT gateways.
enum OCIGateways {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateInternetGateway", "/internetGateways", create),
        OCIRoutes.get("GetInternetGateway", "/internetGateways", .internetGateway),
        OCIRoutes.list(
            "ListInternetGateways",
            "/internetGateways",
            .internetGateway,
            filters: OCINetworks.filters
        ),
        OCIRoutes.update("UpdateInternetGateway", "/internetGateways", .internetGateway) { _, _, fields in
            try fields.refuseOthers(than: ["displayName", "freeformTags", "isEnabled"])
            return try fields.bool("isEnabled").map { ["isEnabled": .bool($0)] } ?? [:]
        },
        OCIRoutes.delete("DeleteInternetGateway", "/internetGateways", .internetGateway) { world, gateway, _ in
            try world.checkSettled(gateway)
            try checkUnrouted(gateway, world)
            world.dissolve(gateway)
            return [:]
        },
    ]

    /// Checks that no route leads to a gateway.
    static func checkUnrouted(_ gateway: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        let table = world.all(.routeTable).first { table in
            table.document["routeRules"]?.array?.contains { $0["networkEntityId"]?.string == gateway.id } == true
        }
        if let table { try world.demand(.gatewayUnrouted, false, or: .references(gateway, table)) }
    }

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["vcnId", "isEnabled"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        guard let isEnabled = try fields.bool("isEnabled") else { throw OCIRefusal.missing("isEnabled") }
        let vcn = try OCINetworks.vcn(world, fields)
        // The code is that of Oracle's service limits, the text is assumed.
        try world.demand(
            .oneInternetGateway,
            !world.all(.internetGateway).contains { $0["vcnId"] == vcn.id },
            or: .init(400, "LimitExceeded", "The limit of internet gateways per VCN was exceeded: 1.")
        )
        var document = try fields.common(defaultName: "internetgateway\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document["isEnabled"] = .bool(isEnabled)
        document["routeTableId"] = JSON.null
        return OCIRoutes.Creation(record: world.provision(.internetGateway, document))
    }
}
