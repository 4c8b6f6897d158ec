import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Zones of simulated Hetzner")
struct HetznerZoneTests {
    private let caller = HetznerCaller()

    private func records(_ path: String) async -> [String?]? {
        await caller.get("/zones/example.com/rrsets/\(path)")["rrset"]["records"]?.array?.map { $0["value"]?.string }
    }

    private func change(_ path: String, _ action: String, _ values: [JSON]) async -> HetznerCaller.Answer {
        await caller.post("/zones/example.com/rrsets/\(path)/actions/\(action)", ["records": .array(values)])
    }

    @Test func `a zone begins with a SOA record and three nameservers, and is known by id and name`() async throws {
        let made = await caller.zone(["labels": ["a": "b"]])
        let id = try made.id("zone")
        #expect(made["zone"]["status"] == "updating" && made["zone"]["record_count"] == 4)
        #expect(made["zone"]["ttl"] == 3600 && made["action"]["command"] == "create_zone")
        #expect(made["action"]["resources"] == [["id": .integer(id), "type": "zone"]])
        caller.settle()
        let byName = await caller.get("/zones/example.com")["zone"]
        #expect(byName["status"] == "ok")
        #expect(await caller.get("/zones/\(id)")["zone"] == byName)
        #expect(await caller.get("/zones/example.com/actions")["actions"].array?.count == 1)
        #expect(await caller.get("/zones?mode=secondary")["zones"] == [])
        #expect(await caller.project.contents == ["zone example.com (\(id))"])
        #expect(await caller.delete("/zones/example.com")["action"]["command"] == "delete_zone")
        caller.settle()
        #expect(await caller.get("/zones/example.com").code == "not_found")
        #expect(await caller.project.contents == [])
    }

    @Test func `records are set, added, noted and removed, and the last takes the set with it`() async throws {
        let made = await caller.rrset("www", "A", ["198.51.100.1"], ttl: 300)
        #expect(made["rrset"]["id"] == "www/A" && made["rrset"]["ttl"] == 300 && made.status == 201)
        _ = await change("www/A", "set_records", [["value": "198.51.100.2"], ["value": "198.51.100.3"]])
        _ = await change("www/A", "add_records", [["value": "198.51.100.3"], ["value": "198.51.100.4"]])
        #expect(await records("www/A") == ["198.51.100.2", "198.51.100.3", "198.51.100.4"])
        let noted = await change("www/A", "update_records", [["value": "198.51.100.4", "comment": "new"]])
        #expect(noted.status == 200)
        let set = await caller.get("/zones/example.com/rrsets/www/A")["rrset"]
        #expect(set["records"]?.array?.last == ["value": "198.51.100.4", "comment": "new"])
        let unknown = await change("www/A", "update_records", [["value": "198.51.100.9", "comment": "new"]])
        #expect(unknown.status == 404 && unknown.code == "not_found")
        _ = await change("www/A", "remove_records", [["value": "198.51.100.2"], ["value": "198.51.100.3"]])
        #expect(await records("www/A") == ["198.51.100.4"])
        _ = await change("www/A", "remove_records", [["value": "198.51.100.4"]])
        #expect(await caller.get("/zones/example.com/rrsets/www/A").code == "not_found")
    }

    @Test func `records that are added to nothing make a set, with or without a TTL`() async throws {
        _ = await caller.zone()
        _ = await change("mail/MX", "add_records", [["value": "10 mail.example.com."]])
        #expect(await caller.get("/zones/example.com/rrsets/mail/MX")["rrset"]["ttl"] == .null)
        await caller.post("/zones/example.com/rrsets/mail/MX/actions/change_ttl", ["ttl": 120])
        await caller.put("/zones/example.com/rrsets/mail/MX", ["labels": ["a": "1"]])
        let found = await caller.get("/zones/example.com/rrsets?type=MX&label_selector=a&per_page=100")["rrsets"].array
        #expect(found?.count == 1 && found?.first?["ttl"] == 120)
        await caller.post("/zones/example.com/rrsets/mail/MX/actions/change_ttl", ["ttl": nil])
        #expect(await caller.get("/zones/example.com/rrsets/mail/MX")["rrset"]["ttl"] == .null)
        #expect(await caller.get("/zones?per_page=100").code == "invalid_input")
    }

    @Test func `changes of records do not keep each other off`() async throws {
        _ = await caller.rrset("www", "A", ["198.51.100.1"])
        let first = await caller.post("/zones/example.com/rrsets/www/A/actions/change_ttl", ["ttl": 120])
        let second = await change("www/A", "set_records", [["value": "198.51.100.2"]])
        #expect(first["action"]["status"] == "running" && second["action"]["status"] == "running")
    }

