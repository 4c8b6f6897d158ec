/// One rule of a firewall.
enum HetznerFirewallRule {
    /// Reads a whole list of rules, and completes each.
    static func all(_ fields: HetznerFields) throws(HetznerRefusal) -> [JSON]? {
        let known: Set = ["direction", "protocol", "port", "source_ips", "destination_ips", "description"]
        guard let wishes = try fields.objects("rules", knowing: known) else { return nil }
        guard wishes.count <= 50 else { throw fields.invalid("rules", "Length must be between 0 and 50.") }
        var rules: [JSON] = []
        for wish in wishes { rules.append(try rule(wish)) }
        return rules
    }

    private static func rule(_ wish: HetznerFields) throws(HetznerRefusal) -> JSON {
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
        guard port.map(isPort) ?? true else { throw wish.invalid("port", "port must be a port or a range of ports") }
        let near = try networks(wish, direction == "in" ? "source_ips" : "destination_ips")
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
    private static func networks(_ wish: HetznerFields, _ name: String) throws(HetznerRefusal) -> JSON {
        let list = try wish.list(name) ?? []
        guard (1...100).contains(list.count) else {
            throw wish.invalid(name, "1 to 100 networks in CIDR notation are required")
        }
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
