import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Removing servers on Hetzner")
struct HetznerRemovalTests {
    private let clock = ManualClock()

    @Test(arguments: [(true, false), (false, true), (true, true), (false, false)])
    func `of a server's addresses those stay that are named`(ipv4: Bool, ipv6: Bool) async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        // One goes with the server of itself, the other does not.
        let own = try await cloud.client.make(
            Hetzner.CreatePrimaryIP(name: "own", type: .ipv6, at: .location("nbg1"))
        )
        let server = try await cloud.wait(
            for: cloud.createServer(
                ServerSpec(name: "blog", type: "cx23"),
                options: HetznerServerOptions(ipv6: .existing(own.subject.id))
            )
        )
        let net = try await cloud.client.send(Hetzner.GetServer(id: Hetzner.ID(server.id))).publicNet
        let addresses = [(net?.ipv4?.id, ipv4), (net?.ipv6?.id, ipv6)].compactMap { id, stays in stays ? id : nil }
        try await cloud.wait(for: cloud.deleteServer(id: server.id, keeping: Set(addresses)))
        let left = try await cloud.client.pages(Hetzner.ListPrimaryIPs()).all()
        #expect(Set(left.map(\.id)) == Set(addresses))
        #expect(try await cloud.servers().all() == [])
    }

    @Test func `an address that is none of the server's is refused before anything is changed`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = TappedTransport(project.transport)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let server = try await cloud.wait(for: cloud.createServer(ServerSpec(name: "blog", type: "cx23")))
        let error = await #expect(throws: ConfigurationError.self) {
            try await cloud.deleteServer(id: server.id, keeping: [77])
        }
        #expect(error?.field == "keeping" && error?.rule.contains("The primary IP 77 is none of server") == true)
        #expect(transport.writes == ["POST /v1/servers"])
    }

    @Test func `what is protected is told before any address is told to go`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let own = try await cloud.client.make(
            Hetzner.CreatePrimaryIP(name: "own", type: .ipv4, at: .location("nbg1"))
        ).subject
        let spec = ServerSpec(name: "blog", type: "cx23")
        let options = HetznerServerOptions(ipv4: .existing(own.id))
        let server = try await cloud.wait(for: cloud.createServer(spec, options: options))
        let id = try Hetzner.ID<Hetzner.Server>(server.id)
        try await cloud.client.wait(
            for: cloud.client.send(Hetzner.ChangeServerProtection(id: id, isProtected: true))
        )
        let error = await #expect(throws: CloudError.self) { try await cloud.deleteServer(id: server.id, keeping: []) }
        #expect(error?.code == .conflict && error?.message.contains("is protected from deletion") == true)
        #expect(try await cloud.client.send(Hetzner.GetPrimaryIP(id: own.id)).autoDelete == own.autoDelete)
    }

    @Test func `a removal that is cut off anywhere is finished by the next call`() async throws {
        // Server, two addresses with a change each at most, and the removal.
        for cut in 1...6 {
            let project = SimulatedHetzner(time: clock.time)
            let server = try await project.provider.wait(
                for: project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
            )
            let kept = try #require(
                try await project.provider.client.send(Hetzner.GetServer(id: Hetzner.ID(server.id))).publicNet?.ipv4?.id
            )
            let transport = TappedTransport(project.transport, cut: .after(cut))
            let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
            _ = try? await cloud.deleteServer(id: server.id, keeping: [kept])
            _ = try? await cloud.wait(for: cloud.deleteServer(id: server.id, keeping: [kept]))
            try await project.provider.wait(for: Pending<Server.Removal>(server: server.id, work: [], goal: .deleted))
            let left = try await project.provider.client.pages(Hetzner.ListPrimaryIPs()).all()
            #expect(left.map(\.id) == [kept])
        }
    }
}
