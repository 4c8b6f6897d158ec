internal import HTTPTypes

/// Security lists, the default one of each VCN included.
enum OCISecurityLists {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateSecurityList", "/securityLists", create),
        OCIRoutes.get("GetSecurityList", "/securityLists", .securityList),
        OCIRoutes.list("ListSecurityLists", "/securityLists", .securityList, filters: OCINetworks.filters),
        OCIRoutes.update("UpdateSecurityList", "/securityLists", .securityList) { world, _, fields in
            try fields.refuseOthers(
                than: ["displayName", "freeformTags", "ingressSecurityRules", "egressSecurityRules"]
            )
            var changes: [String: JSON] = [:]
            for direction in OCISecurityRule.Direction.allCases {
                guard let wishes = try fields.objects(direction.list) else { continue }
                changes[direction.list] = try rules(wishes, direction, world)
            }
            return changes
        },
        OCIRoutes.delete("DeleteSecurityList", "/securityLists", .securityList) { world, list, _ in
            try world.checkSettled(list)
            try OCINetworks.checkNoDefault(list, "defaultSecurityListId", world)
            if let subnet = world.all(.subnet).first(where: { $0.list("securityListIds").contains(list.id) }) {
                try world.demand(.partUnused, false, or: .references(list, subnet))
            }
            world.dissolve(list)
            return [:]
        },
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union(["vcnId", "ingressSecurityRules", "egressSecurityRules"])
        )
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        var document = try fields.common(defaultName: "securitylist\(OCIInstances.stamp(world.now))")
        for direction in OCISecurityRule.Direction.allCases {
            guard let wishes = try fields.objects(direction.list) else { throw OCIRefusal.missing(direction.list) }
            document[direction.list] = try rules(wishes, direction, world)
        }
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(try OCINetworks.vcn(world, fields).id)
        return OCIRoutes.Creation(record: world.provision(.securityList, document))
    }

    /// The most rules of a list, each way.
    static let maximumRules = 200

    /// Checks a whole list of rules and completes each.
    private static func rules(
        _ wishes: [OCIFields],
        _ direction: OCISecurityRule.Direction,
        _ world: OCIWorld
    ) throws -> JSON {
        try world.demand(
            .rulesPerList,
            wishes.count <= maximumRules,
            or: .init(400, "LimitExceeded", "The limit of \(direction.list) was exceeded: \(maximumRules).")
        )
        return .array(try wishes.map { try OCISecurityRule.json($0, direction, world) })
    }

    /// What a new VCN lets through: SSH and path discovery from anywhere, unreachables from within, all outwards.
    static func defaultRules(_ blocks: [IPv4Block]) -> [String: JSON] {
        func ingress(_ source: String, _ proto: String, _ option: String, _ value: JSON) -> JSON {
            [
                "source": .string(source), "sourceType": "CIDR_BLOCK", "protocol": .string(proto),
                "isStateless": false, option: value,
            ]
        }
        let ssh: JSON = ["destinationPortRange": ["min": 22, "max": 22]]
        let inner = blocks.map { ingress($0.description, "1", "icmpOptions", ["type": 3]) }
        return [
            "ingressSecurityRules": .array(
                [
                    ingress("0.0.0.0/0", "6", "tcpOptions", ssh),
                    ingress("0.0.0.0/0", "1", "icmpOptions", ["type": 3, "code": 4]),
                ] + inner
            ),
            "egressSecurityRules": [
                [
                    "destination": "0.0.0.0/0", "destinationType": "CIDR_BLOCK", "protocol": "all",
                    "isStateless": false,
                ]
            ],
        ]
    }
}
