internal import Foundation
internal import HTTPTypes

/// Virtual cloud networks.
enum OCIVCNs {
    static let routes: [Route<OCIWorld>] =
        [
            OCIRoutes.create("CreateVcn", "/vcns", create),
            OCIRoutes.get("GetVcn", "/vcns", .vcn),
            OCIRoutes.list("ListVcns", "/vcns", .vcn, filters: ["displayName", "lifecycleState"]),
            OCIRoutes.update("UpdateVcn", "/vcns", .vcn) { _, _, fields in
                try fields.refuseOthers(than: ["displayName", "freeformTags"])
                return [:]
            },
            OCIRoutes.delete("DeleteVcn", "/vcns", .vcn) { world, vcn, _ in
                try world.checkSettled(vcn)
                try checkEmpty(vcn, world)
                for (kind, _) in defaults {
                    for record in world.all(kind) where record["vcnId"] == vcn.id { world.dissolve(record) }
                }
                world.dissolve(vcn)
                return [:]
            },
        ] + ranges

    /// The parts that come and go with the network, and the member that names each.
    static let defaults: [(OCIKind, String)] = [
        (.routeTable, "defaultRouteTableId"), (.securityList, "defaultSecurityListId"),
        (.dhcpOptions, "defaultDhcpOptionsId"),
    ]

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(
            than: OCIFields.ofEveryThing.union([
                "cidrBlock", "cidrBlocks", "dnsLabel", "isIpv6Enabled", "isOracleGuaAllocationEnabled",
                "ipv6PrivateCidrBlocks",
            ])
        )
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        let single = try fields.string("cidrBlock")
        let several = try fields.strings("cidrBlocks")
        guard single == nil || several == nil else {
            throw OCIRefusal.invalid("cidrBlock and cidrBlocks must not both be given")
        }
        var blocks: [IPv4Block] = []
        for text in several ?? single.map({ [$0] }) ?? [] { blocks.append(try checked(text, beside: blocks, world)) }
        guard let first = blocks.first else { throw OCIRefusal.missing("cidrBlocks") }
        let label = try OCINetworks.dnsLabel(fields, world)
        let (public6, private6) = try ranges6(fields, world)

        try world.checkLimits([("vcn-count", 1)])

        let common = try fields.common(defaultName: "vcn\(OCIInstances.stamp(world.now))")
        var document = common
        document["compartmentId"] = .string(compartment)
        document["cidrBlock"] = .string(first.description)
        document["cidrBlocks"] = .array(blocks.map { .string($0.description) })
        document["ipv6CidrBlocks"] = .array(public6.map(JSON.string))
        document["ipv6PrivateCidrBlocks"] = .array(private6.map(JSON.string))
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
            "defaultDhcpOptionsId": addDefault(.dhcpOptions, OCIDhcpOptions.defaults(domain: vcn["vcnDomainName"])),
        ]
        return OCIRoutes.Creation(record: world.update(vcn) { $0.change(links) })
    }

    /// The IPv6 ranges that a new network asks for: Oracle's, and its own.
    private static func ranges6(_ fields: OCIFields, _ world: OCIWorld) throws -> ([String], [String]) {
        let wished = try fields.strings("ipv6PrivateCidrBlocks") ?? []
        guard try fields.bool("isIpv6Enabled") == true else {
            try world.demand(
                .ipv6NeedsSwitch,
                wished.isEmpty,
                or: .invalid("ipv6PrivateCidrBlocks needs isIpv6Enabled")
            )
            return ([], [])
        }
        var own: [IPv6Block] = []
        for text in wished { own.append(try checked6(text, beside: own, world)) }
        let isGiven = try fields.bool("isOracleGuaAllocationEnabled") ?? true
        return (isGiven ? [try freeRange6(world)] : [], own.map(\.description))
    }

    /// - Throws: 409 if anything is left in it but its defaults. The text about gateways is observed; which of the two
    ///   comes first is assumed.
    private static func checkEmpty(_ vcn: OCIRecord, _ world: OCIWorld) throws(OCIRefusal) {
        for kind in [OCIKind.subnet, .networkSecurityGroup, .routeTable, .securityList, .dhcpOptions] {
            let others = world.all(kind).filter { record in
                record["vcnId"] == vcn.id && !defaults.contains { vcn[$0.1] == record.id }
            }
            if let other = others.first { try world.demand(.vcnEmpty, false, or: .references(vcn, other)) }
        }
        for kind in [OCIKind.internetGateway, .natGateway] {
            try world.demand(
                .vcnGateway,
                !world.all(kind).contains { $0["vcnId"] == vcn.id },
                or: .incorrectState("\(vcn.id) is associated with Gateway that is in use")
            )
        }
    }
}
