/// What is no rule of a firewall for Hetzner. Numbers are of the API description, `POST /firewalls`.
extension HetznerGrammar {
    /// The most rules of a firewall.
    static let firewallRules = 50
    /// The most networks of a rule.
    static let firewallNetworks = 100
    /// The most characters of a firewall's name.
    static let firewallName = 128
    /// The most characters of a rule's description.
    static let firewallNote = 255

    /// Checks the rules of a firewall.
    static func check(rules: [Hetzner.Firewall.Rule]) throws(ConfigurationError) {
        guard rules.count <= firewallRules else {
            throw ConfigurationError(
                "rules",
                rule: "A firewall takes \(firewallRules) rules, not \(rules.count).",
                nextStep: "Join ports into ranges, or networks of the same ports into one rule."
            )
        }
        for (index, rule) in rules.enumerated() { try check(rule: rule, "rules[\(index)]") }
    }

    private static func check(rule: Hetzner.Firewall.Rule, _ field: String) throws(ConfigurationError) {
        let isInbound = rule.direction == .inbound
        guard isInbound || rule.direction == .outbound else {
            throw ConfigurationError(
                "\(field).direction",
                rule: "'\(rule.direction.rawValue.prefix(40))' is no direction.",
                nextStep: "Use .inbound or .outbound."
            )
        }
        // Protocols to come may have ports or not.
        if rule.protocol.isKnown, rule.protocol.hasPorts != (rule.ports != nil) {
            throw ConfigurationError(
                "\(field).ports",
                rule: "Ports are of tcp and udp, and those have to have some; this rule is of "
                    + "\(rule.protocol.rawValue) \(rule.ports.map { "with port \($0)" } ?? "without ports").",
                nextStep: rule.ports == nil ? "Give ports; .all for all." : "Leave them out."
            )
        }
        let (name, networks, other) =
            isInbound
            ? ("sourceIPs", rule.sourceIPs, rule.destinationIPs)
            : ("destinationIPs", rule.destinationIPs, rule.sourceIPs)
        guard (1...firewallNetworks).contains(networks?.count ?? 0) else {
            throw ConfigurationError(
                "\(field).\(name)",
                rule: "A rule names 1 to \(firewallNetworks) networks, not \(networks?.count ?? 0).",
                nextStep: "Give 0.0.0.0/0 and ::/0 for the world, or make several rules."
            )
        }
        guard other?.isEmpty ?? true else {
            throw ConfigurationError(
                "\(field).\(isInbound ? "destinationIPs" : "sourceIPs")",
                rule: "A rule has sources if it is inbound and destinations if it is outbound, not both.",
                nextStep: "Leave them out."
            )
        }
        for (index, network) in (networks ?? []).enumerated() {
            _ = try block(network, field: "\(field).\(name)[\(index)]")
        }
        guard let note = rule.description, note.count > firewallNote else { return }
        throw ConfigurationError(
            "\(field).description",
            rule: "It has \(note.count) characters; Hetzner takes \(firewallNote).",
            nextStep: "Shorten it."
        )
    }

    /// Checks what a firewall is applied to, or removed from.
    static func check(targets: [Hetzner.Firewall.Target], field: String) throws(ConfigurationError) {
        guard targets.isEmpty else { return }
        throw ConfigurationError(field, rule: "It is empty.", nextStep: "Name servers, or labels that choose them.")
    }
}
