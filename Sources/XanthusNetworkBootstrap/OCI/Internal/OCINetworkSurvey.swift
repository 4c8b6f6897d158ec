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

    /// The VCN's part that is on its way in or out, if there is one: nothing can be built on it yet, or in its place.
    func unsettled(_ blueprint: NetworkBlueprint, _ names: OCINetworkNames) -> (any OCINetworkPart)? {
        guard let vcn = vcn(blueprint, names) else { return nil }
        let parts: [any OCINetworkPart] =
            [vcn] + gateways.filter { $0.vcnId == vcn.id } + routeTables.filter { $0.vcnId == vcn.id }
            + securityLists.filter { $0.vcnId == vcn.id } + subnets.filter { $0.vcnId == vcn.id }
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
