/// One rule of a security list.
enum OCISecurityRule {
    enum Direction: CaseIterable {
        case ingress
        case egress

        /// The list's name in JSON.
        var list: String { self == .ingress ? "ingressSecurityRules" : "egressSecurityRules" }
        /// The member that names the far end.
        var peer: String { self == .ingress ? "source" : "destination" }
    }

    /// Checks a rule and completes it.
    static func json(_ wish: OCIFields, _ direction: Direction) throws(OCIRefusal) -> JSON {
        try wish.refuseOthers(
            than: [
                "protocol", direction.peer, "\(direction.peer)Type", "isStateless", "description", "tcpOptions",
                "udpOptions", "icmpOptions",
            ]
        )
        let proto = try wish.required("protocol")
        guard proto == "all" || UInt8(proto) != nil else {
            throw .invalid("protocol \(proto) must be all or a number from 0 to 255")
        }
        let peer = try wish.required(direction.peer)
        guard try wish.string("\(direction.peer)Type") ?? "CIDR_BLOCK" == "CIDR_BLOCK" else {
            throw .notSimulated("A rule for a service")
        }
        guard IPv4Block(peer) != nil || IPv6Block(peer) != nil else {
            throw .invalid("\(direction.peer): \(peer) is not a valid CIDR block")
        }
        var rule: JSON = [
            "protocol": .string(proto), direction.peer: .string(peer), "\(direction.peer)Type": "CIDR_BLOCK",
            "isStateless": .bool(try wish.bool("isStateless") ?? false),
            "description": .optional(try wish.string("description")),
        ]
        for (name, owner) in [("tcpOptions", "6"), ("udpOptions", "17")] {
            guard let options = try wish.object(name) else { continue }
            guard proto == owner else { throw .invalid("\(name) needs protocol \(owner), not \(proto)") }
            try options.refuseOthers(than: ["destinationPortRange", "sourcePortRange"])
            for range in ["destinationPortRange", "sourcePortRange"] { try checkPorts(options.object(range)) }
            rule[name] = options.json
        }
        if let options = try wish.object("icmpOptions") {
            guard proto == "1" || proto == "58" else { throw .invalid("icmpOptions needs protocol 1 or 58") }
            try options.refuseOthers(than: ["type", "code"])
            guard try options.integer("type") != nil else { throw .missing("icmpOptions.type") }
            rule["icmpOptions"] = options.json
        }
        return rule
    }

    private static func checkPorts(_ range: OCIFields?) throws(OCIRefusal) {
        guard let range else { return }
        guard let low = try range.integer("min"), let high = try range.integer("max") else {
            throw .missing("min and max of a port range")
        }
        guard 1...65_535 ~= low, 1...65_535 ~= high, low <= high else {
            throw .invalid("The port range \(low) to \(high) is not within 1 to 65535")
        }
    }
}
