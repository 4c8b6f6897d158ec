import Foundation
import Testing

@testable import XanthusCloud

@Suite("Hetzner's networks and firewalls")
struct HetznerNetworkOperationTests {
    private static func network(
        _ range: String = "10.0.0.0/16",
        subnet: String? = nil,
        beside other: String? = nil,
        route: (String, String)? = nil,
        name: String = "a"
    ) -> Hetzner.CreateNetwork {
        Hetzner.CreateNetwork(
            name: name,
            ipRange: range,
            subnets: [subnet, other].compactMap(\.self).map { .init(in: .euCentral, ipRange: $0) },
            routes: route.map { [.init(to: $0.0, through: $0.1)] } ?? []
        )
    }

    private static func rule(
        _ change: (inout Hetzner.Firewall.Rule) -> Void
    ) -> Hetzner.SetFirewallRules {
        var rule = Hetzner.Firewall.Rule(inbound: .tcp, ports: 80, from: ["0.0.0.0/0"])
        change(&rule)
        return Hetzner.SetFirewallRules(id: 1, rules: [rule])
    }

    private static let networks: [(any Hetzner.Operation, String)] = [
        (network(name: ""), "name"), (network("10.0.0.0"), "ipRange"), (network("10.0.0.1/16"), "ipRange"),
        (network("10.0.0.0/25"), "ipRange"), (network("11.0.0.0/16"), "ipRange"), (network("10.0.0.0/7"), "ipRange"),
        (network("fd00::/64"), "ipRange"), (network("172.32.0.0/16"), "ipRange"),
        (network(subnet: "10.0.0.0/31"), "subnets[0].ipRange"), (network(subnet: "10.1.0.0/24"), "subnets[0].ipRange"),
        (network(subnet: "10.0.1.0/24", beside: "10.0.1.128/25"), "subnets[1].ipRange"),
        (network(route: ("192.0.2.0/24", "10.0.0.2")), "routes[0].destination"),
        (network(route: ("172.31.0.0/16", "10.0.0.2")), "routes[0].destination"),
        (network(subnet: "10.0.1.0/24", route: ("10.0.1.0/25", "10.0.0.2")), "routes[0].destination"),
        (network(route: ("10.1.0.0/16", "10.0.0.1")), "routes[0].gateway"),
        (network(route: ("10.1.0.0/16", "172.31.1.1")), "routes[0].gateway"),
        (network(route: ("10.1.0.0/16", "10.0.0.0/8")), "routes[0].gateway"),
        (network(route: ("10.1.0.0/16", "fd00::1")), "routes[0].gateway"),
        (Hetzner.UpdateNetwork(id: 1, name: ""), "name"),
        (Hetzner.AddNetworkSubnet(id: 1, .init(in: .euCentral, vswitchID: 7)), "subnet.vswitchID"),
        (Hetzner.AddNetworkSubnet(id: 1, .init(.vswitch, in: .euCentral)), "subnet.vswitchID"),
        (Hetzner.AddNetworkSubnet(id: 1, .init(in: .euCentral, ipRange: "192.0.2.0/24")), "subnet.ipRange"),
        (Hetzner.DeleteNetworkSubnet(id: 1, ipRange: "10.0.0.0"), "ipRange"),
        (Hetzner.AddNetworkRoute(id: 1, .init(to: "10.0.0.0/8", through: "there")), "route.gateway"),
        (Hetzner.DeleteNetworkRoute(id: 1, .init(to: "there", through: "10.0.0.2")), "route.destination"),
        (Hetzner.ChangeNetworkIPRange(id: 1, to: "10.0.0.0/28"), "ipRange"),
        (Hetzner.ListNetworkMembers(id: 1, subnets: ["10.0.0.1/8"]), "subnets"),
    ]

