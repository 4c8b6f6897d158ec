internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

extension HetznerWorld {
    /// A private network.
    struct Network: Sendable, Hashable {
        struct Subnet: Sendable, Hashable {
            let type: String
            let range: IPv4Block
            let zone: String
            let vswitch: Int?
        }

        struct Route: Sendable, Hashable {
            let destination: IPv4Block
            let gateway: UInt32
        }

        let id: Int
        var name: String
        var range: IPv4Block
        var subnets: [Subnet] = []
        var routes: [Route] = []
        var labels: [String: String]
        let created: Date
        var isProtected = false
        var exposesRoutes: Bool
        var members: [Resource: Member] = [:]

        /// The network's first address is the gateway of whatever is in it.
        var gateway: UInt32 { range.base + 1 }
    }

    static let networkRoutes: [Route<HetznerWorld>] =
        [
            Route("list_networks", .get, "/v1/networks") { world, call in
                try list("networks", world.networks.values, call) { world.json($0, at: call.now) }
            },
            Route("get_network", .get, "/v1/networks/{id}") { world, call in
                SimulatedAnswer(200, ["network": world.json(try world.network(call), at: call.now)])
            },
            Route("create_network", .post, "/v1/networks") { world, call in
                try world.createNetwork(call)
            },
            Route("update_network", .put, "/v1/networks/{id}") { world, call in
                var network = try world.freeNetwork(call)
                let fields = try HetznerFields(call, knowing: ["name", "labels", "expose_routes_to_vswitch"])
                if let name = try fields.string("name") {
                    guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
                    try world.demandUnique(name, among: world.networks, besides: network.id)
                    network.name = name
                }
                network.labels = try fields.labels(else: network.labels)
                network.exposesRoutes = try fields.bool("expose_routes_to_vswitch") ?? network.exposesRoutes
                world.networks[network.id] = network
                return SimulatedAnswer(200, ["network": world.json(network, at: call.now)])
            },
            Route("delete_network", .delete, "/v1/networks/{id}") { world, call in
                let network = try world.freeNetwork(call)
                try world.demandUnprotected(network.isProtected, Resource(.network, network.id))
                world.networks[network.id] = nil
                for member in network.members.keys where member.kind == .loadBalancer {
                    world.dropPrivateTargets(of: member.id)
                }
                return SimulatedAnswer(204)
            },
            Route("change_network_protection", .post, "/v1/networks/{id}/actions/change_protection") { world, call in
                let network = try world.freeNetwork(call)
                let fields = try HetznerFields(call, knowing: ["delete"])
                world.networks[network.id]?.isProtected = try fields.bool("delete") ?? network.isProtected
                return world.answer("change_protection", on: [Resource(.network, network.id)], call)
            },
        ] + networkPartRoutes + memberRoutes

    func network(_ call: SimulatedCall) throws(HetznerRefusal) -> Network {
        let id = call.parameter("id")
        guard let network = Int(id).flatMap({ networks[$0] }) else { throw .notFound("network", id) }
        return network
    }

    /// The network that a path names, unless a change of it is under way.
    func freeNetwork(_ call: SimulatedCall) throws -> Network {
        let network = try network(call)
        try demandSettled(network.id, at: call.now)
        return network
    }

    /// Refuses while a network is changed.
    func demandSettled(_ network: Int, at now: Date) throws {
        try demand(.hetznerNetworkBusy, !isHeld(Resource(.network, network), at: now), else: .conflict(.network))
    }

    private mutating func createNetwork(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: ["name", "ip_range", "labels", "subnets", "routes", "expose_routes_to_vswitch"]
        )
        let name = try fields.required("name")
        guard !name.isEmpty else { throw fields.invalid("name", "Shorter than minimum length 1.") }
        try demandUnique(name, among: networks)
        try demandLimit(of: .network)
        var network = Network(
            id: nextID(),
            name: name,
            range: try networkRange(fields),
            labels: try fields.labels(),
            created: call.now,
            exposesRoutes: try fields.bool("expose_routes_to_vswitch") ?? false
        )
        for subnet in try fields.objects("subnets", knowing: Self.subnetFields) ?? [] {
            network.subnets.append(try self.subnet(subnet, of: network))
        }
        for route in try fields.objects("routes", knowing: ["destination", "gateway"]) ?? [] {
            network.routes.append(try self.route(route, of: network))
        }
        networks[network.id] = network
        return SimulatedAnswer(201, ["network": json(network, at: call.now)])
    }

    private func json(_ network: Network, at now: Date) -> JSON {
        func members(_ kind: HetznerKind) -> JSON {
            .array(
                network.members.filter { $0.key.kind == kind && $0.value.since <= now }.keys.map(\.id).sorted()
                    .map { .integer($0) }
            )
        }
        return [
            "id": .integer(network.id), "name": .string(network.name), "ip_range": .string("\(network.range)"),
            "subnets": .array(
                network.subnets.map { subnet in
                    [
                        "type": .string(subnet.type), "ip_range": .string("\(subnet.range)"),
                        "network_zone": .string(subnet.zone),
                        "gateway": .string(IPv4Block.text(network.gateway)),
                        "vswitch_id": subnet.vswitch.map { .integer($0) } ?? .null,
                    ]
                }
            ),
            "routes": .array(
                network.routes.map {
                    ["destination": .string("\($0.destination)"), "gateway": .string(IPv4Block.text($0.gateway))]
                }
            ),
            "servers": members(.server), "load_balancers": members(.loadBalancer),
            "protection": ["delete": .bool(network.isProtected)], "labels": .strings(network.labels),
            "created": .string(RFC3339.text(network.created)), "expose_routes_to_vswitch": .bool(network.exposesRoutes),
        ]
    }
}
