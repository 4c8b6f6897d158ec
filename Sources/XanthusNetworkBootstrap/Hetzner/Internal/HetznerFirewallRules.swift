internal import XanthusCloud

/// Ingress rules in Hetzner's words, and back.
enum HetznerFirewallRules {
    /// The most rules that a firewall takes (API description).
    static let ruleLimit = 50
    /// The most sources that a rule takes (API description).
    static let sourceLimit = 100

    /// Checks that so many rules fit into one firewall.
    static func check(count: Int) throws(ConfigurationError) {
        guard count <= ruleLimit else {
            throw ConfigurationError(
                "ingress",
                rule: "It makes \(count) rules; a Hetzner firewall takes \(ruleLimit).",
                nextStep: "Join ports into ranges, or sources of the same ports into one rule."
            )
        }
    }

    static func wire(_ rules: [IngressRule]) -> [Hetzner.Firewall.Rule] {
        rules.flatMap { rule in
            stride(from: 0, to: rule.sources.count, by: sourceLimit).map { start in
                Hetzner.Firewall.Rule(
                    inbound: .init(rawValue: rule.transport.rawValue),
                    // Those of a rule of ours are ports.
                    ports: rule.ports.flatMap { try? Hetzner.PortRange($0) },
                    from: rule.sources[start..<min(start + sourceLimit, rule.sources.count)].map(\.description),
                    description: rule.note.isEmpty ? nil : rule.note
                )
            }
        }
    }

    /// What a firewall's rules let in; what cannot be said in rules of ours is left out.
    static func ingress(_ rules: [Hetzner.Firewall.Rule]) -> [IngressRule] {
        rules.compactMap { rule in
            guard rule.direction == .inbound,
                let transport = IngressRule.Transport(rawValue: rule.protocol.rawValue)
            else { return nil }
            let ports = rule.ports?.ports
            guard (transport == .icmp) == (ports == nil) else { return nil }
            let sources = (rule.sourceIPs ?? []).compactMap { try? CIDR($0) }
            return IngressRule(unchecked: transport, ports: ports, from: sources, note: rule.description ?? "")
        }
    }
}
