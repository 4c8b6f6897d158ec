public import XanthusCloud

/// Servers of Hetzner stand on the internet by themselves: what a network has to add is a firewall in front of them.
///
/// Firewalls belong to the project rather than to a location, and so does what is made here.
extension HetznerProvider: NetworkDriver {
    /// What the firewall is called unless told.
    public static let defaultFirewallName = "xanthus-firewall"

    /// Where the provider reads time from.
    public var time: TimeSource { configuration.client.time }

    /// Checks that the rules fit into one firewall.
    public func check(_ blueprint: NetworkBlueprint) throws {
        try HetznerFirewallRules.check(count: HetznerFirewallRules.wire(blueprint.ingress).count)
    }

    /// Looks for the firewall by its name.
    public func observe(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        let firewall = try await firewall(named: blueprint.firewallName)
        return NetworkObservation(resources: firewall.map { [NetworkResource($0, blueprint)] } ?? [])
    }

    /// One step at most: the firewall is made, or gets the rules it lacks.
    public func steps(from observation: NetworkObservation, to blueprint: NetworkBlueprint) throws -> [NetworkStep] {
        guard let firewall = observation.first(.firewall) else {
            return [NetworkStep(.make, .firewall, named: blueprint.firewallName)]
        }
        let missing = firewall.ingress.missing(of: blueprint.ingress)
        if missing.isEmpty { return [] }
        guard firewall.isOurs else {
            throw CloudError(
                .conflict,
                "\(firewall) is not ours and does not let in \(missing.map(\.description).joined(separator: "; ")). "
                    + "Add that by hand, or choose another name for the firewall.",
                provider: name
            )
        }
        return [NetworkStep(.change, firewall)]
    }

    /// One step at most: the firewall is removed, if it is ours.
    public func removals(from observation: NetworkObservation) -> [NetworkStep] {
        observation.resources.filter(\.isOurs).map { NetworkStep(.remove, $0) }
    }

    /// Makes, completes or removes the firewall.
    public func perform(
        _ step: NetworkStep,
        for blueprint: NetworkBlueprint,
        given observation: NetworkObservation
    ) async throws -> NetworkResource? {
        switch step.action {
        case .make: return NetworkResource(try await make(blueprint), blueprint)
        case .change: return NetworkResource(try await complete(blueprint), blueprint)
        case .release: return step.target
        case .remove:
            if let target = step.target {
                _ = try await client.send(Hetzner.DeleteFirewall(id: Hetzner.ID(target.id)))
            }
            return nil
        }
    }

    /// Lists the servers behind the firewall.
    public func users(of resource: NetworkResource) async throws -> [Server.ID] {
        try await firewall(named: resource.name)?.servers.map { Server.ID("\($0)") } ?? []
    }

    /// Puts the firewall in front of the server.
    public func attachment(to observation: NetworkObservation) -> NetworkAttachment {
        NetworkAttachment(
            filters: observation.resources.filter { $0.kind == .firewall }.map { ResourceID($0.id.rawValue) }
        )
    }

    private func firewall(named name: String) async throws -> Hetzner.Firewall? {
        try await client.send(Hetzner.ListFirewalls(name: name)).elements.first { $0.name == name }
    }

    private func make(_ blueprint: NetworkBlueprint) async throws -> Hetzner.Firewall {
        do {
            let creation = Hetzner.CreateFirewall(
                name: blueprint.firewallName,
                rules: HetznerFirewallRules.wire(blueprint.ingress),
                labels: try Hetzner.Labels(blueprint.ownership.tags)
            )
            return try await client.send(creation).firewall
        } catch let error as CloudError where error.providerCode == "uniqueness_error" {
            // Somebody made it meanwhile, or the answer to our own creation was lost. Whether it serves is what the
            // bootstrap's last look is for.
            guard let firewall = try await firewall(named: blueprint.firewallName) else { throw error }
            return firewall
        }
    }

    /// Adds the rules that are missing. The API replaces all rules at once and has no condition on what they were, so
    /// they are read immediately before.
    private func complete(_ blueprint: NetworkBlueprint) async throws -> Hetzner.Firewall {
        guard let firewall = try await firewall(named: blueprint.firewallName) else {
            throw CloudError(
                .notFound,
                "Firewall \(blueprint.firewallName) vanished meanwhile. Bring the network up again.",
                provider: name
            )
        }
        let present = NetworkResource(firewall, blueprint)
        let missing = present.ingress.missing(of: blueprint.ingress)
        guard present.isOurs, !missing.isEmpty else { return firewall }
        let rules = firewall.rules + HetznerFirewallRules.wire(missing)
        try HetznerFirewallRules.check(count: rules.count)
        let update = Hetzner.SetFirewallRules(id: firewall.id, rules: rules)
        let work = try await client.send(update).actions.map { "\($0.id)" }
        // There is one action for each server behind the firewall.
        try await finish(work, goal: "the rules of firewall \(firewall.name) to be in force", policy: .standard)
        return try await self.firewall(named: firewall.name) ?? firewall
    }
}

extension NetworkBlueprint {
    fileprivate var firewallName: String { names.filter ?? HetznerProvider.defaultFirewallName }
}
