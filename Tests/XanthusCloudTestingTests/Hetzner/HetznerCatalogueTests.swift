import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Catalogue of simulated Hetzner")
struct HetznerCatalogueTests {
    private let caller = HetznerCaller()

    private func names(_ path: String, _ plural: String) async -> [String] {
        await caller.get(path)[plural].array?.compactMap { $0["name"]?.string } ?? []
    }

    @Test func `a type is gone in some locations, and goes everywhere`() async throws {
        let gone = try #require(await caller.get("/server_types?name=cpx11")["server_types"].array?.first)
        let ends = gone["locations"]?.array?.map {
            ($0["name"]?.string, $0["deprecation"]?["unavailable_after"]?.string)
        }
        #expect(ends?.first { $0.0 == "nbg1" }?.1 == "2026-01-31T00:00:00Z")
        #expect(ends?.contains { $0.0 == "ash" && $0.1 == nil } == true)
        // Anywhere means where it is still to be had.
        let made = await caller.wish(["server_type": "cpx11", "location": nil])
        #expect(made["server"]["location"]?["name"] == "ash")
        #expect(await names("/server_types", "server_types").contains("cx22"))
        caller.clock.advance(by: .seconds(200 * 86_400))
        #expect(await !names("/server_types", "server_types").contains("cx22"))
        #expect(await caller.get("/server_types/104")["server_type"]["name"] == "cx22")
    }

    @Test func `deprecated images are listed when asked for`() async {
        let usual = await names("/images?architecture=x86", "images")
        let all = await names("/images?architecture=x86&include_deprecated=true", "images")
        #expect(usual == ["ubuntu-24.04", "ubuntu-22.04", "debian-12"])
        #expect(Set(all).subtracting(usual) == ["debian-11", "centos-stream-9", "ubuntu-20.04"])
        #expect(await caller.wish(["image": "debian-11"]).status == 201)
        caller.clock.advance(by: .seconds(30 * 86_400))
        #expect(await caller.wish(["name": "late", "image": "debian-11"]).field == "image")
    }

    @Test func `media for any processors are listed when asked for`() async {
        #expect(await names("/isos", "isos").count == 4)
        #expect(await names("/isos?architecture=arm", "isos") == ["debian-12.11.0-arm64-netinst.iso"])
        let all = await names("/isos?architecture=arm&include_architecture_wildcard=true", "isos")
        #expect(all == ["debian-12.11.0-arm64-netinst.iso", "virtio-win-0.1.248.iso"])
        #expect(await caller.get("/isos/26500")["iso"]["architecture"] == .null)
    }
}
