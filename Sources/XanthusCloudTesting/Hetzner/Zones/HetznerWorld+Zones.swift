internal import Foundation
internal import HTTPTypes

extension HetznerWorld {
    static let zoneRoutes =
        [
            Route<HetznerWorld>("list_zones", .get, "/v1/zones") { world, call in
                let modes = try choices("mode", ["primary", "secondary"], call)
                let zones = world.zones.values
                    .filter { modes.isEmpty || modes.contains($0.isPrimary ? "primary" : "secondary") }
                return try list("zones", zones, call, filters: ["mode"]) { world.json($0, at: call.now) }
            },
            Route<HetznerWorld>("get_zone", .get, "/v1/zones/{id_or_name}") { world, call in
                SimulatedAnswer(200, ["zone": world.json(try world.zone(call), at: call.now)])
            },
            Route<HetznerWorld>("create_zone", .post, "/v1/zones") { world, call in
                try world.createZone(call)
            },
            Route<HetznerWorld>("update_zone", .put, "/v1/zones/{id_or_name}") { world, call in
                var zone = try world.zone(call)
                zone.labels = try HetznerFields(call, knowing: ["labels"]).labels(else: zone.labels)
                world.zones[zone.id] = zone
                return SimulatedAnswer(200, ["zone": world.json(zone, at: call.now)])
            },
            Route<HetznerWorld>("delete_zone", .delete, "/v1/zones/{id_or_name}") { world, call in
                let zone = try world.zone(call)
                try world.demandUnprotected(zone.isProtected, Resource(.zone, zone.id))
                let answer = try world.change("delete_zone", zone, call)
                world.schedule(.removeZone(zone.id), at: world.later(world.durations.change, than: call.now))
                return answer
            },
            Route<HetznerWorld>("get_zone_zonefile", .get, "/v1/zones/{id_or_name}/zonefile") { world, call in
                SimulatedAnswer(200, ["zonefile": .string(HetznerZoneFile.text(of: try world.primaryZone(call)))])
            },
        ] + zoneActionRoutes

    private static let zoneActionRoutes: [Route<HetznerWorld>] = [
        Route(
            "change_zone_primary_nameservers",
            .post,
            "/v1/zones/{id_or_name}/actions/change_primary_nameservers"
        ) { world, call in
            let zone = try world.zone(call)
            try world.demandMode(!zone.isPrimary)
            let fields = try HetznerFields(call, knowing: ["primary_nameservers"])
            guard let nameservers = try nameservers(fields) else {
                throw fields.invalid("primary_nameservers", "Missing data for required field.")
            }
            world.zones[zone.id]?.primaryNameservers = nameservers
            return try world.change("change_primary_nameservers", zone, call)
        },
        Route("change_zone_protection", .post, "/v1/zones/{id_or_name}/actions/change_protection") { world, call in
            let zone = try world.zone(call)
            let fields = try HetznerFields(call, knowing: ["delete"])
            if let delete = try fields.bool("delete") { world.zones[zone.id]?.isProtected = delete }
            return try world.change("change_protection", zone, call)
        },
        Route("change_zone_ttl", .post, "/v1/zones/{id_or_name}/actions/change_ttl") { world, call in
            let zone = try world.primaryZone(call)
            let fields = try HetznerFields(call, knowing: ["ttl"])
            guard let ttl = try world.ttl(fields) else {
                throw fields.invalid("ttl", "Missing data for required field.")
            }
            world.zones[zone.id]?.ttl = ttl
            world.zones[zone.id]?.countUp(at: call.now)
            return try world.change("change_ttl", zone, call)
        },
        Route("import_zone_zonefile", .post, "/v1/zones/{id_or_name}/actions/import_zonefile") { world, call in
            var zone = try world.primaryZone(call)
            let fields = try HetznerFields(call, knowing: ["zonefile"])
            try world.demand(
                .hetznerZonefileProtected,
                !zone.sets.values.contains(where: \.isProtected),
                else: HetznerRefusal(status: 423, code: "protected", message: "an RRSet of the zone is protected")
            )
            try world.fill(&zone, with: fields.required("zonefile"), fields)
            world.zones[zone.id] = zone
            return try world.change("import_zonefile", zone, call)
        },
    ]

    /// The zone that the path names, by its number or its name.
    func zone(_ call: SimulatedCall) throws -> HetznerZone {
        let text = call.parameter("id_or_name")
        guard let zone = number(of: .zone, text).flatMap({ zones[$0] }) else {
            throw HetznerRefusal.notFound("zone", text)
        }
        return zone
    }

    /// The zone that the path names, if its records come from here.
    func primaryZone(_ call: SimulatedCall) throws -> HetznerZone {
        let zone = try zone(call)
        try demandMode(zone.isPrimary)
        return zone
    }

    private func demandMode(_ fits: Bool) throws {
        try demand(
            .hetznerZoneMode,
            fits,
            else: HetznerRefusal(
                status: 422,
                code: "incorrect_zone_mode",
                message: "this operation is not supported for the zone's mode"
            )
        )
    }

    /// A number of seconds within the grammar; null and absent are the same.
    func ttl(_ fields: HetznerFields) throws -> Int? {
        guard let ttl = try fields.integer("ttl") else { return nil }
        try demand(
            .hetznerZoneTTL,
            (60...2_147_483_647).contains(ttl),
            else: fields.invalid("ttl", "Must be between 60 and 2147483647.")
        )
        return ttl
    }

    /// Where a secondary zone comes from.
    static func nameservers(_ fields: HetznerFields) throws -> [JSON]? {
        try fields.objects("primary_nameservers", knowing: ["address", "port", "tsig_key", "tsig_algorithm"])?.map {
            var json: JSON = [
                "address": .string(try $0.required("address")), "port": .integer(try $0.integer("port") ?? 53),
            ]
            if let key = try $0.string("tsig_key") { json["tsig_key"] = .string(key) }
            if let algorithm = try $0.string("tsig_algorithm") {
                guard ["hmac-md5", "hmac-sha1", "hmac-sha256"].contains(algorithm) else {
                    throw $0.invalid("tsig_algorithm", "Must be one of: hmac-md5, hmac-sha1, hmac-sha256.")
                }
                json["tsig_algorithm"] = .string(algorithm)
            }
            return json
        }
    }

    func json(_ zone: HetznerZone, at now: Date) -> JSON {
        zone.json(isBusy: isHeld(Resource(.zone, zone.id), at: now))
    }

    /// Begins a change of a zone and answers with it.
    ///
    /// Changes do not keep each other off (seen: Hetzner's Terraform provider, zonerrset/resource.go, begins a second
    /// one of the same records before the first has ended); only removal does (assumed).
    mutating func change(_ command: String, _ zone: HetznerZone, _ call: SimulatedCall) throws -> SimulatedAnswer {
        try demand(
            .hetznerLocked,
            !isPlanned(.removeZone(zone.id)),
            else: HetznerRefusal(status: 423, code: "locked", message: "zone is locked")
        )
        let action = work(command, on: [Resource(.zone, zone.id)], taking: durations.change, from: call.now)
        return answer(action, call)
    }
}
