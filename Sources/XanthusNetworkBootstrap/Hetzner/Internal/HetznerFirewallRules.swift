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
                    inbound: rule.transport.rawValue,
                    port: rule.ports.map {
                        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
                    },
                    from: rule.sources[start..<min(start + sourceLimit, rule.sources.count)].map(\.description),
                    description: rule.note.isEmpty ? nil : rule.note
                )
            }
        }
    }

    /// What a firewall's rules let in; what cannot be said in rules of ours is left out.
    static func ingress(_ rules: [Hetzner.Firewall.Rule]) -> [IngressRule] {
        rules.compactMap { rule in
            guard rule.direction == "in", let transport = IngressRule.Transport(rawValue: rule.protocol) else {
                return nil
            }
            let ports = rule.port.flatMap(range)
            guard (transport == .icmp) == (ports == nil) else { return nil }
            let sources = (rule.sourceIPs ?? []).compactMap { try? CIDR($0) }
            return IngressRule(unchecked: transport, ports: ports, from: sources, note: rule.description ?? "")
        }
    }

    private static func range(_ port: String) -> ClosedRange<Int>? {
        // hetzner-k3s writes "any", and the API takes it.
        if port == "any" { return 1...65_535 }
        let ends = port.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last else {
            return nil
        }
        return first...last
    }
}
