/// One rule of a security list or a network security group.
enum OCISecurityRule {
    enum Direction: String, CaseIterable {
        case ingress = "INGRESS"
        case egress = "EGRESS"

        /// The list's name in JSON.
        var list: String { self == .ingress ? "ingressSecurityRules" : "egressSecurityRules" }
        /// The member that names the far end.
        var peer: String { self == .ingress ? "source" : "destination" }
    }

    /// Checks a rule and completes it.
    ///
    /// - Parameter vcn: The network whose security groups may be far ends; `nil` in a security list, which knows none.
    static func json(
        _ wish: OCIFields,
        _ direction: Direction,
        groupsOf vcn: OCIRecord? = nil,
        knowing more: Set<String> = [],
        _ world: OCIWorld
    ) throws(OCIRefusal) -> JSON {
        try wish.refuseOthers(
            than: more.union([
                "protocol", direction.peer, "\(direction.peer)Type", "isStateless", "description", "tcpOptions",
                "udpOptions", "icmpOptions",
            ])
        )
        let proto = try wish.required("protocol")
        try world.demand(
            .ruleProtocol,
            proto == "all" || UInt8(proto) != nil,
            or: .invalid("protocol \(proto) must be all or a number from 0 to 255")
        )
        let (peer, type) = try peer(wish, direction, groupsOf: vcn, world)
        let description = try wish.string("description")
        guard description.map({ $0.count <= 255 }) != false else {
            throw .invalid("description must not be longer than 255 characters")
        }
        var rule: JSON = [
            "protocol": .string(proto), direction.peer: .string(peer), "\(direction.peer)Type": .string(type),
            "isStateless": .bool(try wish.bool("isStateless") ?? false), "description": .optional(description),
        ]
        for (name, owner) in [("tcpOptions", "6"), ("udpOptions", "17")] {
            guard let options = try wish.object(name) else { continue }
            try world.demand(
                .ruleOptions,
                proto == owner,
                or: .invalid("\(name) needs protocol \(owner), not \(proto)")
            )
            try options.refuseOthers(than: ["destinationPortRange", "sourcePortRange"])
            for range in ["destinationPortRange", "sourcePortRange"] { try checkPorts(options.object(range), world) }
            rule[name] = options.json
        }
        if let options = try wish.object("icmpOptions") {
            try world.demand(
                .ruleOptions,
                proto == "1" || proto == "58",
                or: .invalid("icmpOptions needs protocol 1 or 58")
            )
            try options.refuseOthers(than: ["type", "code"])
            guard let type = try options.integer("type") else { throw .missing("icmpOptions.type") }
            let code = try options.integer("code") ?? 0
            guard 0...255 ~= type, 0...255 ~= code else {
                throw .invalid("icmpOptions: type and code must be from 0 to 255")
            }
            rule["icmpOptions"] = options.json
        }
        return rule
    }

    /// The far end of a rule, and what names it.
    private static func peer(
        _ wish: OCIFields,
        _ direction: Direction,
        groupsOf vcn: OCIRecord?,
        _ world: OCIWorld
    ) throws(OCIRefusal) -> (String, String) {
        let peer = try wish.required(direction.peer)
        let type = try wish.string("\(direction.peer)Type") ?? "CIDR_BLOCK"
        switch (type, vcn) {
        case ("CIDR_BLOCK", _):
            try world.demand(
                .rulePeer,
                IPv4Block(peer) != nil || IPv6Block(peer) != nil,
                or: .invalid("\(direction.peer): \(peer) is not a valid CIDR block")
            )
        case ("SERVICE_CIDR_BLOCK", _): throw .notSimulated("A rule for a service")
        case ("NETWORK_SECURITY_GROUP", let vcn?):
            let group = try world.record(.networkSecurityGroup, peer)
            try world.demand(
                .rulePeer,
                group["vcnId"] == vcn.id,
                or: .invalid("The Network Security Group \(peer) does not belong to the VCN \(vcn.id)")
            )
        default: throw .invalid("\(direction.peer)Type \(type) is not one that this rule can have")
        }
        return (peer, type)
    }

    private static func checkPorts(_ range: OCIFields?, _ world: OCIWorld) throws(OCIRefusal) {
        guard let range else { return }
        guard let low = try range.integer("min"), let high = try range.integer("max") else {
            throw .missing("min and max of a port range")
        }
        try world.demand(
            .rulePorts,
            1...65_535 ~= low && 1...65_535 ~= high && low <= high,
            or: .invalid("The port range \(low) to \(high) is not within 1 to 65535")
        )
    }
}
