internal import Foundation

extension HetznerWorld {
    mutating func createLoadBalancer(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: [
                "name", "load_balancer_type", "location", "network_zone", "algorithm", "services", "targets",
                "public_interface", "public_net", "network", "labels",
            ]
        )
        let location = try Self.loadBalancerLocation(fields)
        let net = try fields.object("public_net", knowing: ["ipv4", "ipv6"])
        try demandLimit(of: .loadBalancer)
        var balancer = HetznerLoadBalancer(
            id: nextID(),
            name: try checked(loadBalancerName: fields.required("name"), fields),
            created: call.now,
            type: try Self.loadBalancerType(fields),
            location: location,
            labels: try fields.labels(),
            isPublic: try fields.bool("public_interface") ?? true,
            algorithm: try fields.object("algorithm", knowing: ["type"]).map(Self.algorithm) ?? "round_robin",
            ipv4: try primaryIP(.ipv4, net, in: location, at: call.now),
            ipv6: try primaryIP(.ipv6, net, in: location, at: call.now)
        )
        let itself = Resource(.loadBalancer, balancer.id)
        // Private targets look for the network that it joins.
        if let id = try fields.integer("network") {
            guard networks[id] != nil else { throw fields.invalid("network", "network not found") }
            try demandSettled(id, at: call.now)
            try join(id, itself, zone: location.zone, until: later(durations.change, than: call.now))
        }
        for service in try fields.objects("services", knowing: Self.serviceFields) ?? [] {
            try add(service: service, to: &balancer, at: call.now)
        }
        for target in try fields.objects("targets", knowing: Self.targetFields) ?? [] {
            try add(target: target, to: &balancer, at: call.now)
        }
        loadBalancers[balancer.id] = balancer
        for address in [balancer.ipv4, balancer.ipv6].compactMap(\.self) { give(primaryIP: address, to: itself) }
        let action = work("create_load_balancer", on: [itself], taking: durations.change, from: call.now)
        return SimulatedAnswer(
            201,
            ["load_balancer": json(balancer, at: call.now), "action": action.json(at: call.now)]
        )
    }

    func checked(loadBalancerName name: String, _ fields: HetznerFields) throws -> String {
        try demand(
            .hetznerLoadBalancerName,
            (1...128).contains(name.count) && name.first?.isWhitespace == false && name.last?.isWhitespace == false,
            else: fields.invalid("name", "Length must be between 1 and 128, without a space at the ends.")
        )
        try demandUnique(name, among: loadBalancers)
        return name
    }

    static func loadBalancerType(_ fields: HetznerFields) throws -> HetznerCatalogue.LoadBalancerType {
        guard let wish = try fields.reference("load_balancer_type"),
            let type = HetznerCatalogue.loadBalancerType(wish)
        else { throw fields.invalid("load_balancer_type", "load balancer type not found") }
        return type
    }

    static func algorithm(_ fields: HetznerFields) throws -> String {
        let type = try fields.required("type")
        guard ["round_robin", "least_connections"].contains(type) else {
            throw fields.invalid("type", "Must be one of: round_robin, least_connections.")
        }
        return type
    }

    private static func loadBalancerLocation(_ fields: HetznerFields) throws -> HetznerCatalogue.Location {
        let location = try fields.reference("location")
        let zone = try fields.string("network_zone")
        guard (location == nil) != (zone == nil) else {
            throw fields.invalid("location", "either location or network_zone is required")
        }
        let found =
            location.flatMap(HetznerCatalogue.location)
            ?? zone.flatMap { zone in HetznerCatalogue.locations.first { $0.zone == zone } }
        guard let found else {
            throw fields.invalid(zone == nil ? "location" : "network_zone", "location not found")
        }
        return found
    }
}