    private static let firewalls: [(any Hetzner.Operation, String)] = [
        (Hetzner.CreateFirewall(name: "", rules: []), "name"),
        (Hetzner.CreateFirewall(name: String(repeating: "a", count: 129), rules: []), "name"),
        (Hetzner.UpdateFirewall(id: 1, name: ""), "name"),
        (
            Hetzner.SetFirewallRules(
                id: 1,
                rules: Array(repeating: .init(inbound: .icmp, from: ["::/0"]), count: 51)
            ), "rules"
        ),
        (rule { $0.ports = nil }, "rules[0].ports"), (rule { $0.protocol = .gre }, "rules[0].ports"),
        (rule { $0.direction = .init(rawValue: "sideways") }, "rules[0].direction"),
        (rule { $0.sourceIPs = nil }, "rules[0].sourceIPs"), (rule { $0.sourceIPs = [] }, "rules[0].sourceIPs"),
        (rule { $0.sourceIPs = Array(repeating: "::/0", count: 101) }, "rules[0].sourceIPs"),
        (rule { $0.sourceIPs = ["::/0", "192.0.2.1"] }, "rules[0].sourceIPs[1]"),
        (rule { $0.sourceIPs = ["192.0.2.1/24"] }, "rules[0].sourceIPs[0]"),
        (rule { $0.destinationIPs = ["::/0"] }, "rules[0].destinationIPs"),
        (rule { $0.direction = .outbound }, "rules[0].destinationIPs"),
        (rule { $0.description = String(repeating: "a", count: 256) }, "rules[0].description"),
        (Hetzner.ApplyFirewallToResources(id: 1, to: []), "targets"),
        (Hetzner.RemoveFirewallFromResources(id: 1, from: []), "targets"),
    ]

    @Test(arguments: networks + firewalls)
    func `what is outside the grammar is refused by its field`(operation: any Hetzner.Operation, field: String) {
        #expect { try operation.check() } throws: { ($0 as? ConfigurationError)?.field == field }
    }

    @Test(
        arguments: [
            network(), network("192.168.0.0/16", subnet: "192.168.1.0/30"), network("172.16.0.0/12"),
            network("10.0.0.0/8", subnet: "10.0.0.0/24", beside: "10.0.1.0/24", route: ("0.0.0.0/0", "10.0.0.2")),
            Hetzner.CreateFirewall(
                name: String(repeating: "a", count: 128),
                rules: Array(
                    repeating: .init(outbound: .udp, ports: .all, to: Array(repeating: "::/0", count: 100)),
                    count: 50
                )
            ),
            Hetzner.SetFirewallRules(id: 1, rules: []),
            rule { $0.protocol = .init(rawValue: "sctp") },
        ] as [any Hetzner.Operation]
    )
    func `what is within it is not`(operation: any Hetzner.Operation) throws {
        try operation.check()
    }

    @Test func `a subnet without a range is not added twice`() {
        #expect(Hetzner.AddNetworkSubnet(id: 1, .init(in: .euCentral, ipRange: "10.0.0.0/24")).request.isRepeatable)
        #expect(!Hetzner.AddNetworkSubnet(id: 1, .init(in: .euCentral)).request.isRepeatable)
    }

    @Test(
        arguments: [
            ("80", 80...80), ("1024-5000", 1024...5000), ("any", 1...65_535), ("1-65535", 1...65_535),
            ("0", nil), ("65536", nil), ("90-80", nil), ("1-2-3", nil), ("-", nil), ("", nil), ("80-", nil), ("x", nil),
            ("+80", nil), ("80-+90", nil), ("080", nil),
        ] as [(String, ClosedRange<Int>?)]
    )
    func `ports are read as the API writes them`(text: String, ports: ClosedRange<Int>?) throws {
        let range = Hetzner.PortRange(text)
        #expect(range?.ports == ports)
        if let range { #expect(Hetzner.PortRange(range.description) == range) }
    }

    @Test func `ports beyond the last are refused`() {
        #expect(throws: ConfigurationError.self) { try Hetzner.PortRange(0...80) }
        #expect(throws: ConfigurationError.self) { try Hetzner.PortRange(80...65_536) }
    }

    @Test func `a firewall tells the servers it stands in front of, and keeps what it does not know`() throws {
        let text = """
            {"firewall":{"id":1,"name":"web","rules":[
              {"direction":"up","protocol":"sctp","port":"a few","source_ips":[],"destination_ips":null}],
             "applied_to":[
              {"type":"server","server":{"id":7}},
              {"type":"label_selector","label_selector":{"selector":"a"},"applied_to_resources":[
                {"type":"server","server":{"id":8}},{"type":"boat"}]},
              {"type":"boat"}]}}
            """
        let firewall = try Hetzner.GetFirewall.response(from: Data(text.utf8))
        #expect(firewall.servers == [7, 8])
        #expect(firewall.rules.first?.direction.rawValue == "up" && firewall.rules.first?.ports == nil)
    }
}
