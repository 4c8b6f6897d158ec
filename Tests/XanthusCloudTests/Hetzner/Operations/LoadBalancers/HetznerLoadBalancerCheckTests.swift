import Testing

@testable import XanthusCloud

@Suite("Load balancers that Hetzner would refuse")
struct HetznerLoadBalancerCheckTests {
    private typealias Service = Hetzner.LoadBalancer.Service
    private typealias Check = Hetzner.LoadBalancer.HealthCheck

    private static func made(
        _ name: String = "a",
        _ change: (inout Hetzner.CreateLoadBalancer.Details) -> Void = { _ in }
    ) -> Hetzner.CreateLoadBalancer {
        var details = Hetzner.CreateLoadBalancer.Details(name: name, type: "lb11", in: .location("nbg1"))
        change(&details)
        return Hetzner.CreateLoadBalancer(details)
    }

    private static func adding(_ check: Check) -> Hetzner.AddLoadBalancerService {
        Hetzner.AddLoadBalancerService(id: 1, Service(.http, from: 80, to: 80, healthCheck: check))
    }

    private static func adding(_ kind: Service.Kind, _ change: (inout Service.HTTP) -> Void)
        -> Hetzner.AddLoadBalancerService
    {
        var http = Service.HTTP()
        change(&http)
        return Hetzner.AddLoadBalancerService(id: 1, Service(kind, from: 80, to: 80, http: http))
    }

    private static let many = String(repeating: "x", count: 257)

    private static let refused: [(any Hetzner.Operation, String)] = [
        (made(""), "name"), (made(" a"), "name"), (made("a\t"), "name"), (made(String(many.prefix(129))), "name"),
        (made { $0.services = [.init(.tcp, from: 22, to: 22), .init(.tcp, from: 22, to: 23)] }, "services"),
        (made { $0.services = [.init(.tcp, from: 0, to: 22)] }, "listenPort"),
        (made { $0.services = [.init(.tcp, from: 22, to: 65_536)] }, "destinationPort"),
        (made { $0.targets = [.server(1, usePrivateIP: true)] }, "targets"),
        (made { $0.targets = [.ip("lb.example.com")] }, "target.ip"),
        (adding(Check(.http, port: 0)), "healthCheck.port"),
        (adding(Check(.http, port: 80, interval: 2)), "healthCheck.interval"),
        (adding(Check(.http, port: 80, timeout: 61)), "healthCheck.timeout"),
        (adding(Check(.http, port: 80, retries: 6)), "healthCheck.retries"),
        (adding(Check(.http, port: 80, http: .init(path: ""))), "healthCheck.http.path"),
        (adding(Check(.http, port: 80, http: .init(path: "/a b"))), "healthCheck.http.path"),
        (adding(Check(.http, port: 80, http: .init(path: many))), "healthCheck.http.path"),
        (adding(Check(.http, port: 80, http: .init(domain: "a%b"))), "healthCheck.http.domain"),
        (adding(Check(.http, port: 80, http: .init(response: many))), "healthCheck.http.response"),
        (
            adding(Check(.http, port: 80, http: .init(statusCodes: Array(repeating: "2??", count: 21)))),
            "healthCheck.http.statusCodes"
        ),
        (adding(Check(.tcp, port: 80, http: .init())), "healthCheck.http"),
        (adding(.http) { $0.cookieName = "" }, "http.cookieName"),
        (adding(.http) { $0.cookieLifetime = 29 }, "http.cookieLifetime"), (adding(.tcp) { _ in }, "http"),
        (adding(.http) { $0.certificates = [1] }, "http"), (adding(.http) { $0.redirectHTTP = true }, "http"),
        (Hetzner.DeleteLoadBalancerService(id: 1, listenPort: 0), "listenPort"),
        (Hetzner.UpdateLoadBalancerService(id: 1, listenPort: 65_536), "listenPort"),
        (Hetzner.UpdateLoadBalancer(id: 1, name: "a "), "name"),
        (Hetzner.AttachLoadBalancerToNetwork(id: 1, network: 2, ip: "10.0.1.2", ipRange: "10.0.0.0/24"), "ip"),
        (Hetzner.AttachLoadBalancerToNetwork(id: 1, network: 2, ip: "203.0.113.7"), "ip"),
        (Hetzner.AttachLoadBalancerToNetwork(id: 1, network: 2, ipRange: "10.0.0.1/24"), "ipRange"),
        (Hetzner.AddLoadBalancerTarget(id: 1, .ip("1.2.3")), "target.ip"),
        (Hetzner.ChangeLoadBalancerDNSPtr(id: 1, ip: "x", to: nil), "ip"),
        (Hetzner.ChangeLoadBalancerDNSPtr(id: 1, ip: "198.51.100.1", to: "a b"), "dnsPointer"),
    ]

    @Test(arguments: refused)
    func `are refused before any call, by their field`(operation: any Hetzner.Operation, field: String) {
        let error = #expect(throws: ConfigurationError.self) { try operation.check() }
        #expect(error?.field == field)
    }

    @Test func `are not, within the grammar`() throws {
        try Self.made(String(Self.many.prefix(128))) {
            $0.services = [.init(.tcp, from: 1, to: 65_535), .init(.https, from: 443, to: 80)]
            $0.network = 2
            $0.targets = [.server(1, usePrivateIP: true), .ip("2001:db8::1")]
        }.check()
        try Self.adding(Check(.http, port: 80, interval: 60, timeout: 60, retries: 5, http: .init())).check()
        try Hetzner.AttachLoadBalancerToNetwork(id: 1, network: 2, ip: "10.0.0.2", ipRange: "10.0.0.0/24").check()
        try Self.adding(.https) { $0.certificates = [1] }.check()
    }
}
