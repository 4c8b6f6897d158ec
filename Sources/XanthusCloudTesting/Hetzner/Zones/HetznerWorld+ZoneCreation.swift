internal import Foundation

extension HetznerWorld {
    mutating func createZone(_ call: SimulatedCall) throws -> SimulatedAnswer {
        let fields = try HetznerFields(
            call,
            knowing: ["name", "mode", "ttl", "labels", "primary_nameservers", "rrsets", "zonefile"]
        )
        let name = try fields.required("name")
        try demand(
            .hetznerZoneName,
            Self.isZone(name),
            else: fields.invalid("name", "Must be a zone name in lower case, without a dot at the end.")
        )
        try demandUnique(name, among: zones)
        let mode = try fields.required("mode")
        guard ["primary", "secondary"].contains(mode) else {
            throw fields.invalid("mode", "Must be one of: primary, secondary.")
        }
        try demandLimit(of: .zone)
        var zone = HetznerZone(
            id: nextID(),
            name: name,
            isPrimary: mode == "primary",
            created: call.now,
            ttl: try ttl(fields) ?? 3600,
            labels: try fields.labels()
        )
        // What belongs to the other mode is ignored, as the API description says.
        if zone.isPrimary {
            let sets = try fields.objects("rrsets", knowing: Self.setFields)
            if let text = try fields.string("zonefile") {
                try demand(
                    .hetznerZoneContent,
                    sets?.isEmpty ?? true,
                    else: fields.invalid("rrsets", "rrsets must be empty with a zonefile")
                )
                try fill(&zone, with: text, fields)
            } else {
                for set in sets ?? [] { _ = try add(set, to: &zone) }
            }
            zone.addDefaults(at: call.now)
        } else {
            zone.primaryNameservers = try Self.nameservers(fields) ?? []
        }
        zones[zone.id] = zone
        let action = work("create_zone", on: [Resource(.zone, zone.id)], taking: durations.change, from: call.now)
        return SimulatedAnswer(
            201,
            ["zone": json(zone, at: call.now), "action": action.json(at: call.now)]
        )
    }

    static let setFields: Set<String> = ["name", "type", "ttl", "records", "labels"]

    /// Adds records of a name and type that the zone has none of.
    func add(_ wish: HetznerFields, to zone: inout HetznerZone) throws -> HetznerZone.Key {
        let key = HetznerZone.Key(name: try wish.required("name"), type: try wish.required("type"))
        try demand(
            .hetznerRRSetName,
            Self.isRecordName(key.name, in: zone.name),
            else: wish.invalid("name", "Must be in lower case, without the zone's name and without a dot at the end.")
        )
        guard HetznerZone.types.contains(key.type) else {
            throw wish.invalid("type", "Must be one of: \(HetznerZone.types.joined(separator: ", ")).")
        }
        try demand(.hetznerRRSetUnique, zone.sets[key] == nil, else: .notUnique("name", "RRSet already exists"))
        let records = try records(wish, of: key.type)
        try demand(
            .hetznerRRSetRecords,
            !records.isEmpty,
            else: wish.invalid("records", "Must not be empty.")
        )
        let set = HetznerZone.Set(ttl: try ttl(wish), records: records, labels: try wish.labels())
        try demandAlone(key, set, in: zone, wish)
        zone.sets[key] = set
        return key
    }

    /// Refuses another type beside a CNAME record, and a second CNAME record.
    func demandAlone(
        _ key: HetznerZone.Key,
        _ set: HetznerZone.Set,
        in zone: HetznerZone,
        _ fields: HetznerFields
    ) throws {
        let others = zone.sets.keys.filter { $0.name == key.name && $0.type != key.type }.map(\.type)
        try demand(
            .hetznerCNAMEAlone,
            key.type == "CNAME" ? others.isEmpty && set.records.count < 2 : !others.contains("CNAME"),
            else: fields.invalid("records", "A CNAME record must be the only one of its name.")
        )
    }

    /// At least two labels in lower case; the wire has no dot at the end.
    private static func isZone(_ name: String) -> Bool {
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && name.utf8.count <= 253 && labels.allSatisfy(isLabel)
    }

    static func isRecordName(_ name: String, in zone: String) -> Bool {
        if name == "@" { return true }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let rest = labels.first == "*" ? labels.dropFirst() : labels[...]
        return name.utf8.count <= 253 && rest.allSatisfy(isLabel) && name != zone && !name.hasSuffix("." + zone)
    }

    private static func isLabel(_ text: Substring) -> Bool {
        (1...63).contains(text.utf8.count) && !text.hasPrefix("-") && !text.hasSuffix("-")
            && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "-_/".contains($0)) }
    }
}
