import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Primary IPs of simulated Hetzner")
struct HetznerPrimaryIPTests {
    private let caller = HetznerCaller()

    private func net(_ server: Int) async -> JSON {
        await caller.get("/servers/\(server)")["server"]["public_net"] ?? .null
    }

    @Test func `a server's own addresses are primary IPs, and go with it`() async throws {
        let server = try await caller.server()
        let list = await caller.get("/primary_ips?sort=id")["primary_ips"].array ?? []
        #expect(list.map { $0["type"]?.string } == ["ipv4", "ipv6"])
        #expect(list.allSatisfy { $0["auto_delete"] == true && $0["assignee_type"] == "server" })
        #expect(list.allSatisfy { $0["assignee_id"] == .integer(server) && $0["datacenter"] == nil })
        let net = await net(server)
        #expect(net["ipv4"]?["id"] == list.first?["id"] && net["ipv4"]?["ip"] == list.first?["ip"])
        #expect(net["ipv6"]?["id"] == list.last?["id"] && net["ipv6"]?["dns_ptr"] == [])
        await caller.delete("/servers/\(server)")
        #expect(await caller.get("/primary_ips")["primary_ips"].array?.count == 2)
        caller.settle()
        #expect(await caller.get("/primary_ips")["primary_ips"] == [])
        #expect(await caller.project.contents == [])
    }

    @Test func `a primary IP that is given to a new server stays when the server goes`() async throws {
        let id = try await caller.primaryIP()
        let free = await caller.get("/primary_ips/\(id)")["primary_ip"]
        #expect(free["assignee_type"] == "unassigned" && free["assignee_id"] == .null && free["auto_delete"] == false)
        let server = try await caller.wish(withPrimaryIP: id).id("server")
        caller.settle()
        #expect(await net(server)["ipv4"]?["id"] == .integer(id))
        await caller.delete("/servers/\(server)")
        caller.settle()
        #expect(await caller.get("/primary_ips/\(id)")["primary_ip"]["assignee_type"] == "unassigned")
        #expect(await caller.project.contents == ["primary ip mine (\(id))"])
        #expect(await caller.delete("/primary_ips/\(id)").status == 204)
        #expect(await caller.project.contents == [])
    }

    @Test func `a primary IP goes from server to server while they are off`() async throws {
        let (first, second) = (try await caller.stoppedServer("a"), try await caller.stoppedServer("b"))
        let id = try await caller.primaryIP()
        let assigned = await caller.assign(id, to: first)
        #expect(assigned.status == 201 && assigned["action"]["command"] == "assign_primary_ip")
        #expect(await caller.delete("/servers/\(first)").code == "locked")
        caller.settle()
        #expect(await net(first)["ipv4"]?["id"] == .integer(id))
        await caller.post("/primary_ips/\(id)/actions/unassign")
        caller.settle()
        #expect(await net(first)["ipv4"] == .null)
        #expect(await caller.assign(id, to: second).status == 201)
        #expect(await net(second)["ipv4"]?["id"] == .integer(id))
    }

    @Test func `one is made at a server, and with it goes if it shall`() async throws {
        let server = try await caller.stoppedServer()
        let wish: JSON = [
            "name": "six", "type": "ipv6", "assignee_type": "server", "assignee_id": .integer(server),
            "auto_delete": true, "labels": ["a": "b"],
        ]
        let made = await caller.post("/primary_ips", wish)
        #expect(made.status == 201 && made["action"]["command"] == "assign_primary_ip")
        #expect(made["primary_ip"]["assignee_id"] == .integer(server))
        #expect(made["primary_ip"]["location"]?["name"] == "nbg1" && made["primary_ip"]["labels"] == ["a": "b"])
        caller.settle()
        await caller.delete("/servers/\(server)")
        caller.settle()
        #expect(await caller.get("/primary_ips")["primary_ips"] == [])
    }

    @Test func `a primary IP is renamed and found by its address`() async throws {
        let id = try await caller.primaryIP()
        let ip = await caller.get("/primary_ips/\(id)")["primary_ip"]["ip"]?.string ?? ""
        let changed = await caller.put(
            "/primary_ips/\(id)",
            ["name": "ours", "auto_delete": true, "labels": ["a": "1"]]
        )
        #expect(changed["primary_ip"]["name"] == "ours" && changed["primary_ip"]["auto_delete"] == true)
        #expect(await caller.put("/primary_ips/\(id)", [:])["primary_ip"]["labels"] == ["a": "1"])
        #expect(await caller.get("/primary_ips?ip=\(ip)")["primary_ips"].array?.count == 1)
        #expect(await caller.get("/primary_ips?ip=192.0.2.9")["primary_ips"] == [])
    }

    @Test func `names lead back from addresses, for IPv4 always`() async throws {
        let four = try await caller.primaryIP()
        let standard = await caller.get("/primary_ips/\(four)")["primary_ip"]["dns_ptr"]
        let ip = standard?.array?.first?["ip"] ?? .null
        let path = "/primary_ips/\(four)/actions/change_dns_ptr"
        await caller.post(path, ["ip": ip, "dns_ptr": "mail.example.com"])
        let changed = await caller.get("/primary_ips/\(four)")["primary_ip"]["dns_ptr"]
        #expect(changed == [["ip": ip, "dns_ptr": "mail.example.com"]])
        caller.settle()
        await caller.post(path, ["ip": ip, "dns_ptr": nil])
        #expect(await caller.get("/primary_ips/\(four)")["primary_ip"]["dns_ptr"] == standard)
        caller.settle()
        #expect(await caller.post(path, ["ip": "192.0.2.1", "dns_ptr": "a.example"]).field == "ip")

        let six = try await caller.primaryIP("six", ["type": "ipv6"])
        let network = await caller.get("/primary_ips/\(six)")["primary_ip"]["ip"]?.string ?? ""
        let address = network.replacing("/64", with: "7")
        await caller.post(
            "/primary_ips/\(six)/actions/change_dns_ptr",
            ["ip": .string(address), "dns_ptr": "b.example"]
        )
        let pointers = await caller.get("/primary_ips/\(six)")["primary_ip"]["dns_ptr"]
        #expect(pointers == [["ip": .string(address), "dns_ptr": "b.example"]])
    }

    @Test(
        arguments: [
            ([:], "name"), (["name": "a"], "type"), (["name": "a", "type": "ipv5"], "type"),
            (["name": "a", "type": "ipv4"], "location"),
            (["name": "a", "type": "ipv4", "location": "mars"], "location"),
            (["name": "a", "type": "ipv4", "location": "nbg1", "assignee_id": 7], "location"),
            (["name": "a", "type": "ipv4", "location": "nbg1", "assignee_type": "boat"], "assignee_type"),
            (["name": "", "type": "ipv4", "location": "nbg1"], "name"),
        ] as [(JSON, String)]
    )
    func `a wish that cannot be is refused by its field`(wish: JSON, field: String) async {
        let answer = await caller.post("/primary_ips", wish)
        #expect(answer.status == 422 && answer.field == field)
        #expect(await caller.project.contents == [])
    }

    @Test func `a server without a version refuses an address for it`() async throws {
        let id = try await caller.primaryIP()
        let answer = await caller.post(
            "/servers",
            [
                "name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
                "public_net": ["enable_ipv4": false, "enable_ipv6": true, "ipv4": .integer(id)],
            ]
        )
        #expect(answer.field == "public_net.ipv4")
        #expect(await caller.wish(withPrimaryIP: 7).field == "public_net.ipv4")
    }
}
