internal import XanthusCloud

extension NetworkResource {
    /// A VCN; its first link is its default route table.
    init(_ vcn: OCI.Vcn, _ blueprint: NetworkBlueprint) {
        self = vcn.resource(.vcn, blueprint)
        let ranges = (vcn.cidrBlocks ?? []).compactMap { try? CIDR($0) }
        addressRange = ranges.first { $0.contains(blueprint.subnetRange) } ?? ranges.first
        links = [vcn.defaultRouteTableId].compactMap(\.self).map { ID($0) }
    }

    init(_ gateway: OCI.InternetGateway, _ blueprint: NetworkBlueprint) {
        self = gateway.resource(.internetGateway, blueprint)
        flaw = gateway.isEnabled == false ? "It is switched off." : nil
    }

    /// A route table; it links to the gateway that the internet is reached through. The default one is as much ours
    /// as its VCN is, with which it came and will go.
    init(_ table: OCI.RouteTable, in vcn: OCI.Vcn, gateways: [String], _ blueprint: NetworkBlueprint) {
        self = table.resource(.routeTable, blueprint)
        if table.id == vcn.defaultRouteTableId { isOurs = vcn.isOurs(blueprint) }
        let ways = table.routeRules.filter { $0.destination == CIDR.allIPv4.description }.map(\.networkEntityId)
        links = ways.filter(gateways.contains).map { ID($0) }
        if let way = ways.first(where: { !gateways.contains($0) }) {
            flaw = "Its way to \(CIDR.allIPv4) leads to \(way)."
        }
    }

    init(_ list: OCI.SecurityList, _ blueprint: NetworkBlueprint) {
        self = list.resource(.securityList, blueprint)
        ingress = OCISecurityRules.ingress(list.ingressSecurityRules)
    }

    init(_ subnet: OCI.Subnet, _ blueprint: NetworkBlueprint) {
        self = subnet.resource(.subnet, blueprint)
        addressRange = subnet.cidrBlock.flatMap { try? CIDR($0) }
        links = ([subnet.routeTableId].compactMap(\.self) + (subnet.securityListIds ?? [])).map { ID($0) }
        flaw = subnet.prohibitPublicIpOnVnic == true ? "It takes no public addresses." : nil
    }
}
