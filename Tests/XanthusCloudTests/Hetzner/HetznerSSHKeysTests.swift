import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Login keys on Hetzner")
struct HetznerSSHKeysTests {
    private let clock = ManualClock()

    @Test func `a key is made once, however often it is asked for, and keeps its name`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let service = try #require(project.provider.sshKeys)
        let key = try SSHKeyPair.generate(comment: "a").publicKey
        let ownership = Ownership(stack: "blog")
        let first = try await service.findOrCreate(key, name: "one", ownership: ownership)
        let second = try await service.findOrCreate(key, name: "two", ownership: Ownership())
        #expect(first == second)
        #expect(first.name == "one" && first.tags == ownership.tags && first.fingerprint == key.md5Fingerprint)
        try await service.delete(id: first.id)
        #expect(try await service.keys().all() == [])
    }

    @Test func `a creation whose answer is lost is found by its fingerprint`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = LossyTransport(inner: project.transport) { request, times in
            request == "POST /v1/ssh_keys" && times == 1
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let service = try #require(cloud.sshKeys)
        let key = try SSHKeyPair.generate(comment: "a").publicKey
        let made = try await service.findOrCreate(key, name: "one", ownership: Ownership())
        #expect(try await service.keys().all() == [made])
    }

    @Test func `many who ask at once get the same key`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let service = try #require(project.provider.sshKeys)
        let key = try SSHKeyPair.generate(comment: "a").publicKey
        let found = try await withThrowingTaskGroup(of: SSHKeyResource.self) { group in
            for index in 0..<10 {
                group.addTask { try await service.findOrCreate(key, name: "k\(index)", ownership: Ownership()) }
            }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(found.count == 1)
        #expect(try await service.keys().all().count == 1)
    }

    @Test func `a name in use by another key is a conflict with the next step`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let service = try #require(project.provider.sshKeys)
        _ = try await service.findOrCreate(
            try SSHKeyPair.generate(comment: "a").publicKey,
            name: "laptop",
            ownership: Ownership()
        )
        let other = try SSHKeyPair.generate(comment: "b").publicKey
        let error = await #expect(throws: CloudError.self) {
            try await service.findOrCreate(other, name: "laptop", ownership: Ownership())
        }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("Another login key is named 'laptop'; choose another name.") == true)
    }
}