    @Test func `each change of records counts the serial number up`() async throws {
        _ = await caller.zone()
        let before = await records("@/SOA")
        _ = await change("a/A", "add_records", [["value": "198.51.100.1"]])
        let after = await records("@/SOA")
        let serials = [before, after].compactMap { $0?.first??.split(separator: " ")[2] }.compactMap { Int($0) }
        #expect(serials.count == 2 && serials.last == (serials.first ?? 0) + 1)
    }

    @Test func `a zone file is written and read back as the same records`() async throws {
        _ = await caller.zone(["ttl": 7200])
        _ = await change("www/A", "add_records", [["value": "198.51.100.1", "comment": "the web"]])
        _ = await change("txt/TXT", "add_records", [["value": #""a; \"b\"" "c""#]])
        await caller.post("/zones/example.com/rrsets/www/A/actions/change_ttl", ["ttl": 60])
        let file = try #require(await caller.get("/zones/example.com/zonefile")["zonefile"].string)
        #expect(file.hasPrefix("$ORIGIN\texample.com.\n$TTL\t7200\n\n@\tIN\tSOA\thydrogen.ns.hetzner.com. "))
        #expect(file.contains("www\tIN\t60\tA\t198.51.100.1 ; the web\n"))
        let before = await caller.get("/zones/example.com/rrsets")["rrsets"]
        let imported = await caller.post("/zones/example.com/actions/import_zonefile", ["zonefile": .string(file)])
        #expect(imported["action"]["command"] == "import_zonefile")
        #expect(await caller.get("/zones/example.com/rrsets")["rrsets"] == before)
    }

    @Test func `a zone file may spread records over lines, repeat names and write them in full`() async throws {
        let file = """
            ; a line of its own
            $ORIGIN example.com.
            $TTL 1800
            example.com. IN SOA hydrogen.ns.hetzner.com. dns.hetzner.com. (
                2024010100 ; serial
                86400 10800
                3600000 3600 )
            @ NS hydrogen.ns.hetzner.com.
              NS oxygen.ns.hetzner.com.
              60 IN NS helium.ns.hetzner.de.
            """
        let refused = await caller.zone(["zonefile": .string(file)])
        #expect(refused.field == "zonefile")
        let made = await caller.zone([
            "zonefile": .string(file.replacing("  60 IN NS", with: "  IN NS") + "\nWWW A 198.51.100.1\n")
        ])
        #expect(made["zone"]["ttl"] == 1800 && made["zone"]["record_count"] == 5)
        #expect(await records("www/A") == ["198.51.100.1"])
    }

    @Test(
        arguments: [
            ("$INCLUDE other\n", 501), ("$GENERATE 1-9 a$ A 198.51.100.1\n", 501), ("a 1h IN A 198.51.100.1\n", 501),
            ("a IN WKS 198.51.100.1\n", 422), ("a IN A\n", 422), ("a IN TXT \"x\n", 422),
            ("a IN A ( 198.51.100.1\n", 422),
            ("a.example.org. IN A 198.51.100.1\n", 422), ("$NONSENSE\n", 422), ("a IN A 198.51.100.1 )\n", 422),
        ]
    )
    func `a zone file that is not simulated says so, and one that cannot be is refused`(more: String, status: Int)
        async
    {
        let answer = await caller.zone(["zonefile": .string(HetznerCaller.zonefile() + more)])
        #expect(answer.status == status)
        #expect(await caller.project.contents == [])
    }

    @Test func `the client makes, reads and removes`() async throws {
        let client = caller.project.provider.client
        let text = String(repeating: "k", count: 400)
        let made = try await client.send(
            Hetzner.CreateZone(
                name: "example.com",
                from: .records([.init("@", .mx, ["10 mail.example.com."]), .init("dkim", .txt, [.init(text: text)])])
            )
        )
        #expect(made.zone.recordCount == 6 && made.zone.mode == .primary)
        let sets = try await client.pages(Hetzner.ListZoneRRSets(of: "example.com", types: [.txt])).all()
        #expect(sets.map(\.id) == ["dkim/TXT"] && sets.first?.records.first?.text == text)
        _ = try await client.send(Hetzner.DeleteZoneRRSet("example.com", "@", .mx))
        #expect(try await client.send(Hetzner.GetZone(.id(made.zone.id))).recordCount == 5)
        #expect(try await client.send(Hetzner.GetZoneZonefile("example.com")).zonefile.contains("dkim\tIN\tTXT"))
    }
}
