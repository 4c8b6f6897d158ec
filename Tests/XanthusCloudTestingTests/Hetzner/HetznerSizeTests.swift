import Testing

@testable import XanthusCloudTesting

@Suite("Large projects of simulated Hetzner")
struct HetznerSizeTests {
    /// Makes servers with a volume each, lists both, and removes them.
    private func fill(_ count: Int) async throws {
        let caller = HetznerCaller()
        await caller.project.change { $0.requestsPerHour = 1_000_000 }
        let firewall = try await caller.firewall()
        for number in 0..<count {
            let wish: JSON = [
                "name": "server-\(number)", "server_type": "cx23", "image": "ubuntu-24.04", "location": "nbg1",
                "firewalls": [["firewall": .integer(firewall)]],
            ]
            let server = try await caller.post("/servers", wish).id("server")
            _ = try await caller.volume(["name": "data-\(number)", "server": .integer(server)]).id("volume")
        }
        caller.settle()
        var servers: [JSON] = []
        var page: Int? = 1
        while let number = page {
            let answer = await caller.get("/servers?per_page=50&page=\(number)&sort=name:desc")
            servers += answer["servers"].array ?? []
            page = answer["meta"]["pagination"]?["next_page"]?.integer
        }
        #expect(Set(servers.compactMap { $0["name"]?.string }).count == count)
        #expect(servers.allSatisfy { $0["status"] == "running" && $0["volumes"]?.array?.count == 1 })
        #expect(Set(servers.compactMap { $0["public_net"]?["ipv4"]?["ip"]?.string }).count == count)
        for server in servers { await caller.delete("/servers/\(server["id"]?.integer ?? 0)") }
        caller.settle()
        let left = await caller.project.contents
        #expect(left.count == count + 1 && left.allSatisfy { !$0.hasPrefix("server") })
    }

    @Test func `cost as much more as they are larger`() async throws {
        let clock = ContinuousClock()
        let small = try await clock.measure { try await fill(50) }
        let large = try await clock.measure { try await fill(200) }
        // Of what is quadratic the second would take sixteen times as long, not four. Printed, since machines differ.
        print("Hetzner: 50 servers with volumes \(small), 200 \(large): \(large / small) times as long")
    }
}
