import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Snapshots and backups on Hetzner")
struct HetznerSnapshotsTests {
    private let clock = ManualClock()

    private func running(_ cloud: HetznerProvider, _ name: String = "blog") async throws -> Server.ID {
        try await cloud.wait(for: cloud.createServer(ServerSpec(name: name, type: "cx23"))).id
    }

    @Test func `a snapshot is made, listed, made into another server, put back and deleted`() async throws {
        let cloud = SimulatedHetzner(time: clock.time).provider
        let service = try #require(cloud.snapshots)
        let server = try await running(cloud)
        let made = try await service.create(of: server, description: "before", ownership: Ownership(stack: "blog"))
        #expect(!made.isReady && made.server == server && made.description == "before")
        let ready = try await service.wait(for: made.id, policy: .standard)
        #expect(ready.isReady && ready.architecture == .x86 && ready.tags["xanthus-stack"] == "blog")
        #expect(try await service.snapshots().all() == [ready])
        #expect(try await service.snapshot(id: made.id) == ready)

        let copy = try await cloud.wait(
            for: cloud.createServer(ServerSpec(name: "copy", type: "cx23", image: made.image))
        )
        #expect(copy.image?.rawValue == made.id.rawValue)
        let restored = try await cloud.wait(for: service.restore(server, from: made.id))
        #expect(restored.id == server && restored.image?.rawValue == made.id.rawValue)

        try await service.delete(id: made.id)
        let error = await #expect(throws: CloudError.self) { try await service.snapshot(id: made.id) }
        #expect(error?.code == .notFound)
    }

    @Test func `a snapshot whose answer was lost is found, and asked for once`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let server = try await running(project.provider)
        let transport = LossyTransport(inner: project.transport) { request, _ in request.hasSuffix("/create_image") }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let service = try #require(cloud.snapshots)
        let made = try await service.create(of: server, description: "before", ownership: Ownership())
        #expect(try await service.snapshots().all().map(\.id) == [made.id])
        #expect(transport.requests.values.count { $0.hasSuffix("/create_image") } == 1)
    }

    @Test func `a snapshot that cannot be made is told in Hetzner's words`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let server = try await running(project.provider)
        let transport = RewritingTransport(inner: project.transport) { path, body in
            guard path.contains("/images/"), path.contains("/actions") else { return body }
            return body.replacing(#""status":"running""#, with: #""status":"error""#)
                .replacing(#""error":null"#, with: #""error":{"code":"x","message":"the disk burnt"}"#)
        }
        let service = try #require(
            try HetznerHarness.provider(of: project, through: transport, clock: clock).snapshots
        )
        let made = try await service.create(of: server, description: "before", ownership: Ownership())
        let error = await #expect(throws: CloudError.self) { try await service.wait(for: made.id, policy: .standard) }
        #expect(error?.code == .failed && error?.message.contains("the disk burnt") == true)
    }

    @Test func `backups are begun, made, listed apart from snapshots, and ended`() async throws {
        let cloud = SimulatedHetzner(time: clock.time).provider
        let server = try await running(cloud)
        let service = try #require(cloud.snapshots)
        var error = await #expect(throws: CloudError.self) { try await cloud.backUp(server) }
        #expect(error?.code == .invalidRequest)
        try await cloud.client.wait(for: cloud.enableBackups(of: server))
        let made = try await cloud.backUp(server, description: "now")
        try await service.wait(for: made.id, policy: .standard)
        #expect(try await cloud.backups(of: server).all().map(\.id) == [made.id])
        #expect(try await cloud.backups().all().map(\.description) == ["now"])
        #expect(try await service.snapshots().all() == [])
        try await cloud.client.wait(for: cloud.disableBackups(of: server))
        #expect(try await cloud.backups().all() == [])
        error = await #expect(throws: CloudError.self) { try await cloud.enableBackups(of: "4999999") }
        #expect(error?.code == .notFound)
    }
}
