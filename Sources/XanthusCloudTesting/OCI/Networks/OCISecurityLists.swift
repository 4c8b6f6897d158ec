internal import HTTPTypes

/// Security lists, the default one of each VCN included.
enum OCISecurityLists {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateSecurityList", "/securityLists", create),
        OCIRoutes.get("GetSecurityList", "/securityLists", .securityList),
        OCIRoutes.list("ListSecurityLists", "/securityLists", .securityList, filters: OCINetworks.filters),
        OCIRoutes.update("UpdateSecurityList", "/securityLists", .securityList) { _, _, fields in
            try fields.refuseOthers(
                than: ["displayName", "freeformTags", "ingressSecurityRules", "egressSecurityRules"]
            )
            var changes: [String: JSON] = [:]
            for direction in OCISecurityRule.Direction.allCases {
                guard let wishes = try fields.objects(direction.list) else { continue }
                changes[direction.list] = .array(try wishes.map { try OCISecurityRule.json($0, direction) })
            }
            return changes
        },
        OCIRoutes.delete("DeleteSecurityList", "/securityLists", .securityList) { world, list, _ in
            try world.checkSettled(list)
            let vcn = try world.record(.vcn, list["vcnId"])
            guard vcn["defaultSecurityListId"] != list.id else {
                throw OCIRefusal.conflict("The default Security List \(list.id) of a VCN cannot be deleted.")
            }
            if let subnet = world.all(.subnet).first(where: { $0.list("securityListIds").contains(list.id) }) {
                throw OCIRefusal.references(list, subnet)
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
            document[direction.list] = .array(try wishes.map { try OCISecurityRule.json($0, direction) })
        }
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(try OCINetworks.vcn(world, fields).id)
        return OCIRoutes.Creation(record: world.provision(.securityList, document))
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
