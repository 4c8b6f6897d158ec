internal import HTTPTypes

/// DHCP options, the default ones of each VCN included.
enum OCIDhcpOptions {
    static let routes: [Route<OCIWorld>] = [
        OCIRoutes.create("CreateDhcpOptions", "/dhcps", create),
        OCIRoutes.get("GetDhcpOptions", "/dhcps", .dhcpOptions),
        OCIRoutes.list("ListDhcpOptions", "/dhcps", .dhcpOptions, filters: OCINetworks.filters),
        OCIRoutes.update("UpdateDhcpOptions", "/dhcps", .dhcpOptions) { world, _, fields in
            try fields.refuseOthers(than: ["displayName", "freeformTags", "options", "domainNameType"])
            var changes: [String: JSON] = [:]
            if let wishes = try fields.objects("options") { changes["options"] = try options(wishes, world) }
            if let type = try domainNameType(fields) { changes["domainNameType"] = type }
            return changes
        },
        OCIRoutes.delete("DeleteDhcpOptions", "/dhcps", .dhcpOptions) { world, options, _ in
            try world.checkSettled(options)
            try OCINetworks.checkNoDefault(options, "defaultDhcpOptionsId", world)
            if let subnet = world.all(.subnet).first(where: { $0["dhcpOptionsId"] == options.id }) {
                try world.demand(.partUnused, false, or: .references(options, subnet))
            }
            world.dissolve(options)
            return [:]
        },
    ]

    /// What a new VCN tells its machines: Oracle's name server, and the network's domain if it has one. Documented.
    static func defaults(domain: String) -> [String: JSON] {
        let dns: JSON = ["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet", "customDnsServers": []]
        let search: JSON = ["type": "SearchDomain", "searchDomainNames": [.string(domain)]]
        return ["domainNameType": "CUSTOM_DOMAIN", "options": domain.isEmpty ? [dns] : [dns, search]]
    }

    private static func create(_ world: inout OCIWorld, _ fields: OCIFields) throws -> OCIRoutes.Creation {
        try fields.refuseOthers(than: OCIFields.ofEveryThing.union(["vcnId", "options", "domainNameType"]))
        let compartment = try world.checked(compartment: fields.string("compartmentId"))
        guard let wishes = try fields.objects("options") else { throw OCIRefusal.missing("options") }
        let vcn = try OCINetworks.vcn(world, fields)
        var document = try fields.common(defaultName: "dhcpoptions\(OCIInstances.stamp(world.now))")
        document["compartmentId"] = .string(compartment)
        document["vcnId"] = .string(vcn.id)
        document["options"] = try options(wishes, world)
        document["domainNameType"] = try domainNameType(fields) ?? "CUSTOM_DOMAIN"
        return OCIRoutes.Creation(record: world.provision(.dhcpOptions, document))
    }

    private static func domainNameType(_ fields: OCIFields) throws(OCIRefusal) -> JSON? {
        guard let type = try fields.string("domainNameType") else { return nil }
        guard ["SUBNET_DOMAIN", "VCN_DOMAIN", "CUSTOM_DOMAIN"].contains(type) else {
            throw .invalid("domainNameType must be SUBNET_DOMAIN, VCN_DOMAIN or CUSTOM_DOMAIN")
        }
        return .string(type)
    }

    /// Checks a whole set of options and completes each.
    private static func options(_ wishes: [OCIFields], _ world: OCIWorld) throws -> JSON {
        var types: Set<String> = []
        let options = try wishes.map { wish in
            let type = try wish.required("type")
            guard types.insert(type).inserted else {
                throw OCIRefusal.invalid("options: there is more than one of type \(type)")
            }
            switch type {
            case "DomainNameServer": return try dns(wish, world)
            case "SearchDomain": return try searchDomain(wish, world)
            default: throw OCIRefusal.invalid("options: type \(type) must be DomainNameServer or SearchDomain")
            }
        }
        try world.demand(
            .dhcpNeedsDNS,
            types.contains("DomainNameServer"),
            or: .invalid("options must have one of type DomainNameServer")
        )
        return .array(options)
    }

    private static func dns(_ wish: OCIFields, _ world: OCIWorld) throws -> JSON {
        try wish.refuseOthers(than: ["type", "serverType", "customDnsServers"])
        let type = try wish.required("serverType")
        guard ["VcnLocal", "VcnLocalPlusInternet", "CustomDnsServer"].contains(type) else {
            throw OCIRefusal.invalid("serverType \(type) must be VcnLocalPlusInternet or CustomDnsServer")
        }
        let servers = try wish.strings("customDnsServers") ?? []
        try world.demand(
            .dhcpServers,
            type == "CustomDnsServer" ? (1...3).contains(servers.count) : servers.isEmpty,
            or: .invalid("customDnsServers must have 1 to 3 elements with CustomDnsServer, none otherwise")
        )
        guard servers.allSatisfy({ IPv4Block.address($0) != nil || IPv6Block.address($0) != nil }) else {
            throw OCIRefusal.invalid("customDnsServers must be IP addresses")
        }
        return [
            "type": "DomainNameServer", "serverType": .string(type),
            "customDnsServers": .array(servers.map(JSON.string)),
        ]
    }

    private static func searchDomain(_ wish: OCIFields, _ world: OCIWorld) throws -> JSON {
        try wish.refuseOthers(than: ["type", "searchDomainNames"])
        let names = try wish.strings("searchDomainNames") ?? []
        try world.demand(
            .dhcpSearchDomain,
            names.count == 1 && names[0].isEmpty == false,
            or: .invalid("searchDomainNames must have one element")
        )
        return ["type": "SearchDomain", "searchDomainNames": .array(names.map(JSON.string))]
    }
}
