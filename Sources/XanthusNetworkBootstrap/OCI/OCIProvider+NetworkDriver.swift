public import XanthusCloud

/// A VCN with an internet gateway, a route to it, a security list and a public regional subnet.
///
/// The route goes into the VCN's default route table, the rules into a security list of our own: the default one opens
/// SSH to the world. A VCN that is not ours is used if it serves as it is, and never changed.
extension OCIProvider: NetworkDriver {
    /// What the internet gateway is called unless told.
    public static let defaultGatewayName = "xanthus-internet-gateway"
    /// What the security list is called unless told.
    public static let defaultSecurityListName = "xanthus-security-list"

    /// Where the provider reads time from.
    public var time: TimeSource { configuration.client.time }

    /// Checks that the rules fit into one security list of a network that carries IPv4.
    public func check(_ blueprint: NetworkBlueprint) throws {
        try OCISecurityRules.check(blueprint.ingress)
    }

    /// Looks for the VCN by its name, and at what is in it. Five lists are read together.
    public func observe(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        try await OCINetworkSurvey.read(client, compartment).observation(blueprint, names(blueprint))
    }

    /// Looks again while a part that the blueprint touches is on its way in or out.
    public func settled(_ blueprint: NetworkBlueprint) async throws -> NetworkObservation {
        let names = names(blueprint)
        return try await Waiter<OCINetworkSurvey>(
            for: "the parts of \(names.vcn) to settle",
            policy: .standard,
            time: time,
            poll: { try await OCINetworkSurvey.read(client, compartment) },
            judge: { survey in
                survey.unsettled(blueprint, names).map { .pending("\($0.id) is \($0.lifecycleState.rawValue)") }
                    ?? .done
            }
        ).value().observation(blueprint, names)
    }

    /// Computes what is missing.
    public func steps(from observation: NetworkObservation, to blueprint: NetworkBlueprint) throws -> [NetworkStep] {
        try OCINetworkPlan(observation: observation, blueprint: blueprint, names: names(blueprint)).steps()
    }

    /// Computes what goes: the subnet first, since it is what servers hold on to; then the route, the security list
    /// and the gateway; the VCN last.
    public func removals(from observation: NetworkObservation) -> [NetworkStep] {
        OCINetworkTeardown(observation: observation).steps()
    }

    /// Makes, completes or removes a part, and waits until it is usable or gone.
    public func perform(
        _ step: NetworkStep,
        for blueprint: NetworkBlueprint,
        given observation: NetworkObservation
    ) async throws -> NetworkResource? {
        try await OCINetworkWork(
            client: client,
            compartment: compartment,
            time: time,
            blueprint: blueprint,
            names: names(blueprint),
            known: observation
        ).perform(step)
    }

    /// Lists the instances with a VNIC in the subnet.
    public func users(of resource: NetworkResource) async throws -> [Server.ID] {
        guard resource.kind == .subnet else { return [] }
        return try await client.pages(OCI.ListVnicAttachments(compartmentId: compartment)).all()
            .filter { $0.subnetId == resource.id.rawValue }
            .filter { $0.lifecycleState == .attaching || $0.lifecycleState == .attached }
            .map { Server.ID($0.instanceId) }
    }

    /// Puts the server into the public subnet.
    public func attachment(to observation: NetworkObservation) -> NetworkAttachment {
        NetworkAttachment(subnet: observation.first(.subnet).map { ResourceID($0.id.rawValue) })
    }

    private func names(_ blueprint: NetworkBlueprint) -> OCINetworkNames {
        OCINetworkNames(blueprint.names, region: region)
    }
}
