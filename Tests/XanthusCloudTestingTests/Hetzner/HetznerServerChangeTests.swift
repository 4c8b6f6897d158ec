import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

/// How simulated servers change, and what becomes of their disks.
@Suite("Changes of simulated Hetzner servers")
struct HetznerServerChangeTests {
    private let caller = HetznerCaller()

    private func server(_ id: Int) async -> JSON { await caller.get("/servers/\(id)")["server"] }

    @Test func `a rebuild goes through its states, puts the image on the disk and keeps the addresses`() async throws {
        let id = try await caller.server()
        let address = await server(id)["public_net"]?["ipv4"]?["ip"]
        let answer = await caller.post("/servers/\(id)/actions/rebuild", ["image": "debian-12"])
        #expect(answer.status == 201 && answer["root_password"].string != nil)
        #expect(await server(id)["status"] == "rebuilding")
        caller.clock.advance(by: .seconds(8))
        #expect(await server(id)["status"] == "starting")
        caller.clock.advance(by: .seconds(4))
        let rebuilt = await server(id)
        #expect(rebuilt["status"] == "running" && rebuilt["image"]?["name"] == "debian-12")
        #expect(rebuilt["public_net"]?["ipv4"]?["ip"] == address && address != nil)
    }

    @Test func `a server made with a login key has no root password, also after a rebuild`() async throws {
        let key: JSON = ["name": "me", "public_key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA me"]
        try #require(await caller.post("/ssh_keys", key).status == 201)
        let made = await caller.wish(["ssh_keys": ["me"]])
        #expect(made["root_password"] == .null)
        caller.settle()
        let answer = await caller.post("/servers/\(try made.id("server"))/actions/rebuild", ["image": "debian-12"])
        #expect(answer.status == 201 && answer["root_password"] == .null)
    }

    @Test(arguments: [(true, 80), (false, 40)])
    func `another type is there when the move is done, with its disk only if wished`(upgrades: Bool, disk: Int)
        async throws
    {
        let id = try await caller.offServer()
        let wish: JSON = ["server_type": "cx33", "upgrade_disk": .bool(upgrades)]
        try #require(await caller.post("/servers/\(id)/actions/change_type", wish).status == 201)
        let moving = await server(id)
        #expect(moving["status"] == "migrating" && moving["server_type"]?["name"] == "cx23")
        #expect(moving["locked"] == true)
        caller.clock.advance(by: .seconds(15))
        let moved = await server(id)
        #expect(moved["status"] == "running" && moved["server_type"]?["name"] == "cx33")
        #expect(moved["primary_disk_size"]?.integer == disk)
        await caller.post("/servers/\(id)/actions/poweroff")
        caller.settle()
        let back: JSON = ["server_type": "cx23", "upgrade_disk": false]
        #expect(await caller.post("/servers/\(id)/actions/change_type", back).status == (upgrades ? 422 : 201))
    }

    @Test func `a move to a type without room is refused like a creation`() async throws {
        let id = try await caller.offServer()
        await caller.project.change { $0.soldOut = [HetznerConditions.Place("cx33", in: "nbg1")] }
        let wish: JSON = ["server_type": "cx33", "upgrade_disk": false]
        let answer = await caller.post("/servers/\(id)/actions/change_type", wish)
        #expect(answer.status == 412 && answer.code == "resource_unavailable")
    }

    @Test func `backups are made every evening and go with their server, snapshots stay`() async throws {
        let id = try await caller.server()
        await caller.post("/servers/\(id)/actions/enable_backup")
        #expect(await server(id)["backup_window"] == "22-02")
        caller.clock.advance(by: .seconds(3 * 86_400))
        let backups = await caller.get("/images?bound_to=\(id)")["images"].array ?? []
        #expect(backups.compactMap { $0["created"]?.string?.dropFirst(11) } == ["22:00:00Z", "22:00:00Z", "22:00:00Z"])
        #expect(backups.allSatisfy { $0["type"] == "backup" && $0["created_from"]?["id"]?.integer == id })
        let image = try await caller.copy(of: id, as: "snapshot").id("image")
        let creating = await caller.get("/images/\(image)")["image"]
        #expect(creating["status"] == "creating" && creating["image_size"] == .null)
        caller.settle()
        let made = await caller.get("/images/\(image)")["image"]
        #expect(made["status"] == "available" && made["image_size"]?.number == 2.5 && made["disk_size"]?.integer == 40)
        let kept = try #require(backups.first?["id"]?.integer)
        #expect(await caller.put("/images/\(kept)", ["type": "snapshot"])["image"]["bound_to"] == .null)
        await caller.delete("/servers/\(id)")
        caller.settle()
        let left = await caller.get("/images?type=snapshot&type=backup")["images"].array ?? []
        #expect(left.compactMap { $0["id"]?.integer } == [kept, image])
        // A server of the snapshot, whose image is gone then.
        let other = try await caller.server("other", ["image": .integer(image)])
        #expect(await server(other)["image"]?["id"]?.integer == image)
        #expect(await caller.delete("/images/\(image)").status == 204)
        #expect(await server(other)["image"] == .null)
    }

