import HTTPTypes

@testable import XanthusCloudTesting

extension OCIBreach {
    /// Of networks and their parts.
    static let networks = ranges + parts

    private static let ranges: [OCIBreach] = [
        OCIBreach(.dnsLabel) { try await $0.post("/vcns", ["cidrBlocks": ["10.0.0.0/16"], "dnsLabel": "1st"]) },
        OCIBreach(.rangeSize) { try await $0.post("/vcns", ["cidrBlocks": ["10.0.0.0/15"]]) },
        OCIBreach(.rangesApart) { try await $0.post("/vcns", ["cidrBlocks": ["10.0.0.0/16", "10.0.0.0/17"]]) },
        OCIBreach(.rangesPerVcn) { place in
            try await place.post("/vcns", ["cidrBlocks": .array((1...17).map { .string("10.\($0).0.0/16") })])
        },
        OCIBreach(.lastRange) { place in
            let vcn = try await place.setup.vcn()
            return try await place.post("/vcns/\(text(vcn))/actions/removeCidr", ["cidrBlock": "10.0.0.0/16"])
        },
        OCIBreach(.rangeInUse) { place in
            let vcn = try await place.setup.vcn("net", ["10.0.0.0/16", "10.1.0.0/16"])
            _ = try await place.setup.subnet(vcn, "10.1.1.0/24")
            return try await place.post("/vcns/\(text(vcn))/actions/removeCidr", ["cidrBlock": "10.1.0.0/16"])
        },
        OCIBreach(.oneOracleRange) { try await $0.post("/vcns/\(text($0.vcn6()))/actions/addIpv6Cidr", [:]) },
        OCIBreach(.ipv6NeedsSwitch) {
            try await $0.post("/vcns", ["cidrBlocks": ["10.0.0.0/16"], "ipv6PrivateCidrBlocks": ["fd00::/48"]])
        },
        OCIBreach(.privateRange6) {
            try await $0.post(
                "/vcns/\(text($0.vcn6()))/actions/addIpv6Cidr",
                ["ipv6PrivateCidrBlock": "2001:db8:1::/48"]
            )
        },
        OCIBreach(.subnetWithinVcn) { try await $0.setup.subnet($0.setup.vcn(), "10.9.0.0/24") },
        OCIBreach(.subnetsApart) { place in
            let vcn = try await place.setup.vcn()
            _ = try await place.setup.subnet(vcn)
            return try await place.setup.subnet(vcn)
        },
        OCIBreach(.subnet6Size) {
            try await $0.setup.subnet($0.vcn6(), "10.0.1.0/24", ["ipv6CidrBlock": "2001:db8::/63"])
        },
        OCIBreach(.subnetResize) { place in
            let subnet = try await place.subnet()
            _ = try await place.vnic(in: subnet, ["assignPublicIp": false, "privateIp": "10.0.1.200"])
            return try await place.setup.call(.put, "/subnets/\(subnet)", ["cidrBlock": "10.0.1.0/25"])
        },
        OCIBreach(.subnetLabelUnique) { place in
            let vcn = try await place.setup.vcn(label: "net")
            _ = try await place.setup.subnet(vcn, "10.0.1.0/24", ["dnsLabel": "s"])
            return try await place.setup.subnet(vcn, "10.0.2.0/24", ["dnsLabel": "s"])
        },
    ]

