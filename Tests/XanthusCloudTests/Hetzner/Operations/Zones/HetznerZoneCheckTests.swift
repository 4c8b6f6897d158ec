import Testing

@testable import XanthusCloud

@Suite("Zones and records that Hetzner would refuse")
struct HetznerZoneCheckTests {
    private static func zone(_ set: Hetzner.RecordSet) -> Hetzner.CreateZone {
        Hetzner.CreateZone(name: "example.com", from: .records([set]))
    }
    private static func secondary(_ nameservers: Hetzner.PrimaryNameserver...) -> Hetzner.CreateZone {
        Hetzner.CreateZone(name: "example.com", from: .nameservers(nameservers))
    }
    private static let many = (1...51).map { Hetzner.Record("198.51.100.\($0)") }

    private static let refused: [(any Hetzner.Operation, String)] = [
        (Hetzner.CreateZone(name: "Example.com"), "name"), (Hetzner.CreateZone(name: "example.com."), "name"),
        (Hetzner.CreateZone(name: "example"), "name"), (Hetzner.CreateZone(name: "exa mple.com"), "name"),
        (Hetzner.CreateZone(name: "münchen.de"), "name"), (Hetzner.CreateZone(name: "example..com"), "name"),
        (Hetzner.CreateZone(name: "example.com", ttl: 59), "ttl"),
        (zone(.init("www.example.com", .a, ["198.51.100.1"])), "name"),
        (zone(.init("example.com", .a, ["198.51.100.1"])), "name"), (zone(.init("WWW", .a, ["198.51.100.1"])), "name"),
        (zone(.init("www.", .a, ["198.51.100.1"])), "name"), (zone(.init("a.*", .a, ["198.51.100.1"])), "name"),
        (zone(.init("www", .a, [])), "records"), (zone(.init("www", .a, ["198.51.100.1", "198.51.100.1"])), "records"),
        (zone(.init("www", .a, [""])), "records"), (zone(.init("www", .txt, ["v=spf1 -all"])), "records"),
        (zone(.init("www", .txt, [#""a"#])), "records"), (zone(.init("www", .txt, [#""a" b"#])), "records"),
        (
            Hetzner.CreateZone(
                name: "example.com",
                from: .records([.init("www", .a, ["198.51.100.1"]), .init("www", .a, ["198.51.100.2"])])
            ), "records"
        ),
        (zone(.init("www", .a, ttl: 2_147_483_648, ["198.51.100.1"])), "ttl"), (secondary(), "primaryNameservers"),
        (secondary(.init(address: "ns.example.com")), "primaryNameservers"),
        (secondary(.init(address: "198.51.100.1", port: 0)), "primaryNameservers"),
        (secondary(.init(address: "198.51.100.1", tsigKey: "eA==")), "primaryNameservers"),
        (Hetzner.ChangeZonePrimaryNameservers(1, primaryNameservers: []), "primaryNameservers"),
        (Hetzner.ChangeZoneTTL(1, ttl: 59), "ttl"), (Hetzner.ChangeZoneRRSetTTL(1, "a", .a, ttl: 59), "ttl"),
        (Hetzner.SetZoneRRSetRecords(1, "a", .a, many), "records"),
        (Hetzner.AddZoneRRSetRecords(1, "a", .a, []), "records"),
        (Hetzner.RemoveZoneRRSetRecords(1, "a", .a, many), "records"),
        (Hetzner.UpdateZoneRRSetRecords(1, "a", .a, []), "records"),
        (Hetzner.CreateZoneRRSet("example.com", .init("www.example.com", .a, ["198.51.100.1"])), "name"),
        (Hetzner.DeleteZoneRRSet("example.com", "a.example.com", .a), "name"),
    ]

    @Test(arguments: refused)
    func `are refused before any call, by their field`(operation: any Hetzner.Operation, field: String) {
        let error = #expect(throws: ConfigurationError.self) { try operation.check() }
        #expect(error?.field == field)
    }

    @Test(arguments: ["@", "*", "*.dev", "_acme-challenge", "_sip._tcp", "a.b.c", "xn--4bi", "0/25"])
    func `are not, within the grammar`(name: String) throws {
        try Hetzner.CreateZoneRRSet("example.com", .init(name, .txt, ttl: 60, [.init(text: "a")])).check()
        // Octets that are no text in UTF-8 may be in quotes too.
        try Hetzner.CreateZoneRRSet("example.com", .init(name, .txt, [#""\255" "a""#])).check()
        let records: [Hetzner.RecordSet] = [.init(name, .a, ["198.51.100.1"]), .init(name, .txt, [.init(text: "a")])]
        try Hetzner.CreateZone(name: "example.com", from: .records(records)).check()
        try Hetzner.SetZoneRRSetRecords(1, name, .a, Self.many.dropLast()).check()
        try Self.secondary(.init(address: "2001:db8::1", port: 5353, tsigKey: "eA==", tsigAlgorithm: .hmacMD5)).check()
    }
}