    @Test func `backups end with their disabling, those that exist and those to come`() async throws {
        let id = try await caller.server()
        await caller.post("/servers/\(id)/actions/enable_backup")
        caller.clock.advance(by: .seconds(2 * 86_400))
        await caller.post("/servers/\(id)/actions/disable_backup")
        caller.clock.advance(by: .seconds(2 * 86_400))
        #expect(await caller.get("/images?type=backup")["images"] == [])
        #expect(await server(id)["backup_window"] == .null)
    }

    @Test func `only the project's own images can be changed and deleted`() async {
        #expect(await caller.put("/images/114690387", ["description": "mine"]).code == "forbidden")
        #expect(await caller.delete("/images/114690387").code == "forbidden")
    }

    @Test func `an address of a server leads back to a name, and to Hetzner's again`() async throws {
        let id = try await caller.server()
        let net = await server(id)["public_net"]
        let own = net?["ipv4"]?["dns_ptr"]
        let address = try #require(net?["ipv4"]?["ip"]?.string)
        let network = try #require(net?["ipv6"]?["ip"]?.string)
        let inNetwork = network.replacing("::/64", with: "::1")
        for ip in [address, inNetwork] {
            let wish: JSON = ["ip": .string(ip), "dns_ptr": "blog.example.com"]
            #expect(await caller.post("/servers/\(id)/actions/change_dns_ptr", wish).status == 201)
            caller.settle()
        }
        let named = await server(id)["public_net"]
        #expect(named?["ipv4"]?["dns_ptr"] == "blog.example.com")
        #expect(named?["ipv6"]?["dns_ptr"] == [["ip": .string(inNetwork), "dns_ptr": "blog.example.com"]])
        await caller.post("/servers/\(id)/actions/change_dns_ptr", ["ip": .string(address), "dns_ptr": nil])
        #expect(await server(id)["public_net"]?["ipv4"]?["dns_ptr"] == own && own != nil)
        caller.settle()
        let foreign: JSON = ["ip": "203.0.113.1", "dns_ptr": "blog.example.com"]
        #expect(await caller.post("/servers/\(id)/actions/change_dns_ptr", foreign).field == "ip")
    }

    @Test func `a medium is in the server until it is taken out`() async throws {
        let id = try await caller.server()
        await caller.post("/servers/\(id)/actions/attach_iso", ["iso": 26_500])
        caller.settle()
        #expect(await server(id)["iso"]?["name"] == "virtio-win-0.1.248.iso")
        await caller.post("/servers/\(id)/actions/detach_iso")
        caller.settle()
        #expect(await server(id)["iso"] == .null)
        #expect(await caller.post("/servers/\(id)/actions/detach_iso")["action"]["status"] == "success")
    }

    @Test func `a server knows its group, and the group its servers, until either goes`() async throws {
        let group = try await caller.group("apart").id("placement_group")
        let first = try await caller.server("first", ["placement_group": .integer(group)])
        let second = try await caller.offServer("second")
        await caller.post("/servers/\(second)/actions/add_to_placement_group", ["placement_group": .integer(group)])
        caller.settle()
        let both: JSON = [.integer(first), .integer(second)]
        #expect(await caller.get("/placement_groups/\(group)")["placement_group"]["servers"] == both)
        #expect(await server(second)["placement_group"]?["name"] == "apart")
        await caller.delete("/servers/\(first)")
        caller.settle()
        #expect(await caller.get("/placement_groups/\(group)")["placement_group"]["servers"] == [.integer(second)])
        #expect(await caller.delete("/placement_groups/\(group)").status == 204)
        #expect(await server(second)["placement_group"] == .null)
    }

    @Test func `metrics have 200 samples unless told, of the kinds that are asked for`() async throws {
        let id = try await caller.server()
        caller.clock.advance(by: .seconds(86_400))
        let answer = await caller.metrics(of: id, last: 3600, types: "cpu,disk")
        #expect(answer.samples == 200 && answer["metrics"]["step"]?.number == 18)
        let names = answer["metrics"]["time_series"]?.object?.keys.sorted()
        #expect(
            names == ["cpu"] + ["bandwidth.read", "bandwidth.write", "iops.read", "iops.write"].map { "disk.0.\($0)" }
        )
        #expect(await caller.metrics(of: id, last: 3600, types: "cpu&type=network").samples == 200)
        #expect(await caller.metrics(of: id, last: 3600, types: "memory").field == "type")
        #expect(await caller.metrics(of: id, last: -60).field == "end")
    }
}
