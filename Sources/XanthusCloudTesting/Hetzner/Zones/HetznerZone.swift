internal import Foundation
internal import XanthusCloud

/// A zone of a simulated project.
struct HetznerZone: Sendable, Hashable {
    /// The name and the type of records.
    struct Key: Sendable, Hashable, Comparable {
        let name: String
        let type: String

        var id: String { "\(name)/\(type)" }

        /// The zone's own name first, and its SOA record before all.
        static func < (left: Self, right: Self) -> Bool {
            func order(_ key: Self) -> (Int, String, Int, String) {
                (key.name == "@" ? 0 : 1, key.name, key.type == "SOA" ? 0 : 1, key.type)
            }
            return order(left) < order(right)
        }
    }

    struct Record: Sendable, Hashable {
        let value: String
        var comment: String

        var json: JSON { ["value": .string(value), "comment": .string(comment)] }
    }

    /// The records of one name and type.
    struct Set: Sendable, Hashable {
        var ttl: Int?
        var records: [Record]
        var labels: [String: String] = [:]
        var isProtected = false
    }

    static let nameservers = ["hydrogen.ns.hetzner.com.", "oxygen.ns.hetzner.com.", "helium.ns.hetzner.de."]
    static let types = [
        "A", "AAAA", "CAA", "CNAME", "DS", "HINFO", "HTTPS", "MX", "NS", "PTR", "RP", "SOA", "SRV", "SVCB", "TLSA",
        "TXT",
    ]

    let id: Int
    let name: String
    let isPrimary: Bool
    let created: Date
    var ttl: Int
    var labels: [String: String]
    var isProtected = false
    /// Where a secondary zone comes from, as it was said.
    var primaryNameservers: [JSON] = []
    var sets: [Key: Set] = [:]

    /// What a primary zone begins with.
    mutating func addDefaults(at now: Date) {
        let soa = Key(name: "@", type: "SOA")
        if sets[soa] == nil {
            let value = "\(Self.nameservers[0]) dns.hetzner.com. \(Self.serial(at: now)) 86400 10800 3600000 3600"
            sets[soa] = Set(ttl: nil, records: [Record(value: value, comment: "")])
        }
        let ns = Key(name: "@", type: "NS")
        if sets[ns] == nil {
            sets[ns] = Set(ttl: nil, records: Self.nameservers.map { Record(value: $0, comment: "") })
        }
    }

    /// Counts the serial number of the SOA record up, which others see a change by: `YYYYMMDDnn` (API description).
    mutating func countUp(at now: Date) {
        let key = Key(name: "@", type: "SOA")
        guard let soa = sets[key]?.records.first else { return }
        var parts = soa.value.split(separator: " ").map(String.init)
        guard parts.count > 2, let serial = Int(parts[2]) else { return }
        parts[2] = String(max(serial + 1, Self.serial(at: now)))
        sets[key]?.records = [Record(value: parts.joined(separator: " "), comment: soa.comment)]
    }

    private static func serial(at now: Date) -> Int {
        Int(RFC3339.text(now).prefix(10).filter { $0 != "-" } + "00") ?? 0
    }

    func json(isBusy: Bool) -> JSON {
        [
            "id": .integer(id), "name": .string(name), "mode": isPrimary ? "primary" : "secondary",
            "created": .string(RFC3339.text(created)), "ttl": .integer(ttl), "labels": .strings(labels),
            "protection": ["delete": .bool(isProtected)], "status": isBusy ? "updating" : "ok",
            "record_count": .integer(sets.values.reduce(0) { $0 + $1.records.count }),
            "primary_nameservers": .array(primaryNameservers),
            // Nobody here asks the zone above.
            "authoritative_nameservers": [
                "assigned": .array(Self.nameservers.map(JSON.string)), "delegated": [], "delegation_last_check": nil,
                "delegation_status": "unknown",
            ],
            "registrar": "unknown",
        ]
    }

    func json(_ key: Key, _ set: Set) -> JSON {
        [
            "id": .string(key.id), "name": .string(key.name), "type": .string(key.type),
            "ttl": set.ttl.map(JSON.integer) ?? .null, "labels": .strings(set.labels),
            "protection": ["change": .bool(set.isProtected)], "records": .array(set.records.map(\.json)),
            "zone": .integer(id),
        ]
    }
}
