import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of zones and their records.
    static let zones = zoneBreaches + recordBreaches + zonefileBreaches

    private static let zoneBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerZoneName) { await $0.zone(["name": "Example.com"]) },
        HetznerBreach(.hetznerZoneName) { await $0.zone(["name": "example.com."]) },
        HetznerBreach(.hetznerZoneTTL) { await $0.zone(["ttl": 59]) },
        HetznerBreach(.hetznerUniqueName, "uniqueness_error") { caller in
            _ = await caller.zone()
            return await caller.zone()
        },
        HetznerBreach(.hetznerProtected, "protected") { caller in
            _ = await caller.zone()
            await caller.post("/zones/example.com/actions/change_protection", ["delete": true])
            return await caller.delete("/zones/example.com")
        },
        HetznerBreach(.hetznerLocked, "locked") { caller in
            _ = await caller.zone()
            await caller.delete("/zones/example.com")
            return await caller.delete("/zones/example.com")
        },
        HetznerBreach(.hetznerLocked, "locked") { caller in
            _ = await caller.zone()
            await caller.delete("/zones/example.com")
            return await caller.rrset("www", "A", ["198.51.100.1"])
        },
        HetznerBreach(.hetznerZoneMode, "incorrect_zone_mode") { caller in
            _ = await caller.zone(["mode": "secondary", "primary_nameservers": [["address": "198.51.100.1"]]])
            return await caller.get("/zones/example.com/rrsets")
        },
        HetznerBreach(.hetznerZoneMode, "incorrect_zone_mode") { caller in
            _ = await caller.zone()
            return await caller.post(
                "/zones/example.com/actions/change_primary_nameservers",
                ["primary_nameservers": [["address": "198.51.100.1"]]]
            )
        },
        HetznerBreach(.hetznerZoneContent) { caller in
            await caller.zone([
                "zonefile": .string(HetznerCaller.zonefile()),
                "rrsets": [["name": "www", "type": "A", "records": [["value": "198.51.100.1"]]]],
            ])
        },
    ]

    private static let one: JSON = [["value": "198.51.100.1"]]
    private static let many = JSON.array((1...51).map { ["value": "198.51.100.\($0)"] })

    private static let recordBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerRRSetName) { await $0.rrset("www.example.com", "A", ["198.51.100.1"]) },
        HetznerBreach(.hetznerRRSetName) { await $0.rrset("WWW", "A", ["198.51.100.1"]) },
        HetznerBreach(.hetznerRRSetUnique, "uniqueness_error") { caller in
            _ = await caller.rrset("www", "A", ["198.51.100.1"])
            return await caller.rrset("www", "A", ["198.51.100.2"])
        },
        HetznerBreach(.hetznerRRSetRecords) { await $0.rrset("www", "A", []) },
        HetznerBreach(.hetznerRRSetRecords) { caller in
            _ = await caller.zone()
            return await caller.post("/zones/example.com/rrsets/www/A/actions/add_records", ["records": many])
        },
        HetznerBreach(.hetznerRecordsDistinct) { await $0.rrset("www", "A", ["198.51.100.1", "198.51.100.1"]) },
        HetznerBreach(.hetznerRecordValue) { await $0.rrset("www", "A", ["2001:db8::1"]) },
        HetznerBreach(.hetznerRecordValue) { await $0.rrset("www", "AAAA", ["198.51.100.1"]) },
        HetznerBreach(.hetznerRecordValue) { await $0.rrset("www", "TXT", ["v=spf1 -all"]) },
        HetznerBreach(.hetznerRecordValue) {
            await $0.rrset("www", "TXT", ["\"" + String(repeating: "x", count: 256) + "\""])
        },
        HetznerBreach(.hetznerRecordValue) { await $0.rrset("@", "MX", ["mail.example.com."]) },
        HetznerBreach(.hetznerCNAMEAlone) { await $0.rrset("@", "CNAME", ["example.org."]) },
        HetznerBreach(.hetznerCNAMEAlone) { caller in
            _ = await caller.rrset("www", "CNAME", ["example.org."])
            return await caller.rrset("www", "A", ["198.51.100.1"])
        },
        HetznerBreach(.hetznerSOAStays) { caller in
            _ = await caller.zone()
            return await caller.delete("/zones/example.com/rrsets/@/SOA")
        },
        HetznerBreach(.hetznerRRSetProtected, "protected") { caller in
            _ = await caller.rrset("www", "A", ["198.51.100.1"])
            await caller.post("/zones/example.com/rrsets/www/A/actions/change_protection", ["change": true])
            return await caller.post("/zones/example.com/rrsets/www/A/actions/set_records", ["records": one])
        },
        HetznerBreach(.hetznerRRSetTTLAgrees) { caller in
            _ = await caller.rrset("www", "A", ["198.51.100.2"], ttl: 60)
            return await caller.post(
                "/zones/example.com/rrsets/www/A/actions/add_records",
                ["records": one, "ttl": 61]
            )
        },
    ]

    private static let zonefileBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerZonefileOrigin) {
            await $0.zone(["zonefile": .string("$ORIGIN example.org.\n" + HetznerCaller.zonefile())])
        },
        HetznerBreach(.hetznerZonefileClass) {
            await $0.zone(["zonefile": .string(HetznerCaller.zonefile() + "a CH A 198.51.100.1\n")])
        },
        HetznerBreach(.hetznerZonefileSOA) { await $0.zone(["zonefile": .string(HetznerCaller.zonefile(soa: false))]) },
        HetznerBreach(.hetznerZonefileNameservers) {
            await $0.zone(["zonefile": .string(HetznerCaller.zonefile(nameservers: ["ns.example.org."]))])
        },
        HetznerBreach(.hetznerZonefileTTLAgrees) {
            let records = "a 60 IN A 198.51.100.1\na 61 IN A 198.51.100.2\n"
            return await $0.zone(["zonefile": .string(HetznerCaller.zonefile() + records)])
        },
        HetznerBreach(.hetznerZonefileProtected, "protected") { caller in
            _ = await caller.rrset("www", "A", ["198.51.100.1"])
            await caller.post("/zones/example.com/rrsets/www/A/actions/change_protection", ["change": true])
            return await caller.post(
                "/zones/example.com/actions/import_zonefile",
                ["zonefile": .string(HetznerCaller.zonefile())]
            )
        },
    ]
}

extension HetznerCaller {
    /// Asks for a zone.
    func zone(_ more: [String: JSON] = [:]) async -> Answer {
        let wish: [String: JSON] = ["name": "example.com", "mode": "primary"]
        return await post("/zones", .object(wish.merging(more) { $1 }))
    }

    /// Asks for records in a zone, which is made if need be.
    func rrset(_ name: String, _ type: String, _ values: [String], ttl: Int? = nil) async -> Answer {
        _ = await zone()
        return await post(
            "/zones/example.com/rrsets",
            [
                "name": .string(name), "type": .string(type), "ttl": ttl.map(JSON.integer) ?? .null,
                "records": .array(values.map { ["value": .string($0)] }),
            ]
        )
    }

    /// A zone file that is accepted as it is.
    static func zonefile(
        soa: Bool = true,
        nameservers: [String] = ["hydrogen.ns.hetzner.com.", "oxygen.ns.hetzner.com.", "helium.ns.hetzner.de."]
    ) -> String {
        let head = "@ IN SOA hydrogen.ns.hetzner.com. dns.hetzner.com. 2024010100 86400 10800 3600000 3600\n"
        return (soa ? head : "") + nameservers.map { "@ IN NS \($0)\n" }.joined()
    }
}
