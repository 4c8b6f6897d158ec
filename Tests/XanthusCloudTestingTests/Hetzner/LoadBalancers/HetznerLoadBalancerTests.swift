import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Load balancers of simulated Hetzner")
struct HetznerLoadBalancerTests {
    private let caller = HetznerCaller()

    private func balancer(_ id: Int) async -> JSON { await caller.get("/load_balancers/\(id)")["load_balancer"] }

    @Test func `a load balancer has addresses, completes its services and goes by an action`() async throws {
        let service: JSON = ["protocol": "https", "listen_port": 443, "destination_port": 8443, "proxyprotocol": true]
        let made = await caller.balancer(["services": [service], "algorithm": ["type": "least_connections"]])
        let id = try made.id("load_balancer")
        let json = made["load_balancer"]
        #expect(
            made["action"]["command"] == "create_load_balancer" && json["algorithm"]?["type"] == "least_connections"
        )
        #expect(json["public_net"]?["enabled"] == true && json["public_net"]?["ipv4"]?["id"]?.integer != nil)
        #expect(json["load_balancer_type"]?["name"] == "lb11" && json["location"]?["name"] == "nbg1")
        let whole = json["services"]?.array?.first
        #expect(whole?["health_check"]?["port"] == 8443 && whole?["health_check"]?["interval"] == 15)
        #expect(whole?["http"]?["cookie_name"] == "HCLBSTICKY" && whole?["http"]?["certificates"] == [])
        #expect(await caller.delete("/load_balancers/\(id)").code == "locked")
        caller.settle()
        let deleted = await caller.delete("/load_balancers/\(id)")
        #expect(deleted["action"]["command"] == "delete_load_balancer")
        caller.settle()
        #expect(await caller.project.contents == [])
    }

    @Test(
        arguments: [
            (["http": ["certificates": [7, "8"]]], "http.certificates.1"),
            (["health_check": ["http": ["status_codes": [200]]]], "health_check.http.status_codes.0"),
            (["health_check": ["protocol": "tcp", "http": ["path": "/"]]], "health_check.http"),
        ] as [([String: JSON], String)]
    )
    func `a part of a service that cannot be is refused by its place`(part: [String: JSON], place: String) async {
        let service: [String: JSON] = ["protocol": "https", "listen_port": 443, "destination_port": 80]
        let answer = await caller.balancer(["services": [.object(service.merging(part) { $1 })]])
        #expect(answer.status == 422 && answer.field == "services.0.\(place)")
    }

    @Test func `targets are unknown at first, well while their servers run, and gone with them`() async throws {
        let server = try await caller.server("a", ["labels": ["app": "web"]])
        let service: JSON = ["protocol": "tcp", "listen_port": 80, "destination_port": 80]
        let id = try await caller.balancer([
            "services": [service],
            "targets": [
                ["type": "server", "server": ["id": .integer(server)]],
                ["type": "label_selector", "label_selector": ["selector": "app=web"]],
            ],
        ]).id("load_balancer")
        func health() async -> [String?] {
            let targets = await balancer(id)["targets"]?.array ?? []
            let all = targets + (targets.last?["targets"]?.array ?? [])
            return all.compactMap { $0["health_status"]?.array?.first?["status"]?.string }
        }
        #expect(await health() == ["unknown", "unknown"])
        caller.clock.advance(by: .seconds(15))
        #expect(await health() == ["healthy", "healthy"])
        #expect(await caller.get("/servers/\(server)")["server"]["load_balancers"] == [.integer(id)])
        await caller.post("/servers/\(server)/actions/poweroff")
        caller.settle()
        #expect(await health() == ["unhealthy", "unhealthy"])
        await caller.delete("/servers/\(server)")
        caller.settle()
        #expect(await health() == [])
        #expect(await balancer(id)["targets"]?.array?.compactMap { $0["type"] } == ["label_selector"])
    }

    @Test func `services and targets come, change and go`() async throws {
        await caller.project.change { $0.dedicatedAddresses = ["192.0.2.7"] }
        let id = try await caller.balancer().id("load_balancer")
        _ = await caller.balance(id, "add_service", ["protocol": "http"])
        var update: JSON = ["listen_port": 80, "destination_port": 8080, "http": ["sticky_sessions": true]]
        update["health_check"] = ["http": ["path": "/health", "domain": nil]]
        #expect(await caller.balance(id, "update_service", update).status == 201)
        let service = await balancer(id)["services"]?.array?.first
        #expect(service?["destination_port"] == 8080 && service?["http"]?["sticky_sessions"] == true)
        #expect(service?["health_check"]?["http"]?["path"] == "/health")
        let target: JSON = ["type": "ip", "ip": ["ip": "192.0.2.7"]]
        #expect(await caller.balance(id, "add_target", target).status == 201)
        #expect(await caller.balance(id, "remove_target", target).status == 201)
        #expect(await caller.balance(id, "remove_target", target).code == "not_found")
        #expect(await caller.balance(id, "delete_service", ["listen_port": 80]).status == 201)
        #expect(await caller.balance(id, "delete_service", ["listen_port": 80]).code == "not_found")
        let json = await balancer(id)
        #expect(json["services"] == [] && json["targets"] == [])
    }

    @Test func `size, algorithm, protection, names and labels change`() async throws {
        let id = try await caller.balancer().id("load_balancer")
        let ip = try #require(await balancer(id)["public_net"]?["ipv4"]?["ip"])
        _ = await caller.balance(id, "change_type", ["load_balancer_type": "lb31"])
        _ = await caller.balance(id, "change_algorithm", ["type": "least_connections"])
        _ = await caller.balance(id, "change_dns_ptr", ["ip": ip, "dns_ptr": "lb.example.com"])
        _ = await caller.balance(id, "change_protection", ["delete": true])
        await caller.put("/load_balancers/\(id)", ["name": "new", "labels": ["a": "1"]])
        let json = await balancer(id)
        #expect(json["load_balancer_type"]?["name"] == "lb31" && json["algorithm"]?["type"] == "least_connections")
        #expect(json["public_net"]?["ipv4"]?["dns_ptr"] == "lb.example.com" && json["name"] == "new")
        caller.settle()
        #expect(await caller.delete("/load_balancers/\(id)").code == "protected")
        _ = await caller.balance(id, "change_dns_ptr", ["ip": ip, "dns_ptr": nil])
        let pointer = await balancer(id)["public_net"]?["ipv4"]?["dns_ptr"]?.string
        #expect(pointer?.hasPrefix("static.") == true)
    }

    @Test func `a load balancer has primary IPs that are there, and leaves them behind`() async throws {
        let wish: JSON = ["name": "mine", "type": "ipv4", "location": "nbg1"]
        let address = await caller.post("/primary_ips", wish)
        let primary = try address.id("primary_ip")
        let made = await caller.balancer(["public_net": ["ipv4": .integer(primary)]])
        let id = try made.id("load_balancer")
        #expect(made["load_balancer"]["public_net"]?["ipv4"]?["ip"] == address["primary_ip"]["ip"])
        #expect(await caller.get("/primary_ips/\(primary)")["primary_ip"]["assignee_type"] == "load_balancer")
        caller.settle()
        await caller.delete("/load_balancers/\(id)")
        caller.settle()
        #expect(await caller.get("/primary_ips/\(primary)")["primary_ip"]["assignee_type"] == "unassigned")
        #expect(await caller.project.contents == ["primary ip mine (\(primary))"])
    }

    @Test func `the client reads all of it, and measurements`() async throws {
        let client = caller.project.provider.client
        let server = try await caller.server()
        var details = Hetzner.CreateLoadBalancer.Details(name: "web", type: "lb11", in: .networkZone("eu-central"))
        details.services = [.init(.http, from: 80, to: 8080, healthCheck: .init(.http, port: 8080, http: .init()))]
        details.targets = [.server(try #require(Hetzner.ID(server)))]
        let made = try await client.send(Hetzner.CreateLoadBalancer(details)).loadBalancer
        caller.settle()
        let read = try await client.send(Hetzner.GetLoadBalancer(id: made.id))
        #expect(
            read.services
                == details.services.map { service in
                    var service = service
                    service.http = read.services?.first?.http
                    service.healthCheck.http?.response = ""
                    service.healthCheck.http?.statusCodes = ["2??", "3??"]
                    service.healthCheck.http?.tls = false
                    return service
                }
        )
        #expect(read.targets?.first?.healthStatus?.map(\.status) == [.healthy])
        #expect(read.targets?.first?.healthStatus?.first?.detail == nil)
        #expect(read.includedTraffic == 21_990_232_555_520 && read.publicNet?.enabled == true)
        let types = try await client.pages(Hetzner.ListLoadBalancerTypes()).all()
        #expect(types.map(\.maxServices) == [5, 15, 30])
        let metrics = try await client.send(
            Hetzner.GetLoadBalancerMetrics(
                id: made.id,
                types: [.bandwidth],
                from: Date(timeIntervalSince1970: 1_790_000_000),
                to: Date(timeIntervalSince1970: 1_790_003_600),
                step: 60
            )
        )
        #expect(metrics.series.keys.sorted() == ["bandwidth.in", "bandwidth.out"])
        #expect(metrics.series["bandwidth.in"]?.count == 60)
    }
}
