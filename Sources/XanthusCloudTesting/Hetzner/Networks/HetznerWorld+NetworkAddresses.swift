internal import Foundation

extension HetznerWorld {
    /// Has a thing join a network; its addresses are taken at once.
    ///
    /// - Parameters:
    ///   - zone: The network zone that the thing stands in.
    ///   - end: When it is in the network.
    mutating func join(
        _ id: Int,
        _ resource: Resource,
        zone: String,
        _ wish: AddressWish = AddressWish(),
        until end: Date
    ) throws {
        guard let network = networks[id] else { throw HetznerRefusal.notFound("network", "\(id)") }
        try demand(
            .hetznerServerAttached,
            network.members[resource] == nil,
            else: .unprocessable(
                "\(resource.kind.rawValue)_already_attached",
                "\(resource.kind.words) is already attached to the network"
            )
        )
        try demand(
            .hetznerLoadBalancerOneNetwork,
            resource.kind != .loadBalancer || !networks.values.contains { $0.members[resource] != nil },
            else: .unprocessable("load_balancer_already_attached", "load balancer is already attached to a network")
        )
        try demand(
            .hetznerNetworksOverlap,
            !networks.values.contains {
                $0.id != id && $0.members[resource] != nil && $0.range.overlaps(network.range)
            },
            else: .unprocessable("networks_overlap", "network overlaps another of the \(resource.kind.words)")
        )
        let ip = try address(wish, in: network, zone: zone)
        let member = Member(
            ip: ip,
            aliases: [],
            mac: Self.mac(nextID()),
            since: end,
            work: .init(status: "attaching", until: end)
        )
        networks[id]?.members[resource] = member
        for alias in wish.aliases { try demandFree(alias, in: id, zone: zone) }
        networks[id]?.members[resource]?.aliases = wish.aliases
    }

    /// The address that is wished for, or the lowest free one of the last subnet in the zone that has one (seen: that it
    /// is the last subnet, terraform-provider-hcloud#899). Of a vSwitch's subnet only what is wished for (assumed).
    private func address(_ wish: AddressWish, in network: Network, zone: String) throws -> UInt32 {
        let ranges = network.subnets
            .filter {
                $0.zone == zone && (wish.range == nil ? wish.ip != nil || $0.type != "vswitch" : $0.range == wish.range)
            }
            .map(\.range).sorted { $0.base > $1.base }
        let unavailable = HetznerRefusal.unprocessable("no_subnet_available", "no subnet or IP is available")
        try demand(.hetznerNetworkSubnet, !ranges.isEmpty, else: unavailable)
        if let ip = wish.ip {
            try demandFree(ip, in: network.id, zone: zone)
            try demand(
                .hetznerNetworkAddress,
                wish.range?.contains(ip) ?? true,
                else: .unprocessable("ip_not_available", "IP is not within the given range")
            )
            return ip
        }
        let taken = Set(network.members.values.flatMap(\.addresses))
        // Without a subnet it comes from the network's range: only if that rule is not kept.
        for range in ranges.isEmpty ? [network.range] : ranges {
            if let free = (range.base...range.last).first(where: { !taken.contains($0) && !isReserved($0, in: network) }
            ) {
                return free
            }
        }
        throw unavailable
    }

    /// Refuses an address that a member of a network cannot have.
    func demandFree(_ address: UInt32, in id: Int, zone: String) throws {
        guard let network = networks[id] else { return }
        try demand(
            .hetznerNetworkAddress,
            network.subnets.contains { $0.zone == zone && $0.range.contains(address) }
                && !isReserved(address, in: network)
                && !network.members.values.contains { $0.addresses.contains(address) },
            else: .unprocessable("ip_not_available", "IP \(IPv4Block.text(address)) is not available")
        )
    }

    /// Begins to take a thing out of a network; it is there until that is done.
    mutating func detach(_ resource: Resource, from network: Int, at now: Date) throws {
        try demandSettled(network, at: now)
        guard networks[network]?.members[resource] != nil else {
            throw HetznerRefusal.invalid("network", "\(resource.kind.words) is not attached to the network")
        }
        let end = later(durations.change, than: now)
        networks[network]?.members[resource]?.work = .init(status: "detaching", until: end)
        schedule(.leave(network: network, resource), at: end)
    }

    /// Takes a thing out of all networks.
    mutating func leaveNetworks(_ resource: Resource) {
        for network in networks.values where network.members[resource] != nil {
            networks[network.id]?.members[resource] = nil
        }
    }

    /// Of the form that private network cards have, unlike any real one's.
    private static func mac(_ number: Int) -> String {
        let bytes = [24, 16, 8, 0].map { (number >> $0) & 0xFF }.map { String(format: "%02x", $0) }
        return "86:00:" + bytes.joined(separator: ":")
    }
}
