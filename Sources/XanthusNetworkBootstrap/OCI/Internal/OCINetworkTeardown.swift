internal import XanthusCloud

/// Computes what goes of a network on OCI, and in which order.
struct OCINetworkTeardown {
    let observation: NetworkObservation

    func steps() -> [NetworkStep] {
        let parts = observation.resources
        let subnets = parts.filter { $0.kind == .subnet }
        let removeSubnets = subnets.filter(\.isOurs).map { NetworkStep(.remove, $0) }
        let afterSubnets = removeSubnets.map(\.id)
        let held = Set(subnets.filter { !$0.isOurs }.flatMap(\.links))
        let removeLists = parts.filter { $0.kind == .securityList && $0.isOurs && !held.contains($0.id) }
            .map { NetworkStep(.remove, $0, after: afterSubnets) }

        // Somebody's subnet in our network may live by the way to the internet, whatever its route table is called.
        guard held.isEmpty else { return removeSubnets + removeLists }
        let gateways = parts.filter { $0.kind == .internetGateway && $0.isOurs }
        let releases = parts.filter { table in
            table.kind == .routeTable && table.isOurs && gateways.contains { table.links.contains($0.id) }
        }
        .map { NetworkStep(.release, $0, after: afterSubnets) }
        let removeGateways = gateways.map { NetworkStep(.remove, $0, after: afterSubnets + releases.map(\.id)) }

        let steps = removeSubnets + removeLists + releases + removeGateways
        let isHeld = parts.contains { $0.kind != .vcn && !$0.isOurs }
        let removeVCN = parts.filter { $0.kind == .vcn && $0.isOurs && !isHeld }
            .map { NetworkStep(.remove, $0, after: steps.map(\.id)) }
        return steps + removeVCN
    }
}
