internal import Foundation

extension HetznerWorld {
    /// The most firewalls in front of a server (API description, POST /firewalls/{id}/actions/apply_to_resources).
    static let firewallsPerServer = 5

    /// Servers that a firewall is applied to by their labels, some seconds behind what these are.
    struct Selection: Sendable, Hashable {
        /// From when on the firewall stands in front of a server, and until when.
        struct Span: Sendable, Hashable {
            let start: Date
            var end: Date?

            func contains(_ now: Date) -> Bool { start <= now && end.map { now < $0 } ?? true }
        }

        let text: String
        let selector: LabelSelector
        var spans: [Int: Span] = [:]

        /// The servers that the firewall stands in front of.
        func servers(at now: Date) -> [Int] { spans.filter { $0.value.contains(now) }.keys.sorted() }
    }

    /// Sees which servers the labels choose, after whatever a call has changed.
    mutating func settleSelections(at now: Date) {
        for firewall in firewalls.values where !firewall.selections.isEmpty {
            for index in firewall.selections.indices {
                let spans = spans(firewall.selections[index], of: firewall.id, at: now)
                firewalls[firewall.id]?.selections[index].spans = spans
            }
        }
    }

    private func spans(_ selection: Selection, of firewall: Int, at now: Date) -> [Int: Selection.Span] {
        let end = later(durations.selection, than: now)
        var spans = selection.spans.filter { servers[$0.key] != nil && $0.value.end.map { now < $0 } ?? true }
        for server in servers.values {
            let isChosen = server.isPublic && selection.selector.matches(server.labels)
            switch (isChosen, spans[server.id]) {
            case (true, nil):
                // Where there are too many already it is left out (assumed).
                let others = firewalls(before: server.id, at: end).count { $0.id != firewall }
                if others < Self.firewallsPerServer || !keeps(.hetznerFirewallsPerServer) {
                    spans[server.id] = Selection.Span(start: end)
                }
            case (true, .some): spans[server.id]?.end = nil
            // What was never in force never is.
            case (false, .some(let span)) where span.start > now: spans[server.id] = nil
            case (false, .some(let span)): spans[server.id]?.end = span.end ?? end
            case (false, nil): break
            }
        }
        return spans
    }

    /// The firewalls in front of a server, and whether each is in force yet.
    func firewalls(before server: Int, at now: Date) -> [(id: Int, isInForce: Bool)] {
        firewalls.values.compactMap { firewall -> (id: Int, isInForce: Bool)? in
            if let start = firewall.servers[server] { return (firewall.id, start <= now) }
            let isSelected = firewall.selections.contains { $0.spans[server]?.contains(now) ?? false }
            return isSelected ? (firewall.id, true) : nil
        }
        .sorted { $0.id < $1.id }
    }

    /// The servers that a firewall stands in front of.
    func servers(behind firewall: Firewall, at now: Date) -> [Int] {
        Set(firewall.servers.keys).union(firewall.selections.flatMap { $0.servers(at: now) }).sorted()
    }

    /// The firewalls in front of a server, as it shows them.
    func firewalls(of server: Int, at now: Date) -> JSON {
        .array(
            firewalls(before: server, at: now).map {
                ["id": .integer($0.id), "status": $0.isInForce ? "applied" : "pending"]
            }
        )
    }

    /// Takes a server that is gone from behind all firewalls.
    mutating func releaseFirewalls(of server: Int) {
        for firewall in firewalls.values {
            if firewall.servers[server] != nil { firewalls[firewall.id]?.servers[server] = nil }
            for index in firewall.selections.indices where firewall.selections[index].spans[server] != nil {
                firewalls[firewall.id]?.selections[index].spans[server] = nil
            }
        }
    }
}