    private static let parts: [OCIBreach] = [
        OCIBreach(.vcnEmpty) { place in
            let vcn = try await place.setup.vcn()
            _ = try await place.setup.subnet(vcn)
            return try await place.setup.call(.delete, "/vcns/\(text(vcn))")
        },
        OCIBreach(.vcnGateway) { place in
            let vcn = try await place.setup.vcn()
            _ = try await place.gateway(vcn)
            return try await place.setup.call(.delete, "/vcns/\(text(vcn))")
        },
        OCIBreach(.partSettled) { place in
            let vcn = try await place.setup.call(
                .post,
                "/vcns",
                ["compartmentId": .string(place.setup.compartment), "cidrBlocks": ["10.0.0.0/16"]]
            )
            return try await place.setup.call(.delete, "/vcns/\(vcn.id)")
        },
        OCIBreach(.subnetEmpty) { place in
            let (_, subnet, _) = try await place.setup.launched()
            return try await place.setup.call(.delete, "/subnets/\(subnet)")
        },
        OCIBreach(.subnetDomain) { place in
            try await place.launch(in: place.subnet(["availabilityDomain": "Uocm:PHX-AD-2"]))
        },
        OCIBreach(.listsPerSubnet) { place in
            let vcn = try await place.setup.vcn()
            let lists = Array(repeating: JSON.string(text(vcn, "defaultSecurityListId")), count: 6)
            return try await place.setup.subnet(vcn, "10.0.1.0/24", ["securityListIds": .array(lists)])
        },
        OCIBreach(.partOfVcn) { place in
            let other = try await place.setup.vcn("other", ["10.9.0.0/16"])
            let table: JSON = ["routeTableId": other["defaultRouteTableId"] ?? nil]
            return try await place.setup.subnet(place.setup.vcn(), "10.0.1.0/24", table)
        },
        OCIBreach(.defaultsStay) { place in
            let vcn = try await place.setup.vcn()
            return try await place.setup.call(.delete, "/dhcps/\(text(vcn, "defaultDhcpOptionsId"))")
        },
        OCIBreach(.partUnused) { place in
            let vcn = try await place.setup.vcn()
            let table = try await place.part("/routeTables", of: vcn, ["routeRules": []]).id
            _ = try await place.setup.subnet(vcn, "10.0.1.0/24", ["routeTableId": .string(table)])
            return try await place.setup.call(.delete, "/routeTables/\(table)")
        },
        OCIBreach(.gatewayUnrouted) { place in
            let vcn = try await place.setup.vcn()
            let gateway = try await place.gateway(vcn).id
            _ = try await place.routes(vcn, ["0.0.0.0/0"], through: gateway)
            return try await place.setup.call(.delete, "/internetGateways/\(gateway)")
        },
        OCIBreach(.oneInternetGateway) { place in
            let vcn = try await place.setup.vcn()
            _ = try await place.gateway(vcn)
            return try await place.gateway(vcn)
        },
        OCIBreach(.oneNATGateway) { place in
            let vcn = try await place.setup.vcn()
            _ = try await place.part("/natGateways", of: vcn)
            return try await place.part("/natGateways", of: vcn)
        },
        OCIBreach(.natAddressFree) { place in
            let address = try await place.post("/publicIps", ["lifetime": "RESERVED"]).id
            let wish: JSON = ["publicIpId": .string(address)]
            _ = try await place.part("/natGateways", of: place.setup.vcn(), wish)
            return try await place.part("/natGateways", of: place.setup.vcn("other", ["10.9.0.0/16"]), wish)
        },
        OCIBreach(.routesPerTable) { place in
            let vcn = try await place.setup.vcn()
            let destinations = (1...201).map { "192.0.2.\($0)/32" }
            return try await place.routes(vcn, destinations, through: place.gateway(vcn).id)
        },
        OCIBreach(.routesApart) { place in
            let vcn = try await place.setup.vcn()
            return try await place.routes(vcn, ["0.0.0.0/0", "0.0.0.0/0"], through: place.gateway(vcn).id)
        },
        OCIBreach(.dhcpNeedsDNS) { place in
            let search: JSON = ["type": "SearchDomain", "searchDomainNames": ["example.com"]]
            return try await place.part("/dhcps", of: place.setup.vcn(), ["options": [search]])
        },
        OCIBreach(.dhcpServers) { place in
            let dns: JSON = ["type": "DomainNameServer", "serverType": "CustomDnsServer"]
            return try await place.part("/dhcps", of: place.setup.vcn(), ["options": [dns]])
        },
        OCIBreach(.dhcpSearchDomain) { place in
            let dns: JSON = ["type": "DomainNameServer", "serverType": "VcnLocalPlusInternet"]
            let search: JSON = ["type": "SearchDomain", "searchDomainNames": ["a.example", "b.example"]]
            return try await place.part("/dhcps", of: place.setup.vcn(), ["options": [dns, search]])
        },
    ]

    private static func text(_ json: JSON, _ member: String = "id") -> String { Place.text(json, member) }
}
