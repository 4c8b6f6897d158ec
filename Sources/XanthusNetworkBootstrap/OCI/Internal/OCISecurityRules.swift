internal import XanthusCloud

/// Ingress rules in Oracle's words, and back.
enum OCISecurityRules {
    /// The most ingress rules that a security list takes (service limits of the VCN documentation).
    static let ruleLimit = 200

    /// Checks that rules fit into one security list, before any call.
    static func check(_ rules: [IngressRule]) throws(ConfigurationError) {
        for rule in rules where !rule.sources.contains(where: { $0.family == .ipv4 }) {
            throw ConfigurationError(
                "ingress",
                rule: "'\(rule)' names IPv6 sources alone, but the VCN carries IPv4: nobody would get in.",
                nextStep: "Add an IPv4 source, or leave the rule out."
            )
        }
        try check(count: wire(rules).count)
    }

    static func check(count: Int) throws(ConfigurationError) {
        guard count <= ruleLimit else {
            throw ConfigurationError(
                "ingress",
                rule: "It makes \(count) rules, one for each source; a security list takes \(ruleLimit).",
                nextStep: "Join sources into larger blocks, or ports into ranges."
            )
        }
    }

    /// What of the rules can matter here: no IPv6 packet ever arrives in a VCN without IPv6.
    static func reaching(_ rules: [IngressRule]) -> [IngressRule] {
        rules.compactMap { rule in
            let sources = rule.sources.filter { $0.family == .ipv4 }
            if sources.isEmpty { return nil }
            return IngressRule(unchecked: rule.transport, ports: rule.ports, from: sources, note: rule.note)
        }
    }

    static func wire(_ rules: [IngressRule]) -> [OCI.IngressRule] {
        reaching(rules).flatMap { rule in
            rule.sources.map { source in
                let note = rule.note.isEmpty ? nil : rule.note
                var wire = OCI.IngressRule(number(rule.transport), from: source.description, description: note)
                let ports = rule.ports.map(OCI.PortOptions.init(destination:))
                if rule.transport == .tcp { wire.tcpOptions = ports }
                if rule.transport == .udp { wire.udpOptions = ports }
                return wire
            }
        }
    }

    /// Everything may go out, as in the VCN's default list.
    static let egress = [OCI.EgressRule("all", to: CIDR.allIPv4.description)]

    /// What a list's rules let in, as far as it can be said in rules of ours. Stateless rules are left out, because
    /// answers to what they let in need rules of their own.
    static func ingress(_ rules: [OCI.IngressRule]) -> [IngressRule] {
        rules.flatMap { rule -> [IngressRule] in
            guard rule.isStateless != true, let source = try? CIDR(rule.source) else { return [] }
            let allowed = IngressRule.Transport.allCases.filter {
                rule.protocol == "all" || rule.protocol == number($0)
            }
            return allowed.compactMap { transport in
                let note = rule.description ?? ""
                if transport == .icmp {
                    guard rule.icmpOptions == nil else { return nil }
                    return IngressRule(unchecked: .icmp, ports: nil, from: [source], note: note)
                }
                let options = transport == .tcp ? rule.tcpOptions : rule.udpOptions
                guard options?.sourcePortRange == nil else { return nil }
                let range = options?.destinationPortRange
                let ports = (range?.min ?? 1, range?.max ?? 65_535)
                guard ports.0 <= ports.1 else { return nil }
                return IngressRule(unchecked: transport, ports: ports.0...ports.1, from: [source], note: note)
            }
        }
    }

    /// The number that IANA gave the protocol, as Oracle writes it.
    private static func number(_ transport: IngressRule.Transport) -> String {
        switch transport {
        case .icmp: "1"
        case .tcp: "6"
        case .udp: "17"
        }
    }
}
