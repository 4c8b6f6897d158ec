internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let subnetFields: Set<String> = ["type", "ip_range", "network_zone", "vswitch_id"]
    /// The gateway of servers' public side.
    private static let publicGateway: UInt32 = 0xAC1F_0101
    /// RFC 1918.
    private static let privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].compactMap(IPv4Block.init)

    static let networkPartRoutes: [Route<HetznerWorld>] = [
        Route("add_network_subnet", .post, "/v1/networks/{id}/actions/add_subnet") { world, call in
            let network = try world.freeNetwork(call)
            let subnet = try world.subnet(HetznerFields(call, knowing: subnetFields), of: network)
            world.networks[network.id]?.subnets.append(subnet)
            return world.answer("add_subnet", on: [Resource(.network, network.id)], call)
        },
        Route("delete_network_subnet", .post, "/v1/networks/{id}/actions/delete_subnet") { world, call in
            let network = try world.freeNetwork(call)
            let fields = try HetznerFields(call, knowing: ["ip_range"])
            let range = try block("ip_range", fields)
            guard network.subnets.contains(where: { $0.range == range }) else {
                throw HetznerRefusal.notFound("subnet", "\(range)")
            }
            try world.demand(
                .hetznerSubnetInUse,
                !network.members.values.contains { $0.addresses.contains(where: range.contains) },
                else: .unprocessable("service_error", "cannot remove subnet because resources are attached to it")
            )
            world.networks[network.id]?.subnets.removeAll { $0.range == range }
            return world.answer("delete_subnet", on: [Resource(.network, network.id)], call)
        },
        Route("add_network_route", .post, "/v1/networks/{id}/actions/add_route") { world, call in
            let network = try world.freeNetwork(call)
            let route = try world.route(HetznerFields(call, knowing: ["destination", "gateway"]), of: network)
            world.networks[network.id]?.routes.append(route)
            return world.answer("add_route", on: [Resource(.network, network.id)], call)
        },
        Route("delete_network_route", .post, "/v1/networks/{id}/actions/delete_route") { world, call in
            let network = try world.freeNetwork(call)
            let fields = try HetznerFields(call, knowing: ["destination", "gateway"])
            let route = Network.Route(
                destination: try block("destination", fields),
                gateway: try address("gateway", fields)
            )
            guard network.routes.contains(route) else {
                throw HetznerRefusal.notFound("route", "\(route.destination)")
            }
            world.networks[network.id]?.routes.removeAll { $0 == route }
            return world.answer("delete_route", on: [Resource(.network, network.id)], call)
        },
        Route("change_network_ip_range", .post, "/v1/networks/{id}/actions/change_ip_range") { world, call in
            let network = try world.freeNetwork(call)
            let fields = try HetznerFields(call, knowing: ["ip_range"])
            let range = try world.networkRange(fields)
            try world.demand(
                .hetznerNetworkGrowth,
                range.base == network.range.base && range.prefix < network.range.prefix,
                else: fields.invalid("ip_range", "ip_range can only be extended")
            )
            world.networks[network.id]?.range = range
            return world.answer("change_ip_range", on: [Resource(.network, network.id)], call)
        },
    ]

    /// The range of a network that a body names.
    func networkRange(_ fields: HetznerFields) throws -> IPv4Block {
        let range = try Self.block("ip_range", fields)
        try demand(
            .hetznerNetworkRange,
            range.prefix <= 24 && Self.isPrivate(range),
            else: fields.invalid("ip_range", "must be a private range of RFC1918, at least a /24")
        )
        return range
    }

    /// The subnet that a body describes, if it fits into the network.
    func subnet(_ fields: HetznerFields, of network: Network) throws -> Network.Subnet {
        let type = try fields.required("type")
        guard ["cloud", "server", "vswitch"].contains(type) else {
            throw fields.invalid("type", "Must be one of: cloud, server, vswitch.")
        }
        let zone = try fields.required("network_zone")
        guard HetznerCatalogue.locations.contains(where: { $0.zone == zone }) else {
            throw fields.invalid("network_zone", "network zone not found")
        }
        let vswitch = try fields.integer("vswitch_id")
        guard (type == "vswitch") == (vswitch != nil) else {
            throw fields.invalid("vswitch_id", "belongs to subnets of type vswitch, which need it")
        }
        // That the vSwitch exists in Robot is taken on trust.
        try demand(
            .hetznerVSwitchOnce,
            vswitch == nil || !networks.values.contains { $0.subnets.contains { $0.vswitch == vswitch } },
            else: .unprocessable("vswitch_id_already_used", "vSwitch is already coupled with a network")
        )
        let chosen = try fields.string("ip_range") == nil ? freeRange(of: network) : Self.block("ip_range", fields)
        guard let range = chosen else { throw fields.invalid("ip_range", "no /24 of the network is free") }
        try demand(
            .hetznerSubnetSize,
            range.prefix <= 30,
            else: fields.invalid("ip_range", "must be at least a /30")
        )
        try demand(
            .hetznerSubnetWithin,
            network.range.contains(range),
            else: fields.invalid("ip_range", "must be within the range of the network")
        )
        try demand(
            .hetznerSubnetsApart,
            !network.taken.contains { $0.overlaps(range) },
            else: fields.invalid("ip_range", "overlaps another subnet or the destination of a route")
        )
        return Network.Subnet(type: type, range: range, zone: zone, vswitch: vswitch)
    }

    /// The first /24 of a network in which nothing is yet.
    private func freeRange(of network: Network) -> IPv4Block? {
        stride(from: network.range.base, through: network.range.last, by: 256).lazy
            .compactMap { IPv4Block("\(IPv4Block.text($0))/24") }
            .first { block in !network.taken.contains { $0.overlaps(block) } }
    }

    /// The route that a body describes, if it leads out of the network.
    func route(_ fields: HetznerFields, of network: Network) throws -> Network.Route {
        let route = Network.Route(
            destination: try Self.block("destination", fields),
            gateway: try Self.address("gateway", fields)
        )
        let isDefault = route.destination.prefix == 0
        try demand(
            .hetznerRouteDestination,
            isDefault || Self.isPrivate(route.destination) && !route.destination.contains(Self.publicGateway),
            else: fields.invalid("destination", "must be private or 0.0.0.0/0, without 172.31.1.1")
        )
        try demand(
            .hetznerRoutesApart,
            !network.routes.contains { $0.destination == route.destination }
                && (isDefault || !network.taken.contains { $0.overlaps(route.destination) }),
            else: fields.invalid("destination", "overlaps a subnet or another route")
        )
        try demand(
            .hetznerRouteGateway,
            route.gateway != network.gateway && route.gateway != Self.publicGateway
                && !network.subnets.contains { $0.type == "vswitch" && $0.range.contains(route.gateway) },
            else: fields.invalid("gateway", "cannot be the network's first address, behind a vSwitch, or 172.31.1.1")
        )
        return route
    }

    /// Whether nothing in a network may have an address, be it free: 172.31.1.1, the network's first, and of each subnet
    /// the network's and the broadcast address (the last two assumed).
    func isReserved(_ address: UInt32, in network: Network) -> Bool {
        address == network.range.base || address == network.gateway || address == Self.publicGateway
            || network.subnets.contains { $0.range.base == address || $0.range.last == address }
    }

    static func block(_ name: String, _ fields: HetznerFields) throws(HetznerRefusal) -> IPv4Block {
        guard let block = IPv4Block(try fields.required(name)) else {
            throw fields.invalid(name, "must be an IPv4 network in CIDR notation")
        }
        return block
    }

    static func address(_ name: String, _ fields: HetznerFields) throws(HetznerRefusal) -> UInt32 {
        guard let address = IPv4Block.address(try fields.required(name)) else {
            throw fields.invalid(name, "must be an IPv4 address")
        }
        return address
    }

    private static func isPrivate(_ range: IPv4Block) -> Bool { privateRanges.contains { $0.contains(range) } }
    static func isPrivate(_ address: UInt32) -> Bool { privateRanges.contains { $0.contains(address) } }
}

extension HetznerWorld.Network {
    /// What neither subnets nor routes may overlap.
    fileprivate var taken: [IPv4Block] {
        subnets.map(\.range) + routes.map(\.destination).filter { $0.prefix > 0 }
    }
}
