import HTTPTypes
import Testing

@testable import XanthusCloudTesting

@Suite("Members of simulated Hetzner's networks")
struct HetznerNetworkMemberTests {
    private let caller = HetznerCaller()

    private func net(_ server: Int) async -> [JSON]? {
        await caller.get("/servers/\(server)")["server"]["private_net"]?.array
    }

    private func members(_ network: Int, _ query: String = "") async -> [JSON]? {
        await caller.get("/networks/\(network)/members\(query)")["members"].array
    }

    @Test func `a server joins, is given an address when it is in, and leaves`() async throws {
        let (id, server) = (try await caller.network(), try await caller.server())
        let attached = await caller.attach(server, to: id)
        #expect(attached["action"]["command"] == "attach_to_network")
        #expect(attached["action"]["resources"]?.array?.compactMap { $0["type"]?.string } == ["server", "network"])
        #expect(await net(server) == [])
        #expect(await members(id)?.first?["status"] == "attaching")
        #expect(await caller.post("/servers/\(server)/actions/poweroff").code == "locked")
        caller.settle()
        let own = await net(server)?.first
        #expect(own?["ip"] == "10.0.1.1" && own?["network"] == .integer(id) && own?["alias_ips"] == [])
        #expect(own?["mac_address"]?.string?.hasPrefix("86:00:") == true)
        #expect(await caller.get("/networks/\(id)")["network"]["servers"] == [.integer(server)])
        #expect(
            await members(id) == [
                [
                    "id": .integer(server), "type": "server", "ip": "10.0.1.1", "alias_ips": [],
                    "subnet": "10.0.1.0/24", "status": "ok",
                ]
            ]
        )
        await caller.post("/servers/\(server)/actions/detach_from_network", ["network": .integer(id)])
        #expect(await members(id)?.first?["status"] == "detaching")
        caller.settle()
        #expect(await members(id) == [])
        #expect(await net(server) == [])
    }

    @Test func `a server is made in networks, and its addresses are free when its removal has ended`() async throws {
        let id = try await caller.network()
        let wish: JSON = [
            "name": "a", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
            "networks": [.integer(id)], "public_net": ["enable_ipv4": false, "enable_ipv6": false],
        ]
        let made = await caller.post("/servers", wish)
        let server = try made.id("server")
        #expect(
            made["next_actions"].array?.compactMap { $0["command"]?.string }.sorted()
                == ["attach_to_network", "start_server"]
        )
        #expect(made["server"]["private_net"] == [])
        caller.settle()
        #expect(await net(server)?.first?["ip"] == "10.0.1.1")
        let other = try await caller.server("other")
        await caller.delete("/servers/\(server)")
        #expect(await caller.attach(other, to: id, ["ip": "10.0.1.1"]).code == "ip_not_available")
        caller.settle()
        #expect(await caller.attach(other, to: id, ["ip": "10.0.1.1"]).status == 201)
    }

    @Test func `addresses are chosen, of a subnet that is named or the last one`() async throws {
        let id = try await caller.network(
            "net",
            [
                "subnets": [
                    HetznerCaller.subnet("10.0.0.0/24"), HetznerCaller.subnet("10.0.3.0/30"),
                    HetznerCaller.subnet("10.0.9.0/24", zone: "us-east"),
                ]
            ]
        )
        var addresses: [String?] = []
        for (name, more) in [
            ("a", [:]), ("b", [:]), ("c", [:]), ("d", ["ip_range": "10.0.0.0/24"]),
            ("e", ["ip": "10.0.0.77", "alias_ips": ["10.0.0.78"]]),
        ] as [(String, [String: JSON])] {
            let server = try await caller.server(name)
            #expect(await caller.attach(server, to: id, more).status == 201)
            caller.settle()
            addresses.append(await net(server)?.first?["ip"]?.string)
        }
        // The /30 has two, and the first address of the network is its gateway.
        #expect(addresses == ["10.0.3.1", "10.0.3.2", "10.0.0.2", "10.0.0.3", "10.0.0.77"])
        let last = try await caller.server("f")
        for wish in [
            ["ip": "10.0.9.5"], ["ip": "10.0.0.78"], ["ip": "10.0.0.255"],
            ["ip": "10.0.0.9", "ip_range": "10.0.3.0/30"],
            ["alias_ips": ["10.0.0.77"]],
        ] as [[String: JSON]] {
            #expect(await caller.attach(last, to: id, wish).code == "ip_not_available")
        }
        #expect(await caller.attach(last, to: id, ["ip_range": "10.0.3.0/30"]).code == "no_subnet_available")
        #expect(await members(id)?.count == 5)
    }

    @Test func `further addresses are replaced`() async throws {
        let (id, server) = (try await caller.network(), try await caller.server())
        _ = await caller.attach(server, to: id, ["alias_ips": ["10.0.1.8", "10.0.1.9"]])
        caller.settle()
        let path = "/servers/\(server)/actions/change_alias_ips"
        await caller.post(path, ["network": .integer(id), "alias_ips": ["10.0.1.9", "10.0.1.10"]])
        #expect(await members(id, "?status=updating")?.count == 1)
        caller.settle()
        #expect(await net(server)?.first?["alias_ips"] == ["10.0.1.9", "10.0.1.10"])
        #expect(
            await caller.post(path, ["network": .integer(id), "alias_ips": ["10.0.1.1"]]).code == "ip_not_available"
        )
        #expect(await caller.post(path, ["network": .integer(id)]).field == "alias_ips")
    }

    @Test func `members are listed by kind, state and subnet`() async throws {
        let id = try await caller.network()
        for name in ["a", "b"] { _ = try await caller.attach(caller.server(name), to: id) }
        #expect(await members(id, "?type=server&status=ok&subnet=10.0.1.0/24&sort=ip:desc")?.count == 1)
        caller.settle()
        #expect(
            await members(id, "?sort=ip:desc")?.compactMap { $0["ip"]?.string } == ["10.0.1.2", "10.0.1.1"]
        )
        #expect(await members(id, "?type=load_balancer") == [])
        #expect(await members(id, "?subnet=10.0.2.0/24") == [])
        #expect(await caller.get("/networks/\(id)/members?status=bogus").status == 422)
    }

    @Test func `members come in the order of their addresses`() async throws {
        let id = try await caller.network()
        for ip in ["10.0.1.10", "10.0.1.9", "10.0.1.100"] {
            _ = await caller.attach(try await caller.server("a\(ip)"), to: id, ["ip": .string(ip)])
        }
        caller.settle()
        #expect(
            await members(id, "?sort=ip")?.compactMap { $0["ip"]?.string } == ["10.0.1.9", "10.0.1.10", "10.0.1.100"]
        )
    }

    @Test func `nobody is given an address behind a vSwitch unasked`() async throws {
        func coupled(_ vswitch: Int, _ range: String) -> JSON {
            [
                "type": "vswitch", "network_zone": "eu-central", "ip_range": .string(range),
                "vswitch_id": .integer(vswitch),
            ]
        }
        let id = try await caller.network(
            "net",
            ["subnets": [HetznerCaller.subnet("10.0.1.0/24"), coupled(7, "10.0.2.0/24")]]
        )
        let server = try await caller.server()
        _ = await caller.attach(server, to: id)
        caller.settle()
        #expect(await net(server)?.first?["ip"] == "10.0.1.1")
        let other = try await caller.network(
            "other",
            ["ip_range": "10.9.0.0/16", "subnets": [coupled(8, "10.9.2.0/24")]]
        )
        #expect(await caller.attach(server, to: other).code == "no_subnet_available")
    }

    @Test func `nobody joins a network while it is changed`() async throws {
        let (id, server) = (try await caller.network(), try await caller.server())
        _ = await caller.change(id, "add_subnet", HetznerCaller.subnet(nil))
        #expect(await caller.attach(server, to: id).code == "conflict")
    }
}
