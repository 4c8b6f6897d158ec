import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Floating IPs of simulated Hetzner")
struct HetznerFloatingIPTests {
    private let caller = HetznerCaller()

    private func address(_ id: Int) async -> JSON { await caller.get("/floating_ips/\(id)")["floating_ip"] }

    @Test func `a floating IP leads to a server, to another, and nowhere when the server is gone`() async throws {
        let made = await caller.post(
            "/floating_ips",
            ["type": "ipv4", "home_location": "fsn1", "name": "web", "description": "front", "labels": ["a": "1"]]
        )
        let id = try made.id("floating_ip")
        #expect(made["action"] == .null && made["floating_ip"]["server"] == .null)
        #expect(made["floating_ip"]["home_location"]?["name"] == "fsn1")
        #expect(made["floating_ip"]["description"] == "front")
        let (first, second) = (try await caller.server("a"), try await caller.server("b"))
        await caller.post("/floating_ips/\(id)/actions/assign", ["server": .integer(first)])
        #expect(await caller.get("/servers/\(first)")["server"]["public_net"]?["floating_ips"] == [.integer(id)])
        #expect(await caller.post("/floating_ips/\(id)/actions/unassign").code == "locked")
        caller.settle()
        let left = await caller.post("/floating_ips/\(id)/actions/unassign")
        #expect(left["action"]["resources"]?.array?.count == 2)
        caller.settle()
        await caller.post("/floating_ips/\(id)/actions/assign", ["server": .integer(second)])
        #expect(await address(id)["server"] == .integer(second))
        await caller.delete("/servers/\(second)")
        caller.settle()
        #expect(await address(id)["server"] == .null)
        #expect(await caller.delete("/floating_ips/\(id)").status == 204)
    }

    @Test func `one is made at a server, at home where that is`() async throws {
        let server = try await caller.server()
        let made = await caller.post("/floating_ips", ["type": "ipv6", "server": .integer(server)])
        #expect(made["action"]["command"] == "assign_floating_ip")
        #expect(made["floating_ip"]["server"] == .integer(server))
        #expect(made["floating_ip"]["home_location"]?["name"] == "nbg1")
        #expect(made["floating_ip"]["ip"]?.string?.hasSuffix("::/64") == true)
    }

    @Test func `no two things have the same public address`() async throws {
        _ = try await caller.server()
        _ = try await caller.primaryIP()
        for _ in 1...3 { await caller.post("/floating_ips", ["type": "ipv4", "home_location": "nbg1"]) }
        let primary = await caller.get("/primary_ips")["primary_ips"].array ?? []
        let floating = await caller.get("/floating_ips")["floating_ips"].array ?? []
        let all = (primary + floating).compactMap { $0["ip"]?.string }
        #expect(all.count == 6 && Set(all).count == 6)
    }

    @Test func `a floating IP is renamed, noted, protected and named in DNS`() async throws {
        let id = try await caller.post("/floating_ips", ["type": "ipv4", "home_location": "nbg1"]).id("floating_ip")
        await caller.put("/floating_ips/\(id)", ["name": "web", "description": "front", "labels": ["a": "1"]])
        let ip = await address(id)["ip"] ?? .null
        await caller.post("/floating_ips/\(id)/actions/change_dns_ptr", ["ip": ip, "dns_ptr": "web.example.com"])
        caller.settle()
        await caller.post("/floating_ips/\(id)/actions/change_protection", ["delete": true])
        let changed = await address(id)
        #expect(changed["name"] == "web" && changed["description"] == "front" && changed["labels"] == ["a": "1"])
        #expect(changed["dns_ptr"] == [["ip": ip, "dns_ptr": "web.example.com"]])
        #expect(changed["protection"] == ["delete": true])
        caller.settle()
        #expect(await caller.delete("/floating_ips/\(id)").code == "protected")
    }

    @Test(
        arguments: [
            ([:], "type"), (["type": "ipv4"], "home_location"),
            (["type": "ipv4", "home_location": "mars"], "home_location"),
            (["type": "ipv4", "server": 7], "server"), (["type": "ipv9", "home_location": "nbg1"], "type"),
        ] as [(JSON, String)]
    )
    func `a wish that cannot be is refused by its field`(wish: JSON, field: String) async {
        let answer = await caller.post("/floating_ips", wish)
        #expect(answer.status == 422 && answer.field == field)
        #expect(await caller.project.contents == [])
    }
}
