import Foundation
import Testing

@testable import XanthusCloud

@Suite("Hetzner servers as they are read")
struct HetznerServerSchemaTests {
    private static let whole = #"""
        {"server":{"id":42,"name":"blog","status":"migrating","created":"2026-11-01T12:00:00Z",
        "public_net":{"ipv4":{"id":"7","ip":"198.51.100.7","blocked":true,"dns_ptr":"blog.example.com"},
        "ipv6":{"id":8,"ip":"2001:db8::/64","blocked":false,"dns_ptr":null},"floating_ips":[478],
        "firewalls":[{"id":38,"status":"dreaming"}]},
        "private_net":[{"network":4711,"ip":"10.0.0.2","alias_ips":["10.0.0.3"],"mac_address":"86:00:ff:2a:7d:e1"}],
        "server_type":{"id":1,"name":"cx23","description":"CX23","cores":2,"memory":4.5,"disk":40,"deprecated":false,
        "prices":[{"location":"fsn1","price_hourly":{"net":"1.0000","gross":"1.1900000000000001"},
        "price_monthly":{"net":"1.0000","gross":"1.1900"},"included_traffic":654321,
        "price_per_tb_traffic":{"net":"1.0000","gross":"1.1900"}}],
        "storage_type":"local","cpu_type":"shared","category":"Shared vCPU","architecture":"x86","deprecation":null,
        "locations":[{"id":1,"name":"fsn1","available":true,"recommended":false,
        "deprecation":{"announced":"2026-06-01T00:00:00+00:00","unavailable_after":"2026-09-01T00:00:00+00:00"}}]},
        "location":{"id":1,"name":"fsn1","description":"Falkenstein DC Park 1","country":"DE","city":"Falkenstein",
        "latitude":50.47612,"longitude":12.370071,"network_zone":"eu-central"},
        "image":{"id":9,"type":"snapshot","status":"unavailable","name":null,"description":"mine","image_size":2.3,
        "disk_size":10,"created":"2026-10-01T12:00:00Z","created_from":{"id":1,"name":"old"},"bound_to":null,
        "os_flavor":"plan9","os_version":null,"rapid_deploy":false,"protection":{"delete":true},"deprecated":null,
        "deleted":"2026-10-30T12:00:00Z","labels":{},"architecture":"arm"},
        "iso":{"id":4711,"name":null,"description":"own","type":"private","deprecation":null,"architecture":null},
        "rescue_enabled":true,"locked":false,"backup_window":"22-02","outgoing_traffic":123456,
        "ingoing_traffic":null,"included_traffic":654321,"protection":{"delete":true,"rebuild":true},
        "labels":{"a":""},"volumes":[1],"load_balancers":[],"primary_disk_size":50,
        "placement_group":{"id":897,"name":"apart","labels":{},"type":"spread","created":"2026-01-08T12:10:00Z",
        "servers":[42]}}}
        """#

    private func server(_ body: String) async throws -> Hetzner.Server {
        try await HetznerHarness.client(HetznerHarness.always(.json(200, body))).send(Hetzner.GetServer(id: 42))
    }

    @Test func `every part is read, also words that nobody knows yet`() async throws {
        let server = try await server(Self.whole)
        #expect(server.status == .migrating && server.publicNet?.ipv4?.id == 7)
        #expect(server.publicNet?.ipv4?.blocked == true && server.publicNet?.ipv6?.dnsPointers == nil)
        #expect(server.publicNet?.firewalls?.first?.status?.rawValue == "dreaming")
        #expect(server.publicNet?.floatingIPs == [478] && server.privateNet?.first?.aliasIPs == ["10.0.0.3"])
        #expect(server.image?.osFlavor == "plan9" && server.image?.imageSize == 2.3 && server.image?.deleted != nil)
        #expect(server.image?.createdFrom?.id == 1 && server.image?.architecture == .arm)
        #expect(server.iso?.type == .private && server.iso?.architecture == nil)
        #expect(server.placementGroup?.servers == [42] && server.placementGroup?.type == .spread)
        #expect(server.rescueEnabled == true && server.backupWindow == "22-02" && server.primaryDiskSize == 50)
        #expect(server.protection?.rebuild == true && server.volumes == [1] && server.loadBalancers == [])
        #expect(server.outgoingTraffic == 123_456 && server.ingoingTraffic == nil)
        let place = try #require(server.serverType.locations?.first)
        #expect(place.deprecation?.unavailableAfter == Date(timeIntervalSince1970: 1_788_220_800))
        #expect(place.available == true && place.recommended == false)
        #expect(server.serverType.prices?.first?.hourly?.gross == Decimal(string: "1.1900000000000001"))
    }

    @Test func `what may be missing may be null`() async throws {
        let bare = try await server(#"{"server":\#(HetznerHarness.server)}"#)
        #expect(bare.image == nil && bare.iso == nil && bare.placementGroup == nil && bare.publicNet == nil)
        let nulls = ["image", "iso", "placement_group", "backup_window", "outgoing_traffic", "protection", "volumes"]
            .map { #""\#($0)":null"# }.joined(separator: ",")
        let nulled = try await server(
            #"{"server":{"id":1,"name":"a","status":"off","server_type":\#(HetznerHarness.serverType),\#(nulls)}}"#
        )
        #expect(nulled.image == nil && nulled.backupWindow == nil && nulled.volumes == nil)
    }
}
