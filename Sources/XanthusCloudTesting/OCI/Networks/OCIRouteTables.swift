internal import HTTPTypes

/// Route tables, the default one of each VCN included.
enum OCIRouteTables {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateRouteTable", "/routeTables", create),
        OCIRoutes.get("GetRouteTable", "/routeTables", .routeTable),
        OCIRoutes.list("ListRouteTables", "/routeTables", .routeTable, filters: OCINetworks.filters),
        OCIRoutes.update("UpdateRouteTable", "/routeTables", .routeTable) { world, table, fields in
            try fields.refuseOthers(than: ["displayName", "freeformTags", "routeRules"])
            guard let rules = try fields.objects("routeRules") else { return [:] }
            let vcn = try world.available(.vcn, table["vcnId"])
            return ["routeRules": try OCIRouteTables.rules(rules, vcn, world)]
        },
        OCIRoutes.delete("DeleteRouteTable", "/routeTables", .routeTable) { world, table, _ in
            try world.checkSettled(table)
            try OCINetworks.checkNoDefault(table, "defaultRouteTableId", world)
            if let subnet = world.all(.subnet).first(where: { $0["routeTableId"] == table.id }) {
                try world.demand(.partUnused, false, or: .references(table, subnet))
            }
            world.dissolve(table)
            return [:]
        },
    ]

    /// The most rules of a table.
    static let maximumRules = 200

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["vcnId", "routeRules"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        guard let wishes = try fields.objects("routeRules") else { throw OCIRefusal.missing("routeRules") }
        let vcn = try OCINetworks.vcn(world, fields)
        var document = try fields.common(defaultName: "routetable\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document["routeRules"] = try rules(wishes, vcn, world)
        return OCIRoutes.Creation(record: world.provision(.routeTable, document))
    }

    /// Checks a whole list of rules and completes each.
    private static func rules(_ wishes: [OCIFields], _ vcn: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) -> JSON {
        try world.demand(
            .routesPerTable,
            wishes.count <= maximumRules,
            or: .init(400, "LimitExceeded", "The limit of route rules per route table was exceeded: \(maximumRules).")
        )
        var rules: [JSON] = []
        var destinations: Set<String> = []
        for wish in wishes {
            try wish.refuseOthers(
                than: ["destination", "destinationType", "cidrBlock", "networkEntityId", "description", "routeType"]
            )
            let old = try wish.string("cidrBlock")
            guard let destination = try wish.string("destination") ?? old else {
                throw .missing("routeRules.destination")
            }
            guard try wish.string("destinationType") ?? "CIDR_BLOCK" == "CIDR_BLOCK" else {
                throw .notSimulated("A route to a service")
            }
            guard IPv4Block(destination) != nil || IPv6Block(destination) != nil else {
                throw .invalid("routeRules: \(destination) is not a valid CIDR block")
            }
            try world.demand(
                .routesApart,
                destinations.insert(destination).inserted,
                or: .invalid("routeRules: there is more than one rule for \(destination)")
            )
            let gateway = try target(wish.required("networkEntityId"), of: vcn, world)
            rules.append([
                "destination": .string(destination), "destinationType": "CIDR_BLOCK", "cidrBlock": .optional(old),
                "networkEntityId": .string(gateway.id), "description": .optional(try wish.string("description")),
                "routeType": "STATIC",
            ])
        }
        return .array(rules)
    }

    /// The gateway that a rule leads to.
    private static func target(_ id: String, of vcn: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) -> OCIRecord {
        switch id.split(separator: ".").dropFirst().first {
        case "natgateway": try OCINetworks.part(.natGateway, id, of: vcn, world)
        case "privateip", "drg", "localpeeringgateway", "servicegateway": throw .notSimulated("A route to \(id)")
        default: try OCINetworks.part(.internetGateway, id, of: vcn, world)
        }
    }
}
