internal import XanthusCloud

extension HetznerSamples {
    static let zones: [any Hetzner.Operation] =
        [
            {
                var list = Hetzner.ListZones(name: "example.com", mode: .primary, labelSelector: selector)
                list.sort = [.ascending(.created)]
                return list
            }(),
            Hetzner.GetZone("example.com"),
            Hetzner.CreateZone(
                name: "example.com",
                from: .records([Hetzner.RecordSet("www", .a, ttl: 60, [address], labels: labels)]),
                ttl: 3600,
                labels: labels
            ),
            Hetzner.CreateZone(name: "example.com", from: .zonefile("$TTL 3600\n")),
            Hetzner.CreateZone(name: "example.com", from: .nameservers([nameserver])),
            Hetzner.UpdateZone("example.com", labels: labels),
            Hetzner.GetZoneZonefile("example.com"),
            Hetzner.ChangeZonePrimaryNameservers(1, primaryNameservers: [nameserver]),
            Hetzner.ChangeZoneProtection(1, delete: true),
            Hetzner.ChangeZoneTTL(1, ttl: 60),
            Hetzner.ImportZoneZonefile(1, zonefile: "$TTL 3600\n"),
            Hetzner.DeleteZone(1),
        ] + rrsets

    private static let address = Hetzner.Record("198.51.100.1", comment: "a")
    private static let nameserver = Hetzner.PrimaryNameserver(
        address: "198.51.100.2",
        port: 53,
        tsigKey: "c2VjcmV0",
        tsigAlgorithm: .hmacSHA256
    )

    private static let rrsets: [any Hetzner.Operation] = [
        {
            var list = Hetzner.ListZoneRRSets(of: 1, name: "www", types: [.a, .aaaa], labelSelector: selector)
            list.sort = [.ascending(.name)]
            return list
        }(),
        Hetzner.CreateZoneRRSet(1, Hetzner.RecordSet("@", .a, ttl: 60, [address], labels: labels)),
        Hetzner.GetZoneRRSet("example.com", "www", .a),
        Hetzner.UpdateZoneRRSet(1, "www", .a, labels: labels),
        Hetzner.ChangeZoneRRSetProtection(1, "www", .a, change: true),
        Hetzner.ChangeZoneRRSetTTL(1, "www", .a, ttl: 60),
        Hetzner.ChangeZoneRRSetTTL(1, "www", .a, ttl: nil),
        Hetzner.SetZoneRRSetRecords(1, "www", .a, [address]),
        Hetzner.AddZoneRRSetRecords(1, "www", .a, [address], ttl: 60),
        Hetzner.RemoveZoneRRSetRecords(1, "www", .a, [address]),
        Hetzner.UpdateZoneRRSetRecords(1, "www", .a, [address]),
        Hetzner.DeleteZoneRRSet(1, "@", .a),
    ]
}
