import HTTPTypes

@testable import XanthusCloudTesting

extension HetznerBreach {
    /// Of load balancers.
    static let loadBalancers = balancerBreaches + serviceBreaches + targetBreaches

    private static let balancerBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerLoadBalancerName) { await $0.balancer(["name": " a"]) },
        HetznerBreach(.hetznerLoadBalancerName) {
            await $0.balancer(["name": .string(String(repeating: "a", count: 129))])
        },
        HetznerBreach(.hetznerLoadBalancerTypeFits, "invalid_load_balancer_type") { caller in
            let services = JSON.array((1...6).map { service(port: $0) })
            let id = try await caller.balancer(["load_balancer_type": "lb21", "services": services]).id("load_balancer")
            return await caller.balance(id, "change_type", ["load_balancer_type": "lb11"])
        },
        HetznerBreach(.hetznerLoadBalancerPointer) { caller in
            let id = try await caller.balancer().id("load_balancer")
            return await caller.balance(id, "change_dns_ptr", ["ip": "192.0.2.1", "dns_ptr": "lb.example.com"])
        },
    ]

    private static func service(port: Int, _ more: [String: JSON] = [:]) -> JSON {
        let service: [String: JSON] = [
            "protocol": "http", "listen_port": .integer(port), "destination_port": 80, "proxyprotocol": false,
        ]
        return .object(service.merging(more) { $1 })
    }

    private static func adding(_ more: [String: JSON]) -> @Sendable (HetznerCaller) async throws -> HetznerCaller.Answer
    {
        { caller in
            let id = try await caller.balancer().id("load_balancer")
            return await caller.balance(id, "add_service", service(port: 80, more))
        }
    }

    private static let serviceBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerLoadBalancerPort, kept: { $0.status == 412 && $0.code == "source_port_already_used" }) {
            await $0.balancer(["services": [service(port: 80), service(port: 80)]])
        },
        HetznerBreach(.hetznerLoadBalancerLimits, "resource_limit_exceeded") {
            await $0.balancer(["services": .array((1...6).map { service(port: $0) })])
        },
        HetznerBreach(.hetznerLoadBalancerRanges, adding(["destination_port": 65_536])),
        HetznerBreach(.hetznerLoadBalancerRanges, adding(["health_check": ["interval": 2]])),
        HetznerBreach(.hetznerLoadBalancerRanges, adding(["health_check": ["retries": 6]])),
        HetznerBreach(.hetznerLoadBalancerRanges, adding(["http": ["cookie_lifetime": 29]])),
        HetznerBreach(.hetznerLoadBalancerHTTP, adding(["http": ["redirect_http": true]])),
        HetznerBreach(.hetznerLoadBalancerHTTP, adding(["protocol": "tcp", "http": ["sticky_sessions": true]])),
        HetznerBreach(
            .hetznerLoadBalancerHTTP,
            adding(["health_check": ["protocol": "tcp", "http": ["path": "/up"]]])
        ),
        HetznerBreach(
            .hetznerLoadBalancerCertificates,
            adding(["protocol": "https", "http": ["certificates": [7]]])
        ),
    ]

    private static let targetBreaches: [HetznerBreach] = [
        HetznerBreach(.hetznerLoadBalancerTarget, "target_already_defined") { caller in
            let target: JSON = ["type": "server", "server": ["id": .integer(try await caller.server())]]
            return await caller.balancer(["targets": [target, target]])
        },
        HetznerBreach(.hetznerLoadBalancerPublic, "load_balancer_public_interface_disabled") { caller in
            let target: JSON = ["type": "server", "server": ["id": .integer(try await caller.server())]]
            let id = try await caller.balancer(["public_interface": false]).id("load_balancer")
            return await caller.balance(id, "add_target", target)
        },
        HetznerBreach(.hetznerLoadBalancerPublicTarget, "resolve_cloud_public_targets_error") { caller in
            let server = try await caller.server("a", ["public_net": ["enable_ipv4": false, "enable_ipv6": true]])
            return await caller.balancer(["targets": [["type": "server", "server": ["id": .integer(server)]]]])
        },
        HetznerBreach(.hetznerLoadBalancerCloudIP, "cloud_resource_ip_not_allowed") { caller in
            let server = await caller.get("/servers/\(try await caller.server())")["server"]
            let ip = server["public_net"]?["ipv4"]?["ip"] ?? .null
            return await caller.balancer(["targets": [["type": "ip", "ip": ["ip": ip]]]])
        },
        HetznerBreach(.hetznerLoadBalancerOwnIP, "ip_not_owned") {
            await $0.balancer(["targets": [["type": "ip", "ip": ["ip": "192.0.2.1"]]]])
        },
    ]
}

extension HetznerCaller {
    /// Asks for a load balancer.
    func balancer(_ more: [String: JSON] = [:]) async -> Answer {
        let wish: [String: JSON] = ["name": "web", "load_balancer_type": "lb11", "location": "nbg1"]
        return await post("/load_balancers", .object(wish.merging(more) { $1 }))
    }

    /// Asks for a change of a load balancer, when what goes before is done.
    func balance(_ id: Int, _ verb: String, _ body: JSON = [:]) async -> Answer {
        settle()
        return await post("/load_balancers/\(id)/actions/\(verb)", body)
    }
}
