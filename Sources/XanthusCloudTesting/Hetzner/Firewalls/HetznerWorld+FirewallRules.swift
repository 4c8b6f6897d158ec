/// The rules of a firewall, one by one.
extension HetznerWorld {
    /// Reads a whole list of rules, and completes each.
    func firewallRules(_ fields: HetznerFields) throws -> [JSON]? {
        let known: Set = ["direction", "protocol", "port", "source_ips", "destination_ips", "description"]
        guard let wishes = try fields.objects("rules", knowing: known) else { return nil }
        try demand(
            .hetznerFirewallRuleCount,
            wishes.count <= 50,
            else: fields.invalid("rules", "Length must be between 0 and 50.")
        )
        let rules = try wishes.map { try firewallRule($0) }
        let networks = rules.flatMap { [$0["source_ips"], $0["destination_ips"]] }.compactMap { $0?.array?.count }
        try demand(
            .hetznerFirewallEffectiveRules,
            networks.reduce(0, +) <= 500,
            else: fields.invalid("rules", "A firewall has 500 effective rules at most.")
        )
        return rules
    }

    private func firewallRule(_ wish: HetznerFields) throws -> JSON {
        let direction = try wish.required("direction")
        guard ["in", "out"].contains(direction) else { throw wish.invalid("direction", "Must be one of: in, out.") }
        let kind = try wish.required("protocol")
        guard ["tcp", "udp", "icmp", "esp", "gre"].contains(kind) else {
            throw wish.invalid("protocol", "Must be one of: tcp, udp, icmp, esp, gre.")
        }
        let port = try wish.string("port")
        guard (port != nil) == (kind == "tcp" || kind == "udp") else {
            throw wish.invalid("port", "port is required for tcp and udp only")
        }
        guard port.map(Self.isPort) ?? true else {
            throw wish.invalid("port", "port must be a port or a range of ports")
        }
        let near = try firewallNetworks(wish, direction == "in" ? "source_ips" : "destination_ips")
        let (other, far) = direction == "in" ? ("destination_ips", "in") : ("source_ips", "out")
        guard try wish.list(other)?.isEmpty ?? true else {
            throw wish.invalid(other, "\(other) must be empty for direction \(far)")
        }
        let description = try wish.string("description")
        guard description.map({ $0.count <= 255 }) ?? true else {
            throw wish.invalid("description", "Longer than maximum length 255.")
        }
        return [
            "direction": .string(direction), "protocol": .string(kind), "port": .optional(port),
            "source_ips": direction == "in" ? near : [], "destination_ips": direction == "in" ? [] : near,
            "description": .optional(description),
        ]
    }

    /// Networks whose host part is zero (that a host's own address needs /32 or /128 is documented).
    private func firewallNetworks(_ wish: HetznerFields, _ name: String) throws -> JSON {
        let list = try wish.list(name) ?? []
        guard !list.isEmpty else { throw wish.invalid(name, "Missing data for required field.") }
        try demand(
            .hetznerFirewallNetworks,
            list.count <= 100,
            else: wish.invalid(name, "Length must be between 1 and 100.")
        )
        for (index, element) in list.enumerated() {
            guard let text = element.string, IPv4Block(text) != nil || IPv6Block(text) != nil else {
                throw wish.invalid("\(name).\(index)", "must be a network in CIDR notation")
            }
        }
        return .array(list)
    }

    /// `80`, `1024-5000`, and `any`, which tools in the field send.
    private static func isPort(_ text: String) -> Bool {
        if text == "any" { return true }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        let ports = ends.compactMap { UInt16($0) }.filter { $0 > 0 }
        guard (1...2).contains(ends.count), ports.count == ends.count, ports.map(String.init) == ends.map(String.init)
        else { return false }
        return ports == ports.sorted()
    }
}
