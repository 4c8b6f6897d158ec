internal import Foundation
internal import HTTPTypes

/// Virtual cloud networks.
enum OCIVCNs {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateVcn", "/vcns", create),
        OCIRoutes.get("GetVcn", "/vcns", .vcn),
        OCIRoutes.list("ListVcns", "/vcns", .vcn, filters: ["displayName", "lifecycleState"]),
        OCIRoutes.delete("DeleteVcn", "/vcns", .vcn) { world, vcn, _ in
            try world.checkSettled(vcn)
            try checkEmpty(vcn, world)
            for (kind, _) in defaults {
                for record in world.all(kind) where record["vcnId"] == vcn.id { world.dissolve(record) }
            }
            world.dissolve(vcn)
            return [:]
        },
    ]

    /// The parts that come and go with the network, and the member that names each.
    static let defaults: [(OCIKind, String)] = [
        (.routeTable, "defaultRouteTableId"), (.securityList, "defaultSecurityListId"),
        (.dhcpOptions, "defaultDhcpOptionsId"),
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["cidrBlock", "cidrBlocks", "dnsLabel"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let single = try fields.string("cidrBlock")
        let several = try fields.strings("cidrBlocks")
        guard single == nil || several == nil else {
            throw OCIRefusal.invalid("cidrBlock and cidrBlocks must not both be given")
        }
        let blocks = try (several ?? single.map { [$0] } ?? []).map { try OCINetworks.block($0, "cidrBlocks") }
        guard let first = blocks.first else { throw OCIRefusal.missing("cidrBlocks") }
        for (index, block) in blocks.enumerated() where blocks[..<index].contains(where: block.overlaps) {
            throw OCIRefusal.invalid("cidrBlocks must not overlap: \(block)")
        }
        let label = try OCINetworks.dnsLabel(fields)

        let common = try fields.common(defaultName: "vcn\(OCIInstances.stamp(world.now))")
        var document = common
        document["compartmentId"] = .string(compartment)
        document["cidrBlock"] = .string(first.description)
        document["cidrBlocks"] = .array(blocks.map { .string($0.description) })
        document["ipv6CidrBlocks"] = []
        document["dnsLabel"] = .optional(label)
        document["vcnDomainName"] = .optional(label.map { "\($0).oraclevcn.com" })
        let vcn = world.provision(.vcn, document)

        func addDefault(_ kind: OCIKind, _ content: [String: JSON]) -> JSON {
            var document = content
            document["compartmentId"] = .string(compartment)
            document["vcnId"] = .string(vcn.id)
            document["displayName"] = .string("Default \(kind.label) for \(vcn["displayName"])")
            document["freeformTags"] = [:]
            document["definedTags"] = [:]
            return .string(world.provision(kind, document).id)
        }
        let links: [String: JSON] = [
            "defaultRouteTableId": addDefault(.routeTable, ["routeRules": []]),
            "defaultSecurityListId": addDefault(.securityList, OCISecurityLists.defaultRules(blocks)),
            "defaultDhcpOptionsId": addDefault(
                .dhcpOptions,
                [
                    "domainNameType": "CUSTOM_DOMAIN",
                    "options": [
                        ["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet", "customDnsServers": []]
                    ],
                ]
            ),
        ]
        return OCIRoutes.Creation(record: world.update(vcn) { $0.change(links) })
    }

    /// - Throws: 409 if anything is left in it but its defaults. The text about gateways is observed; which of the two
    ///   comes first is assumed.
    private static func checkEmpty(_ vcn: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        for kind in [OCIKind.subnet, .routeTable, .securityList] {
            let others = world.all(kind).filter { record in
                record["vcnId"] == vcn.id && !defaults.contains { vcn[$0.1] == record.id }
            }
            if let other = others.first { throw .references(vcn, other) }
        }
        guard !world.all(.internetGateway).contains(where: { $0["vcnId"] == vcn.id }) else {
            throw .incorrectState("\(vcn.id) is associated with Gateway that is in use")
        }
    }
}
