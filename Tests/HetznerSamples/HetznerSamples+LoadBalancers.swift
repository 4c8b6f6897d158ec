internal import Foundation
internal import XanthusCloud

extension HetznerSamples {
    static let loadBalancers: [any Hetzner.Operation] =
        [
            Hetzner.ListLoadBalancerTypes(name: "lb11"),
            Hetzner.GetLoadBalancerType(id: 1),
            {
                var list = Hetzner.ListLoadBalancers(name: "a", labelSelector: selector)
                list.sort = [.ascending(.created)]
                return list
            }(),
            Hetzner.GetLoadBalancer(id: 1),
            Hetzner.CreateLoadBalancer(
                {
                    var details = Hetzner.CreateLoadBalancer.Details(name: "a", type: "lb11", in: .location("nbg1"))
                    details.algorithm = .init(.leastConnections)
                    details.services = [service, Hetzner.LoadBalancer.Service(.tcp, from: 22, to: 22)]
                    details.targets = targets
                    details.publicInterface = true
                    details.network = 2
                    details.ipv4 = 3
                    details.ipv6 = 4
                    details.labels = labels
                    return details
                }()
            ),
            Hetzner.CreateLoadBalancer(.init(name: "a", type: 1, in: .networkZone(.euCentral))),
            Hetzner.UpdateLoadBalancer(id: 1, name: "a", labels: labels),
            Hetzner.DeleteLoadBalancer(id: 1),
            Hetzner.GetLoadBalancerMetrics(
                id: 1,
                types: [.openConnections, .bandwidth],
                from: .init(timeIntervalSince1970: 1_790_000_000),
                to: .init(timeIntervalSince1970: 1_790_003_600),
                step: 60
            ),
        ] + loadBalancerActions

    private static let loadBalancerActions: [any Hetzner.Operation] =
        [
            Hetzner.AddLoadBalancerService(id: 1, service),
            {
                var update = Hetzner.UpdateLoadBalancerService(id: 1, listenPort: 443)
                update.protocol = .https
                update.destinationPort = 80
                update.proxyProtocol = true
                update.healthCheck = service.healthCheck
                update.http = service.http
                return update
            }(),
            Hetzner.DeleteLoadBalancerService(id: 1, listenPort: 443),
            Hetzner.AttachLoadBalancerToNetwork(id: 1, network: 2, ip: "10.0.0.2", ipRange: "10.0.0.0/24"),
            Hetzner.DetachLoadBalancerFromNetwork(id: 1, network: 2),
            Hetzner.ChangeLoadBalancerAlgorithm(id: 1, .roundRobin),
            Hetzner.ChangeLoadBalancerType(id: 1, type: "lb21"),
            Hetzner.ChangeLoadBalancerProtection(id: 1, delete: true),
            Hetzner.ChangeLoadBalancerDNSPtr(id: 1, ip: "198.51.100.1", to: "lb.example.com"),
            Hetzner.ChangeLoadBalancerDNSPtr(id: 1, ip: "198.51.100.1", to: nil),
            Hetzner.EnableLoadBalancerPublicInterface(id: 1),
            Hetzner.DisableLoadBalancerPublicInterface(id: 1),
        ] + targets.map { Hetzner.AddLoadBalancerTarget(id: 1, $0) }
        + targets.map { Hetzner.RemoveLoadBalancerTarget(id: 1, $0) }

    private static let targets: [Hetzner.LoadBalancerTarget] = [
        .server(5, usePrivateIP: true), .labelSelector(selector, usePrivateIP: true), .ip("198.51.100.2"),
    ]

    private static let service = {
        var service = Hetzner.LoadBalancer.Service(.https, from: 443, to: 80, proxyProtocol: true)
        service.healthCheck = Hetzner.LoadBalancer.HealthCheck(
            .http,
            port: 80,
            http: .init(domain: "example.com", response: "ok", statusCodes: ["2??"], tls: false)
        )
        service.http = {
            var http = Hetzner.LoadBalancer.Service.HTTP()
            http.cookieName = "a"
            http.cookieLifetime = 300
            http.idleTimeout = 50
            http.stickySessions = true
            http.certificates = [6]
            http.redirectHTTP = true
            return http
        }()
        return service
    }()
}
