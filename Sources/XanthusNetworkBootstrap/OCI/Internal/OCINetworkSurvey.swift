internal import XanthusCloud

/// All parts of networks in a compartment, as lists.
struct OCINetworkSurvey {
    let vcns: [OCI.Vcn]
    let gateways: [OCI.InternetGateway]
    let routeTables: [OCI.RouteTable]
    let securityLists: [OCI.SecurityList]
    let subnets: [OCI.Subnet]

    /// Reads the lists together. They are asked for by compartment rather than by VCN, so that none has to wait for
    /// the VCN's id.
    static func read(_ client: OCI.Client, _ compartment: String) async throws -> OCINetworkSurvey {
        async let vcns = client.pages(OCI.ListVcns(compartmentId: compartment)).all()
        async let gateways = client.pages(OCI.ListInternetGateways(compartmentId: compartment)).all()
        async let routeTables = client.pages(OCI.ListRouteTables(compartmentId: compartment)).all()
        async let securityLists = client.pages(OCI.ListSecurityLists(compartmentId: compartment)).all()
        async let subnets = client.pages(OCI.ListSubnets(compartmentId: compartment)).all()
        return OCINetworkSurvey(
            vcns: try await vcns,
            gateways: try await gateways,
            routeTables: try await routeTables,
            securityLists: try await securityLists,
            subnets: try await subnets
        )
    }

    /// The part that the blueprint touches and that is on its way in or out, if there is one: nothing can be built on it
    /// yet, or in its place. Other parts of the VCN that are not ours may take their time.
    func unsettled(_ blueprint: NetworkBlueprint, _ names: OCINetworkNames) -> (any OCINetworkPart)? {
        guard let vcn = vcn(blueprint, names) else { return nil }
        // There can be but one gateway, and no two subnets of the same addresses.
        let gateways = gateways.filter { $0.vcnId == vcn.id }
        let subnets = subnets.filter { subnet in
            subnet.vcnId == vcn.id
                && (subnet.isOurs(blueprint) || subnet.displayName == names.subnet
                    || subnet.cidrBlock.flatMap { try? CIDR($0) }?.overlaps(blueprint.subnetRange) == true)
        }
        let named = subnets.filter { $0.displayName == names.subnet }
        let used = Set(named.flatMap { [$0.routeTableId].compactMap(\.self) + ($0.securityListIds ?? []) })
        let tables = routeTables.filter { $0.vcnId == vcn.id }
            .filter { $0.isOurs(blueprint) || $0.id == vcn.defaultRouteTableId || used.contains($0.id) }
        let lists = securityLists.filter { $0.vcnId == vcn.id }
            .filter { $0.isOurs(blueprint) || $0.displayName == names.securityList || used.contains($0.id) }
        let parts: [any OCINetworkPart] = [vcn] + gateways + tables + lists + subnets
        return parts.first { $0.lifecycleState != .available && $0.lifecycleState != .terminated }
    }

    private func vcn(_ blueprint: NetworkBlueprint, _ names: OCINetworkNames) -> OCI.Vcn? {
        vcns.filter { $0.displayName == names.vcn }.ranked(names.vcn, blueprint).first
    }

    /// What there is of a blueprint's network: the VCN and all that is in it, save the default tables that nothing
    /// uses.
    func observation(_ blueprint: NetworkBlueprint, _ names: OCINetworkNames) -> NetworkObservation {
        guard let vcn = vcn(blueprint, names) else {
            return NetworkObservation()
        }
        let gateways = gateways.filter { $0.vcnId == vcn.id }.ranked(names.gateway, blueprint)
        let subnets = subnets.filter { $0.vcnId == vcn.id }.ranked(names.subnet, blueprint)
        let named = subnets.first { $0.displayName == names.subnet }
        let table = named?.routeTableId ?? vcn.defaultRouteTableId
        let tables = routeTables.filter { $0.vcnId == vcn.id && $0.isAlive }
            .filter { $0.id == table || $0.id != vcn.defaultRouteTableId }
        let attached = Set(subnets.flatMap { $0.securityListIds ?? [] })
        let lists = securityLists.filter { $0.vcnId == vcn.id }.ranked(names.securityList, blueprint)
            .filter { $0.id != vcn.defaultSecurityListId || attached.contains($0.id) }
        return NetworkObservation(
            resources: [NetworkResource(vcn, blueprint)]
                + gateways.map { NetworkResource($0, blueprint) }
                + tables.sorted { ($0.id == table ? 0 : 1, $0.id) < ($1.id == table ? 0 : 1, $1.id) }
                .map { NetworkResource($0, in: vcn, gateways: gateways.map(\.id), blueprint) }
                + lists.map { NetworkResource($0, blueprint) }
                + subnets.map { NetworkResource($0, blueprint) }
        )
    }
}
