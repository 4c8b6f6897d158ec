import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Load balancers of simulated Hetzner in private networks")
struct HetznerLoadBalancerNetworkTests {
    private let caller = HetznerCaller()

    private func balancer(_ id: Int) async -> JSON { await caller.get("/load_balancers/\(id)")["load_balancer"] }

    private func health(_ id: Int) async -> [String?] {
        await balancer(id)["targets"]?.array?.map { $0["health_status"]?.array?.first?["status"]?.string } ?? []
    }

    @Test func `a load balancer joins a network, is given an address when it is in, and leaves`() async throws {
        let network = try await caller.network()
        let id = try await caller.balancer().id("load_balancer")
        let attached = await caller.balance(id, "attach_to_network", ["network": .integer(network), "ip": "10.0.1.7"])
        #expect(attached["action"]["command"] == "attach_to_network")
        let kinds = attached["action"]["resources"]?.array?.compactMap { $0["type"]?.string }
        #expect(kinds == ["load_balancer", "network"])
        #expect(await balancer(id)["private_net"] == [])
        #expect(await caller.delete("/load_balancers/\(id)").code == "locked")
        caller.settle()
        #expect(await balancer(id)["private_net"] == [["network": .integer(network), "ip": "10.0.1.7"]])
        #expect(await caller.get("/networks/\(network)")["network"]["load_balancers"] == [.integer(id)])
        let member = await caller.get("/networks/\(network)/members?type=load_balancer")["members"].array?.first
        #expect(member?["ip"] == "10.0.1.7" && member?["status"] == "ok")
        let detached = await caller.balance(id, "detach_from_network", ["network": .integer(network)])
        #expect(detached["action"]["command"] == "detach_from_network")
        caller.settle()
        #expect(await balancer(id)["private_net"] == [])
        #expect(await caller.balance(id, "detach_from_network", ["network": .integer(network)]).field == "network")
    }

    @Test func `its address is free when it is gone, and the subnet can be removed`() async throws {
        let network = try await caller.network()
        let id = try await caller.balancer(["network": .integer(network)]).id("load_balancer")
        let range: JSON = ["ip_range": "10.0.1.0/24"]
        #expect(await caller.change(network, "delete_subnet", range).code == "service_error")
        caller.settle()
        #expect(await balancer(id)["private_net"]?.array?.first?["ip"] == "10.0.1.1")
        await caller.delete("/load_balancers/\(id)")
        caller.settle()
        #expect(await caller.change(network, "delete_subnet", range).status == 201)
    }

    @Test func `private targets are reached while they are in the network, and go with it`() async throws {
        let network = try await caller.network()
        let net: [String: JSON] = ["networks": [.integer(network)], "labels": ["app": "web"]]
        let server = try await caller.server("a", net)
        _ = try await caller.server("b", ["labels": ["app": "web"]])
        let labels: JSON = [
            "type": "label_selector", "label_selector": ["selector": "app=web"], "use_private_ip": true,
        ]
        let id = try await caller.balancer([
            "network": .integer(network), "services": [["protocol": "http"]],
            "targets": [HetznerCaller.privateTarget(server), labels],
        ]).id("load_balancer")
        caller.settle()
        let targets = await balancer(id)["targets"]?.array
        #expect(targets?.map { $0["use_private_ip"] } == [true, true])
        // Only those in the network are chosen.
        #expect(targets?.last?["targets"]?.array?.compactMap { $0["server"]?["id"] } == [.integer(server)])
        #expect(await health(id).first == "healthy")
        #expect(await caller.balance(id, "disable_public_interface").status == 201)
        #expect(await balancer(id)["public_net"]?["enabled"] == false)
        caller.settle()
        await caller.post("/servers/\(server)/actions/detach_from_network", ["network": .integer(network)])
        caller.settle()
        #expect(await health(id).first == "unhealthy")
        #expect(await caller.balance(id, "enable_public_interface").status == 201)
        #expect(await balancer(id)["public_net"]?["enabled"] == true)
        caller.settle()
        #expect(await caller.delete("/networks/\(network)").status == 204)
        #expect(await balancer(id)["targets"] == [])
    }

    @Test func `a server that is reached privately may lose its public address`() async throws {
        let network = try await caller.network()
        let server = try await caller.server("a", ["networks": [.integer(network)]])
        let wish: [String: JSON] = ["network": .integer(network), "targets": [HetznerCaller.privateTarget(server)]]
        _ = try await caller.balancer(wish).id("load_balancer")
        await caller.post("/servers/\(server)/actions/poweroff")
        caller.settle()
        let ipv4 = await caller.get("/servers/\(server)")["server"]["public_net"]?["ipv4"]?["id"]?.integer
        #expect(await caller.post("/primary_ips/\(try #require(ipv4))/actions/unassign").status == 201)
    }

    @Test func `an address behind a vSwitch is a target`() async throws {
        let network = try await caller.network("net", ["subnets": HetznerCaller.coupled])
        let id = try await caller.balancer(["network": .integer(network)]).id("load_balancer")
        let target = HetznerCaller.target(ip: "10.0.2.9")
        #expect(await caller.balance(id, "add_target", target).status == 201)
        #expect(await caller.balance(id, "disable_public_interface").status == 201)
        var both = target
        both["use_private_ip"] = true
        #expect(await caller.balance(id, "add_target", both).code == "target_already_defined")
        both["ip"] = ["ip": "10.0.2.10"]
        #expect(await caller.balance(id, "add_target", both).field == "use_private_ip")
    }

    @Test func `what is already in a network, or in none that is there, is refused`() async throws {
        let network = try await caller.network()
        let id = try await caller.balancer(["network": .integer(network)]).id("load_balancer")
        let again = await caller.balance(id, "attach_to_network", ["network": .integer(network)])
        #expect(again.code == "load_balancer_already_attached")
        #expect(await caller.balance(id, "attach_to_network", ["network": 7]).code == "not_found")
        #expect(await caller.balancer(["name": "other", "network": 7]).field == "network")
        #expect(await caller.project.contents.filter { $0.contains("other") } == [])
    }

    @Test func `the client does all of it`() async throws {
        let client = caller.project.provider.client
        let network = try await caller.network()
        let server = try await caller.server("a", ["networks": [.integer(network)]])
        let id = try #require(Hetzner.ID<Hetzner.Network>(network))
        var details = Hetzner.CreateLoadBalancer.Details(name: "web", type: "lb11", in: .location("nbg1"))
        details.network = id
        details.targets = [.server(try #require(Hetzner.ID(server)), usePrivateIP: true)]
        let made = try await client.send(Hetzner.CreateLoadBalancer(details)).loadBalancer
        caller.settle()
        _ = try await client.send(Hetzner.DisableLoadBalancerPublicInterface(id: made.id))
        caller.settle()
        let read = try await client.send(Hetzner.GetLoadBalancer(id: made.id))
        #expect(read.publicNet?.enabled == false && read.privateNet?.map(\.ip) == ["10.0.1.2"])
        #expect(read.targets?.first?.usePrivateIP == true)
        _ = try await client.send(Hetzner.EnableLoadBalancerPublicInterface(id: made.id))
        caller.settle()
        _ = try await client.send(Hetzner.DetachLoadBalancerFromNetwork(id: made.id, network: id))
        caller.settle()
        _ = try await client.send(Hetzner.AttachLoadBalancerToNetwork(id: made.id, network: id, ip: "10.0.1.9"))
        caller.settle()
        #expect(try await client.send(Hetzner.GetLoadBalancer(id: made.id)).privateNet?.map(\.ip) == ["10.0.1.9"])
    }
}
