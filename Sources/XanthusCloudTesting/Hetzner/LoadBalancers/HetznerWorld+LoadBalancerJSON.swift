internal import Foundation
internal import XanthusCloud

extension HetznerWorld {
    /// A load balancer as the API shows it.
    func json(_ balancer: HetznerLoadBalancer, at now: Date) -> JSON {
        [
            "id": .integer(balancer.id), "name": .string(balancer.name),
            "created": .string(RFC3339.text(balancer.created)),
            "public_net": [
                "enabled": .bool(balancer.isPublic),
                // The primary IPs that it has since 2026-10-05.
                "ipv4": publicJSON(balancer.ipv4), "ipv6": publicJSON(balancer.ipv6),
            ],
            "private_net": privateNet(of: balancer, at: now), "location": balancer.location.json,
            "load_balancer_type": balancer.type.json,
            "protection": ["delete": .bool(balancer.isProtected)], "labels": .strings(balancer.labels),
            "algorithm": ["type": .string(balancer.algorithm)],
            "services": .array(balancer.services.map(\.json)),
            "targets": .array(balancer.targets.map { json($0, of: balancer, at: now) }),
            // Nobody sends anything here.
            "outgoing_traffic": 0, "ingoing_traffic": 0,
            "included_traffic": .integer(HetznerPrices.includedTraffic(in: balancer.location)),
        ]
    }

    /// A primary IP as its load balancer shows it; of a network the first address.
    private func publicJSON(_ id: Int?) -> JSON {
        guard let id, let address = primaryIPs[id], let ip = publicIP(id) else { return ["ip": nil, "dns_ptr": nil] }
        let pointer = address.address.dnsPointers(address.dnsPointers).first { $0["ip"] == .string(ip) }
        return [
            "id": .integer(id), "ip": .string(ip), "blocked": false, "dns_ptr": pointer?["dns_ptr"] ?? .null,
        ]
    }

    /// The address that a load balancer has of a primary IP.
    func publicIP(_ id: Int?) -> String? {
        guard let address = id.flatMap({ primaryIPs[$0]?.address }) else { return nil }
        return address.version == .ipv4 ? address.text : address.text.replacing("/64", with: "1")
    }

    private func json(
        _ target: HetznerLoadBalancer.Target,
        of balancer: HetznerLoadBalancer,
        at now: Date
    ) -> JSON {
        switch target.kind {
        case .server(let id): return json(server: id, target, of: balancer, at: now)
        case .labels(let text):
            return [
                "type": "label_selector", "label_selector": ["selector": .string(text)],
                "use_private_ip": .bool(target.usesPrivateIP),
                "targets": .array(
                    servers(chosenBy: target, of: balancer).map { json(server: $0, target, of: balancer, at: now) }
                ),
            ]
        case .ip(let ip):
            return [
                "type": "ip", "ip": ["ip": .string(ip)],
                "health_status": health(isUp: true, target, of: balancer, at: now),
            ]
        }
    }

    private func json(
        server id: Int,
        _ target: HetznerLoadBalancer.Target,
        of balancer: HetznerLoadBalancer,
        at now: Date
    ) -> JSON {
        let isReached = !target.usesPrivateIP || isNeighbour(id, of: balancer)
        let isUp = isReached && servers[id]?.status == "running"
        return [
            "type": "server", "server": ["id": .integer(id)], "use_private_ip": .bool(target.usesPrivateIP),
            "health_status": health(isUp: isUp, target, of: balancer, at: now),
        ]
    }

    /// Unknown until the first check; then well while it runs, for what runs on a server is not simulated.
    private func health(
        isUp: Bool,
        _ target: HetznerLoadBalancer.Target,
        of balancer: HetznerLoadBalancer,
        at now: Date
    ) -> JSON {
        .array(
            balancer.services.map { service in
                let first = later(.seconds(service.check.interval), than: max(service.changed, target.added))
                var json: JSON = [
                    "listen_port": .integer(service.listenPort),
                    "status": now < first ? "unknown" : isUp ? "healthy" : "unhealthy",
                ]
                if now >= first, !isUp { json["detail"] = "layer4_timeout" }
                return json
            }
        )
    }

    /// Measurements of a load balancer, through which nothing goes here.
    static func loadBalancerMetrics(_ call: SimulatedCall) throws -> JSON {
        let series = [
            "open_connections": ["open_connections"], "connections_per_second": ["connections_per_second"],
            "requests_per_second": ["requests_per_second"], "bandwidth": ["bandwidth.in", "bandwidth.out"],
        ]
        let types = call.queries("type").flatMap { $0.split(separator: ",").map(String.init) }
        guard !types.isEmpty, types.allSatisfy({ series[$0] != nil }) else {
            throw HetznerRefusal.invalid("type", "Must be one of: \(series.keys.sorted().joined(separator: ", ")).")
        }
        func date(_ name: String) throws -> Date {
            guard let date = call.query(name).flatMap({ RFC3339.date($0) }) else {
                throw HetznerRefusal.invalid(name, "Must be a date of RFC 3339.")
            }
            return date
        }
        let (start, end) = (try date("start"), try date("end"))
        guard start < end else { throw HetznerRefusal.invalid("end", "Must be after start.") }
        let span = end.timeIntervalSince(start)
        // 200 samples unless asked for others, and 500 at most.
        let wish = call.query("step").flatMap(Double.init) ?? span / 200
        guard wish.isFinite else { throw HetznerRefusal.invalid("step", "Must be a number of seconds.") }
        let step = max(wish, span / 500, 1)
        let moments = stride(from: start.timeIntervalSince1970, to: end.timeIntervalSince1970, by: step)
        let values = JSON.array(moments.map { [.number($0), "0"] })
        var found: [String: JSON] = [:]
        for name in types.flatMap({ series[$0] ?? [] }) { found[name] = ["values": values] }
        return [
            "start": .string(RFC3339.text(start)), "end": .string(RFC3339.text(end)), "step": .number(step),
            "time_series": .object(found),
        ]
    }
}
