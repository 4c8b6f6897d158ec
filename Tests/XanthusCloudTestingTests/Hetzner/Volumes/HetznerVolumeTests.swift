import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Volumes of simulated Hetzner")
struct HetznerVolumeTests {
    private let caller = HetznerCaller()

    private func disks(of server: Int) async -> [Int]? {
        await caller.get("/servers/\(server)")["server"]["volumes"]?.array?.compactMap(\.integer)
    }

    private func owner(of volume: Int) async -> JSON? { await caller.get("/volumes/\(volume)")["volume"]["server"] }

    @Test func `a volume that is made at a server is there first, and attached after`() async throws {
        let server = try await caller.server()
        let made = await caller.volume(["server": .integer(server), "format": "ext4", "labels": ["a": "b"]])
        let id = try made.id("volume")
        #expect(made["volume"]["status"] == "creating" && made["volume"]["location"]?["name"] == "nbg1")
        #expect(made["volume"]["format"] == "ext4" && made["volume"]["labels"] == ["a": "b"])
        #expect(made["action"]["command"] == "create_volume")
        #expect(made["next_actions"].array?.compactMap { $0["command"]?.string } == ["attach_volume"])
        caller.clock.advance(by: .seconds(2))
        let between = await caller.get("/volumes/\(id)")["volume"]
        #expect(between["status"] == "available" && between["server"] == .null)
        caller.clock.advance(by: .seconds(2))
        #expect(await owner(of: id) == .integer(server))
        #expect(await disks(of: server) == [id])
    }

    @Test func `a server is made with volumes, and leaves them behind`() async throws {
        let id = try await caller.volume().id("volume")
        caller.settle()
        let wish: JSON = [
            "name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
            "volumes": [.integer(id)], "automount": true,
        ]
        let made = await caller.post("/servers", wish)
        let server = try made.id("server")
        #expect(
            made["next_actions"].array?.compactMap { $0["command"]?.string } == ["attach_volume", "start_server"]
        )
        #expect(await disks(of: server) == [])
        caller.settle()
        #expect(await disks(of: server) == [id])
        await caller.delete("/servers/\(server)")
        caller.settle()
        #expect(await owner(of: id) == .null)
        #expect(await caller.project.contents == ["volume data (\(id))"])
        #expect(await caller.delete("/volumes/\(id)").status == 204)
        #expect(await caller.project.contents == [])
    }

    @Test func `a volume goes from server to server, each time after its action`() async throws {
        let (first, second) = (try await caller.server("a"), try await caller.server("b"))
        let id = try await caller.volume(["server": .integer(first)]).id("volume")
        caller.settle()
        let detached = await caller.post("/volumes/\(id)/actions/detach")
        #expect(detached["action"]["status"] == "running")
        #expect(await owner(of: id) == .integer(first))
        #expect(await caller.post("/volumes/\(id)/actions/attach", ["server": .integer(second)]).code == "locked")
        caller.settle()
        #expect(await owner(of: id) == .null)
        let attached = await caller.post("/volumes/\(id)/actions/attach", ["server": .integer(second)])
        #expect(attached.status == 201)
        caller.settle()
        #expect(await disks(of: first) == [])
        #expect(await disks(of: second) == [id])
        let commands = await caller.get("/volumes/\(id)/actions?sort=id")["actions"].array
        #expect(
            commands?.compactMap { $0["command"]?.string } == [
                "create_volume", "attach_volume", "detach_volume", "attach_volume",
            ]
        )
    }

    @Test func `a volume grows, is renamed and protected`() async throws {
        let id = try await caller.volume().id("volume")
        caller.settle()
        await caller.post("/volumes/\(id)/actions/resize", ["size": 50])
        caller.settle()
        await caller.put("/volumes/\(id)", ["name": "more"])
        await caller.put("/volumes/\(id)", ["labels": ["a": "1"]])
        await caller.post("/volumes/\(id)/actions/change_protection", ["delete": true])
        let volume = await caller.get("/volumes/\(id)")["volume"]
        #expect(volume["size"] == 50 && volume["name"] == "more" && volume["labels"] == ["a": "1"])
        #expect(volume["protection"] == ["delete": true])
        #expect(await caller.get("/volumes?status=creating")["volumes"] == [])
        #expect(await caller.get("/volumes?name=more&label_selector=a%3D1")["volumes"].array?.count == 1)
    }

    @Test(
        arguments: [
            ([:], "name"), (["name": "a"], "size"), (["name": "a", "size": 10], "location"),
            (["name": "a", "size": 10, "location": "mars"], "location"),
            (["name": "a", "size": 10, "server": 7], "server"), (["name": "a", "size": "10"], "size"),
            (["name": "a", "size": 10.5], "size"),
        ] as [(JSON, String)]
    )
    func `a wish that cannot be is refused by its field`(wish: JSON, field: String) async {
        let answer = await caller.post("/volumes", wish)
        #expect(answer.status == 422 && answer.field == field)
        #expect(await caller.project.contents == [])
    }
}
