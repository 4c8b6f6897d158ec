internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    private static let onePath = "/v1/zones/{id_or_name}/rrsets/{rr_name}/{rr_type}"

    static let rrsetRoutes: [Route<HetznerWorld>] =
        [
            Route("list_zone_rrsets", .get, "/v1/zones/{id_or_name}/rrsets") { world, call in
                let zone = try world.primaryZone(call)
                let types = try choices("type", HetznerZone.types, call)
                let sets = zone.sets.sorted { $0.key < $1.key }.filter { types.isEmpty || types.contains($0.key.type) }
                return try list("rrsets", sets.map { zone.json($0, $1) }, call, filters: ["type"], upTo: 100) { $0 }
            },
            Route("create_zone_rrset", .post, "/v1/zones/{id_or_name}/rrsets") { world, call in
                var zone = try world.primaryZone(call)
                let key = try world.add(HetznerFields(call, knowing: setFields), to: &zone)
                guard let set = zone.sets[key] else { throw HetznerRefusal.notFound("rrset", key.id) }
                var answer = try world.keep(set, Found(zone: zone, key: key, set: set), "create_rrset", call)
                answer.body?["rrset"] = zone.json(key, set)
                return answer
            },
            Route("get_zone_rrset", .get, onePath) { world, call in
                let found = try world.rrset(call)
                return SimulatedAnswer(200, ["rrset": found.zone.json(found.key, found.set)])
            },
            Route("update_zone_rrset", .put, onePath) { world, call in
                var found = try world.rrset(call)
                found.set.labels = try HetznerFields(call, knowing: ["labels"]).labels(else: found.set.labels)
                world.zones[found.zone.id]?.sets[found.key] = found.set
                return SimulatedAnswer(200, ["rrset": found.zone.json(found.key, found.set)])
            },
            Route("delete_zone_rrset", .delete, onePath) { world, call in
                let found = try world.changeableRRSet(call)
                try world.demandSOA(stays: found.key)
                return try world.keep(nil, found, "delete_rrset", call)
            },
        ] + recordRoutes

    private static let recordRoutes: [Route<HetznerWorld>] = [
        Route("change_zone_rrset_protection", .post, onePath + "/actions/change_protection") { world, call in
            var found = try world.rrset(call)
            let fields = try HetznerFields(call, knowing: ["change"])
            guard let change = try fields.bool("change") else {
                throw fields.invalid("change", "Missing data for required field.")
            }
            found.set.isProtected = change
            return try world.keep(found.set, found, "change_rrset_protection", call)
        },
        Route("change_zone_rrset_ttl", .post, onePath + "/actions/change_ttl") { world, call in
            var found = try world.changeableRRSet(call)
            found.set.ttl = try world.ttl(HetznerFields(call, knowing: ["ttl"]))
            return try world.keep(found.set, found, "change_rrset_ttl", call)
        },
        change("set_zone_rrset_records", "set_records", "set_rrset_records") { $1 },
        change("remove_zone_rrset_records", "remove_records", "remove_rrset_records") { old, gone in
            old.filter { record in !gone.contains { $0.value == record.value } }
        },
        change("update_zone_rrset_records", "update_records", "update_rrset_records", status: 200) { old, new in
            if let unknown = new.first(where: { record in !old.contains { $0.value == record.value } }) {
                throw HetznerRefusal.notFound("record", unknown.value)
            }
            return old.map { record in new.first { $0.value == record.value } ?? record }
        },
        Route("add_zone_rrset_records", .post, onePath + "/actions/add_records") { world, call in
            let zone = try world.primaryZone(call)
            let key = HetznerZone.Key(name: call.parameter("rr_name"), type: call.parameter("rr_type"))
            let fields = try HetznerFields(call, knowing: ["records", "ttl"])
            try world.demandChangeable(zone.sets[key])
            guard zone.sets[key] != nil || HetznerZone.types.contains(key.type) else {
                throw HetznerRefusal.notFound("rrset", key.id)
            }
            try world.demand(
                .hetznerRRSetName,
                isRecordName(key.name, in: zone.name),
                else: fields.invalid("name", "Must be in lower case, without the zone's name.")
            )
            let ttl = try world.ttl(fields)
            var set = zone.sets[key] ?? HetznerZone.Set(ttl: ttl, records: [])
            try world.demand(
                .hetznerRRSetTTLAgrees,
                ttl == nil || set.ttl == nil || ttl == set.ttl,
                else: fields.invalid("ttl", "The RRSet has another TTL.")
            )
            if let ttl { set.ttl = ttl }
            for record in try world.counted(fields, of: key.type)
            where !set.records.contains(where: { $0.value == record.value }) {
                set.records.append(record)
            }
            try world.demandAlone(key, set, in: zone, fields)
            return try world.keep(set, Found(zone: zone, key: key, set: set), "add_rrset_records", call)
        },
    ]

    /// A change of the records of a set that is there; a set that has none left is gone.
    private static func change(
        _ operation: String,
        _ verb: String,
        _ command: String,
        status: Int = 201,
        _ records: @escaping @Sendable ([HetznerZone.Record], [HetznerZone.Record]) throws -> [HetznerZone.Record]
    ) -> Route<HetznerWorld> {
        Route(operation, .post, "\(onePath)/actions/\(verb)") { world, call in
            var found = try world.changeableRRSet(call)
            let fields = try HetznerFields(call, knowing: ["records"])
            found.set.records = try records(found.set.records, try world.counted(fields, of: found.key.type))
            if found.set.records.isEmpty { try world.demandSOA(stays: found.key) }
            try world.demandAlone(found.key, found.set, in: found.zone, fields)
            var answer = try world.keep(found.set.records.isEmpty ? nil : found.set, found, command, call)
            answer.status = status
            return answer
        }
    }

    /// Records, and where they are.
    private struct Found {
        let zone: HetznerZone
        let key: HetznerZone.Key
        var set: HetznerZone.Set
    }

    /// The records that the path names.
    private func rrset(_ call: SimulatedCall) throws -> Found {
        let zone = try primaryZone(call)
        let key = HetznerZone.Key(name: call.parameter("rr_name"), type: call.parameter("rr_type"))
        guard let set = zone.sets[key] else { throw HetznerRefusal.notFound("rrset", key.id) }
        return Found(zone: zone, key: key, set: set)
    }

    private func changeableRRSet(_ call: SimulatedCall) throws -> Found {
        let found = try rrset(call)
        try demandChangeable(found.set)
        return found
    }

    private func demandChangeable(_ set: HetznerZone.Set?) throws {
        try demand(
            .hetznerRRSetProtected,
            !(set?.isProtected ?? false),
            else: HetznerRefusal(status: 423, code: "protected", message: "RRSet is protected from changes")
        )
    }

    private func demandSOA(stays key: HetznerZone.Key) throws {
        try demand(
            .hetznerSOAStays,
            key.type != "SOA",
            else: HetznerRefusal(status: 422, code: "invalid_input", message: "the SOA record cannot be removed")
        )
    }

    /// Puts records in the place of those that were found, or none, with a new serial number.
    private mutating func keep(
        _ set: HetznerZone.Set?,
        _ found: Found,
        _ command: String,
        _ call: SimulatedCall
    ) throws -> SimulatedAnswer {
        zones[found.zone.id]?.sets[found.key] = set
        zones[found.zone.id]?.countUp(at: call.now)
        return try change(command, found.zone, call)
    }
}
