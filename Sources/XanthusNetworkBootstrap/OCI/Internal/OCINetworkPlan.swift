internal import XanthusCloud

/// Computes what is missing of a network on OCI.
struct OCINetworkPlan {
    let observation: NetworkObservation
    let blueprint: NetworkBlueprint
    let names: OCINetworkNames

    func steps() throws -> [NetworkStep] {
        let vcn = observation.first(.vcn)
        let makeVCN = vcn == nil ? NetworkStep(.make, .vcn, named: names.vcn) : nil
        let gateway = try gatewayStep(after: makeVCN)
        let filter = try filterStep(after: makeVCN)
        let route = try routeStep(after: gateway ?? makeVCN)
        let subnet = try subnetStep(after: filter ?? makeVCN)
        let steps = [makeVCN, gateway, filter, route, subnet].compactMap(\.self)
        if let vcn, !vcn.isOurs, !steps.isEmpty {
            throw refusal(
                "\(vcn) is not ours and lacks something: \(steps.map(\.description).joined(separator: ", ")). Add that by hand"
            )
        }
        return steps
    }

    /// Any gateway of the VCN will do: there can be but one.
    private func gatewayStep(after vcn: NetworkStep?) throws -> NetworkStep? {
        guard let gateway = observation.first(.internetGateway) else {
            return NetworkStep(.make, .internetGateway, named: names.gateway, after: [vcn?.id].compactMap(\.self))
        }
        if let flaw = gateway.flaw { throw refusal("\(gateway): \(flaw) Switch it on") }
        return nil
    }

    /// The route belongs into the table that the subnet uses, which is the VCN's default one unless told.
    private func routeStep(after gateway: NetworkStep?) throws -> NetworkStep? {
        let after = [gateway?.id].compactMap(\.self)
        guard let table = observation.first(.routeTable) else {
            return NetworkStep(.change, .routeTable, named: "default of \(names.vcn)", after: after)
        }
        if let flaw = table.flaw { throw refusal("\(table): \(flaw) Let it lead to the internet gateway") }
        if let way = observation.first(.internetGateway), table.links.contains(way.id) { return nil }
        guard table.isOurs else { throw refusal("\(table) is not ours and has no way to the internet. Add it by hand") }
        return NetworkStep(.change, table, after: after)
    }

    /// A subnet that is there decides which lists count; for a new one it is the list of the blueprint's name.
    private func filterStep(after vcn: NetworkStep?) throws -> NetworkStep? {
        let lists = observation.resources.filter { $0.kind == .securityList }
        let wanted = OCISecurityRules.reaching(blueprint.ingress)
        let relevant =
            subnet.map { subnet in lists.filter { subnet.links.contains($0.id) } }
            ?? Array(lists.filter { $0.name == names.securityList }.prefix(1))
        let missing = relevant.flatMap(\.ingress).missing(of: wanted)
        if missing.isEmpty, subnet != nil || !relevant.isEmpty { return nil }
        if let ours = relevant.first(where: \.isOurs) { return NetworkStep(.change, ours) }
        guard subnet == nil, relevant.isEmpty else {
            throw refusal(
                "\(relevant.first?.description ?? "The subnet's packet filter") is not ours and does not let in "
                    + missing.map(\.description).joined(separator: "; ") + ". Add that by hand"
            )
        }
        return NetworkStep(.make, .securityList, named: names.securityList, after: [vcn?.id].compactMap(\.self))
    }

    private func subnetStep(after filter: NetworkStep?) throws -> NetworkStep? {
        if let subnet {
            if let flaw = subnet.flaw { throw refusal("\(subnet): \(flaw) Servers there cannot be reached; remove it") }
            return nil
        }
        if let vcn = observation.first(.vcn), vcn.addressRange?.contains(blueprint.subnetRange) != true {
            throw refusal(
                "\(vcn) has the addresses \(vcn.addressRange?.description ?? "of no IPv4 block"), in which there is no "
                    + "place for the subnet's \(blueprint.subnetRange). Choose another subnetRange"
            )
        }
        return NetworkStep(.make, .subnet, named: names.subnet, after: [filter?.id].compactMap(\.self))
    }

    private var subnet: NetworkResource? {
        observation.resources.first { $0.kind == .subnet && $0.name == names.subnet }
    }

    private func refusal(_ sentence: String) -> CloudError {
        CloudError(.conflict, sentence + ", or choose other names in the blueprint.", provider: "oci")
    }
}
