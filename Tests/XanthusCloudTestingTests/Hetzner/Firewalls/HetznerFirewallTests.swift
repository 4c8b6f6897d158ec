import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Firewalls of simulated Hetzner")
struct HetznerFirewallTests {
    private let caller = HetznerCaller()

    private func applied(_ id: Int) async -> JSON? { await caller.get("/firewalls/\(id)")["firewall"]["applied_to"] }

    private func states(_ server: Int) async -> [String?]? {
        await caller.get("/servers/\(server)")["server"]["public_net"]?["firewalls"]?.array?.map {
            $0["status"]?.string
        }
    }

    private func reached(_ id: Int) async -> [Int?]? {
        await applied(id)?.array?.last?["applied_to_resources"]?.array?.map { $0["server"]?["id"]?.integer }
    }

    @Test func `a firewall is applied to a server, and in force when the action is done`() async throws {
        let (id, server) = (try await caller.firewall(), try await caller.server())
        let answer = await caller.apply(id, to: HetznerCaller.target(server))
        #expect(answer["actions"].array?.compactMap { $0["command"]?.string } == ["apply_firewall"])
        #expect(await states(server) == ["pending"])
        caller.settle()
        #expect(await states(server) == ["applied"])
        #expect(await applied(id) == [HetznerCaller.target(server)])
        let set = await caller.post("/firewalls/\(id)/actions/set_rules", ["rules": [HetznerCaller.rule()]])
        #expect(
            set["actions"].array?.compactMap { $0["command"]?.string } == ["set_firewall_rules", "apply_firewall"]
        )
        caller.settle()
        let removed = await caller.post(
            "/firewalls/\(id)/actions/remove_from_resources",
            ["remove_from": [HetznerCaller.target(server)]]
        )
        #expect(removed["actions"].array?.compactMap { $0["command"]?.string } == ["remove_firewall"])
        // It filters until the action is done.
        #expect(await states(server) == ["applied"])
        #expect(await caller.delete("/firewalls/\(id)").code == "resource_in_use")
        caller.settle()
        #expect(await states(server) == [])
        #expect(await caller.delete("/firewalls/\(id)").status == 204)
    }

    @Test func `labels choose servers, some seconds behind what they are`() async throws {
        let server = try await caller.server("a", ["labels": ["role": "web"]])
        let id = try await caller.post(
            "/firewalls",
            ["name": "web", "rules": [HetznerCaller.rule()], "apply_to": [HetznerCaller.target(labels: "role=web")]]
        )
        .id("firewall")
        #expect(await reached(id) == [])
        caller.clock.advance(by: .seconds(2))
        #expect(await reached(id) == [])
        caller.clock.advance(by: .seconds(1))
        #expect(await reached(id) == [server])
        #expect(await states(server) == ["applied"])
        // Private servers have nothing to filter, and other labels are not meant.
        _ = try await caller.server("b", ["labels": ["role": "db"]])
        _ = try await caller.server(
            "c",
            [
                "labels": ["role": "web"], "public_net": ["enable_ipv4": false, "enable_ipv6": false],
                "start_after_create": false,
            ]
        )
        let late = try await caller.server("d", ["labels": ["role": "web"]])
        #expect(await reached(id) == [server, late])
        let path = "/firewalls/\(id)/actions/remove_from_resources"
        #expect(
            await caller.post(path, ["remove_from": [HetznerCaller.target(late)]]).code
                == "firewall_managed_by_label_selector"
        )
        await caller.delete("/servers/\(late)")
        caller.settle()
        #expect(await reached(id) == [server])
        let removed = await caller.post(path, ["remove_from": [HetznerCaller.target(labels: "role=web")]])
        #expect(removed["actions"].array?.count == 1)
        #expect(await reached(id) == [server])
        caller.settle()
        #expect(await applied(id) == [])
        #expect(await states(server) == [])
    }

    @Test func `a server that is named is not shown by its labels besides`() async throws {
        let server = try await caller.server("a", ["labels": ["role": "web"]])
        let targets: JSON = [HetznerCaller.target(server), HetznerCaller.target(labels: "role")]
        let id = try await caller.firewall("web", ["apply_to": targets])
        #expect(await applied(id)?.array?.first == HetznerCaller.target(server))
        #expect(await reached(id) == [])
        #expect(await states(server) == ["applied"])
    }

    @Test func `labels choose no server that has enough firewalls`() async throws {
        let server = try await caller.server("a", ["labels": ["role": "web"]])
        for index in 1...5 {
            _ = try await caller.firewall("f\(index)", ["apply_to": [HetznerCaller.target(server)]])
        }
        let id = try await caller.firewall("web", ["apply_to": [HetznerCaller.target(labels: "role")]])
        #expect(await reached(id) == [])
    }

    @Test func `a server is made behind firewalls, which are in force from its first moment`() async throws {
        let id = try await caller.firewall()
        let wish: JSON = [
            "name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "firewalls": [["firewall": .integer(id)]],
        ]
        let made = await caller.post("/servers", wish)
        let server = try made.id("server")
        #expect(made["next_actions"].array?.contains { $0["command"] == "apply_firewall" } == true)
        #expect(await applied(id) == [HetznerCaller.target(server)])
        caller.settle()
        #expect(await states(server) == ["applied"])
        await caller.delete("/servers/\(server)")
        caller.settle()
        #expect(await applied(id) == [])
    }

    @Test func `what is not there cannot be filtered, with a status that depends on the call`() async throws {
        let created = await caller.post("/firewalls", ["name": "a", "apply_to": [HetznerCaller.target(7)]])
        #expect(created.status == 422 && created.code == "firewall_resource_not_found")
        let id = try await caller.firewall()
        let applied = await caller.apply(id, to: HetznerCaller.target(7))
        #expect(applied.status == 404 && applied.code == "firewall_resource_not_found")
        let path = "/firewalls/\(id)/actions/remove_from_resources"
        let removed = await caller.post(path, ["remove_from": [HetznerCaller.target(labels: "a")]])
        #expect(removed.status == 404 && removed.code == "firewall_resource_not_found")
    }

    @Test(
        arguments: [
            (["type": "boat"], "apply_to.0.type"), (["type": "server"], "apply_to.0.server"),
            (["type": "label_selector"], "apply_to.0.label_selector"),
            (
                ["type": "label_selector", "label_selector": ["selector": "a in b"]],
                "apply_to.0.label_selector.selector"
            ),
        ] as [(JSON, String)]
    )
    func `a target that cannot be is refused by its field`(target: JSON, field: String) async {
        let answer = await caller.post("/firewalls", ["name": "a", "apply_to": [target]])
        #expect(answer.status == 422 && answer.field == field)
        #expect(await caller.project.contents == [])
    }
}
