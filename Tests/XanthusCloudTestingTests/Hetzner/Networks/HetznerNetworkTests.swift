import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Networks of simulated Hetzner")
struct HetznerNetworkTests {
    private let caller = HetznerCaller()

    private func network(_ id: Int) async -> JSON { await caller.get("/networks/\(id)")["network"] }
    private func ranges(_ id: Int) async -> [String]? {
        await network(id)["subnets"]?.array?.compactMap { $0["ip_range"]?.string }
    }

    @Test func `a network is made whole, and shows what it was made of`() async throws {
        let route: JSON = ["destination": "10.1.0.0/16", "gateway": "10.0.1.2"]
        let id = try await caller.network("net", ["routes": [route], "labels": ["a": "1"]])
        let made = await network(id)
        #expect(made["ip_range"] == "10.0.0.0/16" && made["routes"] == [route] && made["labels"] == ["a": "1"])
        let subnet = made["subnets"]?.array?.first
        #expect(subnet?["gateway"] == "10.0.0.1" && subnet?["network_zone"] == "eu-central")
        #expect(made["servers"] == [] && made["load_balancers"] == [] && made["expose_routes_to_vswitch"] == false)
        let changed = await caller.put("/networks/\(id)", ["name": "other", "expose_routes_to_vswitch": true])
        #expect(changed["network"]["name"] == "other" && changed["network"]["labels"] == ["a": "1"])
        #expect(changed["network"]["expose_routes_to_vswitch"] == true)
        #expect(await caller.project.contents == ["network other (\(id))"])
        #expect(await caller.delete("/networks/\(id)").status == 204)
        #expect(await caller.project.contents == [])
    }

    @Test func `a subnet without a range gets the first /24 that is free`() async throws {
        let route: JSON = ["destination": "10.0.2.0/24", "gateway": "10.0.1.2"]
        let id = try await caller.network("net", ["routes": [route]])
        for _ in 1...2 {
            #expect(await caller.change(id, "add_subnet", HetznerCaller.subnet(nil)).status == 201)
            caller.settle()
        }
        #expect(await ranges(id) == ["10.0.1.0/24", "10.0.0.0/24", "10.0.3.0/24"])
        let small = try await caller.network("small", ["ip_range": "192.168.0.0/24", "subnets": []])
        #expect(await caller.change(small, "add_subnet", HetznerCaller.subnet(nil)).status == 201)
        caller.settle()
        #expect(await caller.change(small, "add_subnet", HetznerCaller.subnet(nil)).field == "ip_range")
    }

    @Test func `parts come and go, one change at a time`() async throws {
        let id = try await caller.network()
        let added = await caller.change(id, "add_route", ["destination": "0.0.0.0/0", "gateway": "10.0.1.2"])
        #expect(added["action"]["command"] == "add_route" && added["action"]["status"] == "running")
        #expect(await caller.change(id, "change_ip_range", ["ip_range": "10.0.0.0/15"]).code == "conflict")
        caller.settle()
        #expect(await caller.change(id, "change_ip_range", ["ip_range": "10.0.0.0/15"]).status == 201)
        caller.settle()
        await caller.post(
            "/networks/\(id)/actions/delete_route",
            ["destination": "0.0.0.0/0", "gateway": "10.0.1.2"]
        )
        caller.settle()
        #expect(await caller.change(id, "delete_subnet", ["ip_range": "10.0.1.0/24"]).status == 201)
        caller.settle()
        let left = await network(id)
        #expect(left["ip_range"] == "10.0.0.0/15" && left["routes"] == [] && left["subnets"] == [])
        #expect(await caller.change(id, "delete_subnet", ["ip_range": "10.0.1.0/24"]).status == 404)
        await caller.post("/networks/\(id)/actions/change_protection", ["delete": true])
        caller.settle()
        #expect(await caller.delete("/networks/\(id)").code == "protected")
    }

    @Test(
        arguments: [
            (["ip_range": "10.0.0.0/16"], "name"), (["name": "a"], "ip_range"),
            (["name": "a", "ip_range": "10.0.0.1/16"], "ip_range"),
            (["name": "a", "ip_range": "fd00::/64"], "ip_range"),
            (
                ["name": "a", "ip_range": "10.0.0.0/16", "subnets": [["type": "boat", "network_zone": "eu-central"]]],
                "subnets.0.type"
            ),
            (
                ["name": "a", "ip_range": "10.0.0.0/16", "subnets": [["type": "cloud", "network_zone": "moon"]]],
                "subnets.0.network_zone"
            ),
            (
                [
                    "name": "a", "ip_range": "10.0.0.0/16",
                    "subnets": [["type": "vswitch", "network_zone": "eu-central"]],
                ],
                "subnets.0.vswitch_id"
            ),
            (
                ["name": "a", "ip_range": "10.0.0.0/16", "routes": [["destination": "10.1.0.0/16"]]],
                "routes.0.gateway"
            ),
        ] as [(JSON, String)]
    )
    func `a wish that cannot be is refused by its field`(wish: JSON, field: String) async {
        let answer = await caller.post("/networks", wish)
        #expect(answer.status == 422 && answer.field == field)
        #expect(await caller.project.contents == [])
    }
}
