internal import Foundation
internal import HTTPTypes
internal import XanthusCloud

/// What a server did. The numbers are made up: those of a machine with little to do, the same for the same second.
extension HetznerWorld {
    private static let series: [String: [(name: String, level: Double)]] = [
        "cpu": [("cpu", 4)],
        "disk": [
            ("disk.0.iops.read", 2), ("disk.0.iops.write", 6), ("disk.0.bandwidth.read", 8_192),
            ("disk.0.bandwidth.write", 24_576),
        ],
        "network": [
            ("network.0.pps.in", 12), ("network.0.pps.out", 10), ("network.0.bandwidth.in", 4_000),
            ("network.0.bandwidth.out", 3_000),
        ],
    ]

    static let serverMetricRoutes: [Route<HetznerWorld>] = [
        Route("get_server_metrics", .get, "/v1/servers/{id}/metrics") { world, call in
            let server = try world.server(call)
            if let wish = call.parameter(beyond: ["type", "start", "end", "step"]) {
                throw HetznerRefusal.notSimulated("\(call.operation) with \(wish)")
            }
            let types = call.queries("type").flatMap { $0.split(separator: ",").map(String.init) }
            guard !types.isEmpty, types.allSatisfy({ series[$0] != nil }) else {
                throw HetznerRefusal.invalid("type", "Must be one of: cpu, disk, network.")
            }
            let start = try date("start", call)
            let end = try date("end", call)
            guard start < end else { throw HetznerRefusal.invalid("end", "end must be after start") }
            let step = try world.step(from: start, to: end, call)
            // What is measured is of a server that was there, and is forgotten.
            let kept = world.keeps(.hetznerMetricDays) ? call.now.addingTimeInterval(-30 * 86_400) : server.created
            let first = max(start, server.created, kept)
            let last = min(end, call.now)
            let dates = first < last ? stride(from: first, to: last, by: step).map { $0 } : []
            var found: [String: JSON] = [:]
            for (name, level) in types.flatMap({ series[$0] ?? [] }) {
                found[name] = ["values": .array(dates.map { sample(of: server.id, level, at: $0) })]
            }
            return SimulatedAnswer(
                200,
                [
                    "metrics": [
                        "start": .string(RFC3339.text(start)), "end": .string(RFC3339.text(end)),
                        "step": .number(step), "time_series": .object(found),
                    ]
                ]
            )
        }
    ]

    private static func date(_ name: String, _ call: SimulatedCall) throws -> Date {
        guard let date = call.query(name).flatMap(RFC3339.date) else {
            throw HetznerRefusal.invalid(name, "Not a valid datetime.")
        }
        return date
    }

    /// The seconds between samples: 200 of them unless told, 500 at most.
    private func step(from start: Date, to end: Date, _ call: SimulatedCall) throws -> Double {
        let span = end.timeIntervalSince(start)
        guard let text = call.query("step") else { return max(1, (span / 200).rounded(.up)) }
        guard let wish = Double(text), wish >= 1, wish.isFinite else {
            throw HetznerRefusal.invalid("step", "Not a valid number.")
        }
        return keeps(.hetznerMetricSamples) ? max(wish, (span / 500).rounded(.up)) : wish
    }

    private static func sample(of server: Int, _ level: Double, at date: Date) -> JSON {
        let phase = (date.timeIntervalSince1970 / 60 + Double(server)).truncatingRemainder(dividingBy: 16) / 16
        let value = (level * (0.75 + phase / 2) * 1000).rounded() / 1000
        return [.number(date.timeIntervalSince1970), .string("\(value)")]
    }
}
