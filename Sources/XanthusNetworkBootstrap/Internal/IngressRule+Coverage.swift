internal import XanthusCloud

extension [IngressRule] {
    /// What of other rules these do not let in, grouped as in those.
    ///
    /// A source counts as let in when one rule admits it whole: two halves that together make it up do not count,
    /// so that the answer may ask for too much but never for too little.
    func missing(of wanted: [IngressRule]) -> [IngressRule] {
        wanted.compactMap { rule in
            let sources = rule.sources.filter { source in !contains { $0.admits(source, like: rule) } }
            guard !sources.isEmpty else { return nil }
            return IngressRule(unchecked: rule.transport, ports: rule.ports, from: sources, note: rule.note)
        }
    }
}

extension IngressRule {
    fileprivate func admits(_ source: CIDR, like rule: IngressRule) -> Bool {
        guard transport == rule.transport, sources.contains(where: { $0.contains(source) }) else { return false }
        guard let ports else { return true }
        return rule.ports.map { ports.contains($0.lowerBound) && ports.contains($0.upperBound) } ?? false
    }
}
