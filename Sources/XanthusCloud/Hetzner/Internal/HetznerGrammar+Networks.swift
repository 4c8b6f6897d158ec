/// What is no private network for Hetzner. Rules without another source are of the API description, `POST /networks`.
extension HetznerGrammar {
    /// The ranges that private networks are cut from (RFC 1918).
    static let privateRanges = [
        CIDR(.ipv4, 0x0A00_0000, prefixLength: 8), CIDR(.ipv4, 0xAC10_0000, prefixLength: 12),
        CIDR(.ipv4, 0xC0A8_0000, prefixLength: 16),
    ]
    /// The gateway of servers' public side, `172.31.1.1`, which nothing private may be.
    static let publicGateway = CIDR(.ipv4, 0xAC1F_0101, prefixLength: 32)
    /// The longest prefix of a network.
    static let networkPrefix = 24
    /// The longest prefix of a subnet.
    static let subnetPrefix = 30

    /// Reads a block of addresses of either version.
    static func block(_ text: String, field: String) throws(ConfigurationError) -> CIDR {
        do {
            return try CIDR(text)
        } catch {
            throw ConfigurationError(field, rule: error.rule, nextStep: error.nextStep)
        }
    }

    /// Reads a block of private IPv4 addresses that is large enough.
    static func privateBlock(_ text: String, field: String, prefix: Int = 32) throws(ConfigurationError) -> CIDR {
        let block = try block(text, field: field)
        guard privateRanges.contains(where: { $0.contains(block) }) else {
            throw ConfigurationError(
                field,
                rule: "'\(block)' is not within the private ranges.",
                nextStep: "Choose from 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16."
            )
        }
        guard block.prefixLength <= prefix else {
            throw ConfigurationError(
                field,
                rule: "'\(block)' is too small: the longest prefix is /\(prefix).",
                nextStep: "Shorten the prefix."
            )
        }
        return block
    }

    /// Checks a subnet by itself, and returns its range if it names one.
    @discardableResult
    static func check(subnet: Hetzner.Network.NewSubnet, field: String) throws(ConfigurationError) -> CIDR? {
        let isCoupled = subnet.type == .vswitch
        guard isCoupled == (subnet.vswitchID != nil) else {
            throw ConfigurationError(
                "\(field).vswitchID",
                rule: isCoupled
                    ? "A subnet of type vswitch names the vSwitch." : "Only a subnet of type vswitch names one.",
                nextStep: isCoupled ? "Give the vSwitch's number in Robot." : "Leave it out."
            )
        }
        guard let range = subnet.ipRange else { return nil }
        return try privateBlock(range, field: "\(field).ipRange", prefix: subnetPrefix)
    }

    /// Checks a route by itself, and returns where it leads.
    @discardableResult
    static func check(route: Hetzner.Network.Route, field: String) throws(ConfigurationError) -> CIDR {
        var destination = CIDR.allIPv4
        if route.destination != "\(CIDR.allIPv4)" {
            destination = try privateBlock(route.destination, field: "\(field).destination")
            guard !destination.overlaps(publicGateway) else {
                throw ConfigurationError(
                    "\(field).destination",
                    rule: "'\(destination)' holds 172.31.1.1, the gateway of servers' public side.",
                    nextStep: "Choose a block without it."
                )
            }
        }
        guard let gateway = try? CIDR("\(route.gateway)/32"), gateway.family == .ipv4, gateway != publicGateway else {
            throw ConfigurationError(
                "\(field).gateway",
                rule: "'\(route.gateway.prefix(60))' is no gateway: a single IPv4 address other than 172.31.1.1.",
                nextStep: "Give the private address of a server in the network."
            )
        }
        return destination
    }

    /// Checks a whole network: that its subnets lie in its range and apart, and its routes lead elsewhere.
    static func check(
        range text: String,
        subnets: [Hetzner.Network.NewSubnet],
        routes: [Hetzner.Network.Route]
    ) throws(ConfigurationError) {
        let range = try privateBlock(text, field: "ipRange", prefix: networkPrefix)
        var taken: [CIDR] = []
        for (index, subnet) in subnets.enumerated() {
            let field = "subnets[\(index)]"
            guard let block = try check(subnet: subnet, field: field) else { continue }
            guard range.contains(block) else {
                throw ConfigurationError(
                    "\(field).ipRange",
                    rule: "'\(block)' is not within the network's '\(range)'.",
                    nextStep: "Choose a part of the network's range, or a larger range."
                )
            }
            try apart(block, from: taken, "\(field).ipRange")
            taken.append(block)
        }
        for (index, route) in routes.enumerated() {
            let field = "routes[\(index)]"
            let destination = try check(route: route, field: field)
            if destination != .allIPv4 {
                try apart(destination, from: taken, "\(field).destination")
                taken.append(destination)
            }
            // The network's first address is its own gateway.
            guard route.gateway != CIDR(.ipv4, range.address + 1, prefixLength: 32).description.dropLast(3) else {
                throw ConfigurationError(
                    "\(field).gateway",
                    rule: "'\(route.gateway)' is the network's own gateway.",
                    nextStep: "Give the private address of a server in the network."
                )
            }
        }
    }

    private static func apart(_ block: CIDR, from others: [CIDR], _ field: String) throws(ConfigurationError) {
        guard let other = others.first(where: { $0.overlaps(block) }) else { return }
        throw ConfigurationError(
            field,
            rule: "'\(block)' overlaps '\(other)'.",
            nextStep: "Choose blocks that have no address in common."
        )
    }
}
