import Foundation
import Testing

@testable import XanthusCloud

@Suite("What no Hetzner server can be")
struct HetznerServerCheckTests {
    private typealias Details = Hetzner.CreateServer.Details

    private static func creation(_ change: (inout Hetzner.CreateServer.Details) -> Void) -> Hetzner.CreateServer {
        var details = Hetzner.CreateServer.Details(name: "blog", serverType: "cx23", image: "ubuntu-24.04")
        change(&details)
        return Hetzner.CreateServer(details)
    }

    private static let tooLong = String(repeating: "a", count: 32_769)
    private static let day = Date(timeIntervalSince1970: 86_400)

    static let refused: [(any Hetzner.Operation, String)] = [
        (creation { $0.name = "a b" }, "name"),
        (creation { $0.name = "" }, "name"),
        (creation { $0.userData = tooLong }, "userData"),
        (creation { $0.userData = String(repeating: "ü", count: 16_385) }, "userData"),
        (creation { $0.automount = true }, "automount"),
        (creation { $0.volumes = [1, 1] }, "volumes"),
        (creation { $0.networks = [1, 2, 1] }, "networks"),
        (creation { $0.firewalls = [1, 1] }, "firewalls"),
        (creation { $0.publicNet = .init(enableIPv4: false, enableIPv6: true, ipv4: 1) }, "publicNet.ipv4"),
        (creation { $0.publicNet = .init(enableIPv4: true, enableIPv6: false, ipv6: 1) }, "publicNet.ipv6"),
        (creation { $0.publicNet = .init(enableIPv4: false, enableIPv6: false) }, "publicNet"),
        (Hetzner.UpdateServer(id: 1, name: "-a"), "name"),
        (Hetzner.RebuildServer(id: 1, image: 2, userData: tooLong), "userData"),
        (Hetzner.CreateServerImage(id: 1, type: .system), "type"),
        (Hetzner.GetServerMetrics(id: 1, types: [], from: .distantPast, to: day), "types"),
        (Hetzner.GetServerMetrics(id: 1, types: [.cpu], from: day, to: day), "end"),
        (Hetzner.GetServerMetrics(id: 1, types: [.cpu], from: .distantPast, to: day, step: 0), "step"),
        (Hetzner.ChangeServerDNSPtr(id: 1, ip: "blog", to: nil), "ip"),
        (Hetzner.ChangeServerDNSPtr(id: 1, ip: "203.0.113.7", to: "-"), "dnsPointer"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "10.0.0"), "ip"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "10.0.1.2", ipRange: "10.0.0.0/24"), "ip"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "fd00::2"), "ip"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "203.0.113.7"), "ip"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "172.31.1.1"), "ip"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ipRange: "10.0.0.2"), "ipRange"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ipRange: "203.0.113.0/24"), "ipRange"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, aliasIPs: ["x"]), "aliasIPs"),
        (Hetzner.AttachServerToNetwork(id: 1, network: 2, ip: "10.0.0.2", aliasIPs: ["10.0.0.2"]), "aliasIPs"),
        (Hetzner.ChangeServerAliasIPs(id: 1, network: 2, aliasIPs: ["10.0.0.2", ""]), "aliasIPs"),
        (Hetzner.ChangeServerAliasIPs(id: 1, network: 2, aliasIPs: ["10.0.0.2", "10.0.0.2"]), "aliasIPs"),
        (Hetzner.ChangeServerAliasIPs(id: 1, network: 2, aliasIPs: ["2001:db8::1"]), "aliasIPs"),
        (Hetzner.CreatePlacementGroup(name: ""), "name"),
        (Hetzner.UpdatePlacementGroup(id: 1, name: ""), "name"),
    ]

    @Test(arguments: refused.indices)
    func `is refused before any call, with its field`(index: Int) throws {
        let (operation, field) = Self.refused[index]
        let error = #expect(throws: ConfigurationError.self) { try operation.check() }
        #expect(error?.field == field)
    }

    @Test func `what can be passes`() throws {
        let unreachable = Hetzner.CreateServer.PublicNet(enableIPv4: false, enableIPv6: false)
        for operation in [
            Self.creation { $0.userData = String(Self.tooLong.dropLast()) },
            Self.creation { $0.userData = String(repeating: "ü", count: 16_384) },
            Self.creation { ($0.publicNet, $0.startAfterCreate) = (unreachable, false) },
            Self.creation { ($0.publicNet, $0.networks) = (unreachable, [1]) },
            Self.creation { ($0.volumes, $0.automount) = ([1, 2], true) },
        ] { try operation.check() }
        try Hetzner.AttachServerToNetwork(
            id: 1,
            network: 2,
            ip: "10.0.0.2",
            aliasIPs: ["10.0.1.2", "10.0.1.3"],
            ipRange: "10.0.0.0/24"
        ).check()
        try Hetzner.ChangeServerAliasIPs(id: 1, network: 2, aliasIPs: []).check()
        try Hetzner.UpdateServer(id: 1, labels: Hetzner.Labels()).check()
        try Hetzner.CreateServerImage(id: 1, type: .backup).check()
    }

    @Test func `user data, passwords and consoles are in no description`() async throws {
        let transport = HetznerHarness.always(
            .json(201, #"{"action":\#(HetznerHarness.action),"root_password":"hotel"}"#)
        )
        let client = HetznerHarness.client(transport)
        let rebuild = Hetzner.RebuildServer(id: 1, image: 2, userData: "hotel")
        let answer = try await client.send(rebuild)
        #expect(answer.rootPassword?.withUnsafeValue { $0 } == "hotel")
        var text = ""
        dump(rebuild, to: &text)
        dump(rebuild.request, to: &text)
        dump(answer, to: &text)
        #expect(!"\(rebuild) \(rebuild.request) \(answer) \(text)".contains("hotel"))
    }

    @Test func `metrics are dates and numbers`() async throws {
        let transport = HetznerHarness.always(
            .json(
                200,
                #"""
                {"metrics":{"start":"2026-11-01T12:00:00+00:00","end":"2026-11-01T12:01:00Z","step":60,
                "time_series":{"cpu":{"values":[[1435781470.622,"42.5"],[1435781471,"1e-2"]]}}}}
                """#
            )
        )
        let metrics = try await HetznerHarness.client(transport).send(
            Hetzner.GetServerMetrics(id: 1, types: [.cpu], from: .distantPast, to: Self.day)
        )
        #expect(metrics.series["cpu"]?.map(\.value) == [42.5, 0.01])
        #expect(metrics.series["cpu"]?.last?.date == Date(timeIntervalSince1970: 1_435_781_471))
        #expect(metrics.step == 60)
    }
}
