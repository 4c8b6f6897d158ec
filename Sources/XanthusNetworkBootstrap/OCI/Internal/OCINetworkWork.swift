internal import XanthusCloud

/// Carries one step out on OCI.
struct OCINetworkWork: Sendable {
    let client: OCI.Client
    let compartment: String
    let time: TimeSource
    let blueprint: NetworkBlueprint
    let names: OCINetworkNames
    let known: NetworkObservation

    func perform(_ step: NetworkStep) async throws -> NetworkResource? {
        switch step.action {
        case .make: return try await make(step.kind)
        case .change where step.kind == .routeTable: return try await addRoute()
        case .change: return try await addRules(step)
        case .release: return try await removeRoutes(step)
        case .remove:
            if let target = step.target { try await remove(target) }
            return nil
        }
    }

    private func make(_ kind: NetworkResource.Kind) async throws -> NetworkResource {
        switch kind {
        case .vcn: try await makeVCN()
        case .internetGateway: try await makeGateway()
        case .securityList: try await makeSecurityList()
        default: try await makeSubnet()
        }
    }

    private func makeVCN() async throws -> NetworkResource {
        var details = OCI.CreateVcn.Details(
            compartmentId: compartment,
            cidrBlocks: [blueprint.addressRange.description]
        )
        details.displayName = names.vcn
        details.dnsLabel = names.vcnLabel
        details.freeformTags = blueprint.ownership.tags
        let made = try await create(details) { [client, details] in
            try await client.send(OCI.CreateVcn(details, retryToken: $0))
        }
        return NetworkResource(try await usable(made) { OCI.GetVcn(id: $0) }, blueprint)
    }

    private func makeGateway() async throws -> NetworkResource {
        var details = OCI.CreateInternetGateway.Details(compartmentId: compartment, vcnId: try id(of: .vcn))
        details.displayName = names.gateway
        details.freeformTags = blueprint.ownership.tags
        let made = try await create(details) { [client, details] in
            try await client.send(OCI.CreateInternetGateway(details, retryToken: $0))
        }
        return NetworkResource(try await usable(made) { OCI.GetInternetGateway(id: $0) }, blueprint)
    }

    private func makeSecurityList() async throws -> NetworkResource {
        var details = OCI.CreateSecurityList.Details(
            compartmentId: compartment,
            vcnId: try id(of: .vcn),
            ingressSecurityRules: OCISecurityRules.wire(blueprint.ingress),
            egressSecurityRules: OCISecurityRules.egress
        )
        details.displayName = names.securityList
        details.freeformTags = blueprint.ownership.tags
        let made = try await create(details) { [client, details] in
            try await client.send(OCI.CreateSecurityList(details, retryToken: $0))
        }
        return NetworkResource(try await usable(made) { OCI.GetSecurityList(id: $0) }, blueprint)
    }

    /// Makes the subnet without an availability domain, so that it spans all of the region; with a name in DNS, if the
    /// VCN has one, which it got when it was made or never.
    private func makeSubnet() async throws -> NetworkResource {
        let vcn = try await client.send(OCI.GetVcn(id: try id(of: .vcn)))
        var details = OCI.CreateSubnet.Details(
            compartmentId: compartment,
            vcnId: vcn.id,
            cidrBlock: blueprint.subnetRange.description
        )
        details.displayName = names.subnet
        if vcn.dnsLabel?.isEmpty == false { details.dnsLabel = names.subnetLabel }
        details.freeformTags = blueprint.ownership.tags
        // By name: other lists in the network are those of other subnets.
        details.securityListIds = [try id(of: .securityList, named: names.securityList)]
        details.prohibitPublicIpOnVnic = false
        let made = try await create(details) { [client, details] in
            try await client.send(OCI.CreateSubnet(details, retryToken: $0))
        }
        return NetworkResource(try await usable(made) { OCI.GetSubnet(id: $0) }, blueprint)
    }

    private func addRoute() async throws -> NetworkResource? {
        let gateway = try id(of: .internetGateway)
        // A network that was just made has brought its table along.
        guard let table = known.first(.routeTable)?.id ?? known.first(.vcn)?.links.first else {
            throw CloudError(.notFound, "The network has no route table. Bring it up again.", provider: "oci")
        }
        return try await changeRoutes(table.rawValue) { rules in
            if rules.contains(where: { $0.destination == CIDR.allIPv4.description }) { return nil }
            return rules + [OCI.RouteRule(to: CIDR.allIPv4.description, via: gateway, description: "To the internet")]
        }
    }

    private func removeRoutes(_ step: NetworkStep) async throws -> NetworkResource? {
        guard let target = step.target else { return nil }
        let gateways = Set(known.resources.filter { $0.kind == .internetGateway && $0.isOurs }.map(\.id.rawValue))
        return try await changeRoutes(target.id.rawValue) { rules in
            let kept = rules.filter { !gateways.contains($0.networkEntityId) }
            return kept.count == rules.count ? nil : kept
        }
    }

    /// Reads, changes and writes the rules of a table, in the version that was read.
    private func changeRoutes(
        _ table: String,
        _ change: ([OCI.RouteRule]) -> [OCI.RouteRule]?
    ) async throws -> NetworkResource {
        let rules = try await unlessOvertaken {
            let reply = try await client.reply(to: OCI.GetRouteTable(id: table))
            var details = OCI.UpdateRouteTable.Details()
            details.routeRules = change(reply.value.routeRules)
            if details.routeRules == nil { return reply.value }
            let update = OCI.UpdateRouteTable(id: table, details, ifMatch: reply.etag)
            return try await client.send(update)
        }
        var resource = rules.resource(.routeTable, blueprint)
        resource.isOurs = true
        resource.links = rules.routeRules.map { NetworkResource.ID($0.networkEntityId) }
        return resource
    }

    private func addRules(_ step: NetworkStep) async throws -> NetworkResource? {
        guard let target = step.target else { return nil }
        var result = target
        result.ingress = try await unlessOvertaken {
            let reply = try await client.reply(to: OCI.GetSecurityList(id: target.id.rawValue))
            let rules = reply.value.ingressSecurityRules
            let missing = OCISecurityRules.ingress(rules).missing(of: OCISecurityRules.reaching(blueprint.ingress))
            var details = OCI.UpdateSecurityList.Details()
            details.ingressSecurityRules = rules + OCISecurityRules.wire(missing)
            try OCISecurityRules.check(count: details.ingressSecurityRules?.count ?? 0)
            if !missing.isEmpty {
                let update = OCI.UpdateSecurityList(id: target.id.rawValue, details, ifMatch: reply.etag)
                _ = try await client.send(update)
            }
            return OCISecurityRules.ingress(details.ingressSecurityRules ?? [])
        }
        return result
    }

    private func remove(_ target: NetworkResource) async throws {
        let id = target.id.rawValue
        switch target.kind {
        case .vcn: try await gone(OCI.DeleteVcn(id: id), OCI.GetVcn(id: id))
        case .internetGateway: try await gone(OCI.DeleteInternetGateway(id: id), OCI.GetInternetGateway(id: id))
        case .securityList: try await gone(OCI.DeleteSecurityList(id: id), OCI.GetSecurityList(id: id))
        default: try await gone(OCI.DeleteSubnet(id: id), OCI.GetSubnet(id: id))
        }
    }

    private func id(of kind: NetworkResource.Kind, named name: String? = nil) throws -> String {
        let resource = known.resources.first { $0.kind == kind && (name == nil || $0.name == name) }
        if let resource { return resource.id.rawValue }
        throw CloudError(.notFound, "The network has no \(kind) any more. Bring it up again.", provider: "oci")
    }
}
