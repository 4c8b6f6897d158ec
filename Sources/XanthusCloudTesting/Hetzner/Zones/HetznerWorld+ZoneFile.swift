extension HetznerWorld {
    /// Replaces all records of a zone by those of a zone file.
    func fill(_ zone: inout HetznerZone, with text: String, _ fields: HetznerFields) throws {
        let file: HetznerZoneFile
        do {
            file = try HetznerZoneFile(text, zone: zone.name)
        } catch {
            switch error {
            case .unsimulated(let what): throw HetznerRefusal.notSimulated("a zone file with \(what)")
            case .malformed(let line, let what): throw fields.invalid("zonefile", "line \(line): \(what)")
            }
        }
        func refusal(_ words: String) -> HetznerRefusal { fields.invalid("zonefile", words) }
        try demand(
            .hetznerZonefileOrigin,
            file.origin.map { $0.lowercased() == zone.name + "." } ?? true,
            else: refusal("$ORIGIN must be the name of the zone with a dot at the end")
        )
        try demand(
            .hetznerZonefileClass,
            file.classes.isSubset(of: ["IN"]),
            else: refusal("only IN records are allowed")
        )
        try demand(
            .hetznerZonefileSOA,
            file.entries.contains { $0.type == "SOA" && $0.name == "@" },
            else: refusal("a SOA record must be present")
        )
        let nameservers = file.entries.filter { $0.type == "NS" && $0.name == "@" }.map { $0.value.lowercased() }
        try demand(
            .hetznerZonefileNameservers,
            HetznerZone.nameservers.allSatisfy(nameservers.contains),
            else: refusal("the assigned nameservers must be present as NS records")
        )
        if let ttl = file.ttl {
            try demand(.hetznerZoneTTL, (60...2_147_483_647).contains(ttl), else: refusal("$TTL is out of range"))
            zone.ttl = ttl
        }
        zone.sets = [:]
        for entry in file.entries { try add(entry, to: &zone, refusal, fields) }
    }

    private func add(
        _ entry: HetznerZoneFile.Entry,
        to zone: inout HetznerZone,
        _ refusal: (String) -> HetznerRefusal,
        _ fields: HetznerFields
    ) throws {
        let key = HetznerZone.Key(name: entry.name, type: entry.type)
        try demand(
            .hetznerRRSetName,
            Self.isRecordName(key.name, in: zone.name),
            else: refusal("'\(entry.name)' is no name")
        )
        try demand(
            .hetznerRecordValue,
            Self.isRecord(entry.value, of: entry.type),
            else: refusal("'\(entry.value)' is no value of \(entry.type) records")
        )
        try demand(
            .hetznerZoneTTL,
            entry.ttl.map((60...2_147_483_647).contains) ?? true,
            else: refusal("a TTL is out of range")
        )
        var set = zone.sets[key] ?? HetznerZone.Set(ttl: entry.ttl, records: [])
        try demand(
            .hetznerZonefileTTLAgrees,
            set.ttl == entry.ttl,
            else: refusal("the records of \(key.id) have different TTLs")
        )
        try demand(
            .hetznerRecordsDistinct,
            !set.records.contains { $0.value == entry.value },
            else: refusal("a record of \(key.id) is there twice")
        )
        set.records.append(HetznerZone.Record(value: entry.value, comment: entry.comment))
        try demandAlone(key, set, in: zone, fields)
        zone.sets[key] = set
    }
}
