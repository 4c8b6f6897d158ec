import Testing
import XanthusCloud
import XanthusCloudTesting

@testable import xanthus_cloud

@Suite("Creation check")
struct CreationCheckTests {
    private let clouds: [(cloud: any CloudProvider, types: [ServerType.ID])] = [
        (SimulatedHetzner().provider, ["cx23", "cax11"]),
        (SimulatedOCI().provider, ["VM.Standard.E2.1.Micro", "VM.Standard.A1.Flex"]),
    ]

    @Test
    func `lets through what the catalogue has, for each instruction set`() async throws {
        for (cloud, types) in clouds {
            for type in types {
                try await CreationCheck.run(ServerSpec(name: "blog", type: type), on: cloud)
            }
        }
    }

    @Test
    func `refuses what the catalogue does not have, and names the command that lists it`() async throws {
        for (cloud, types) in clouds {
            let type = await #expect(throws: ConfigurationError.self) {
                try await CreationCheck.run(ServerSpec(name: "blog", type: "nonsense"), on: cloud)
            }
            #expect(type?.field == "--type")
            #expect(type?.nextStep.contains("catalog types") == true)
            let unknown = ImageChoice.newest(operatingSystem: "ubuntu", version: "99.04")
            let image = await #expect(throws: ConfigurationError.self) {
                try await CreationCheck.run(ServerSpec(name: "blog", type: types[0], image: unknown), on: cloud)
            }
            #expect(image?.field == "--image")
            #expect(image?.nextStep.contains("catalog images") == true)
        }
    }

    @Test
    func `leaves an image that is named by id to the cloud`() async throws {
        let spec = ServerSpec(name: "blog", type: "cx23", image: .id("1"))
        try await CreationCheck.run(spec, on: SimulatedHetzner().provider)
    }

    @Test
    func `refuses a name that is taken`() async throws {
        let cloud = SimulatedHetzner().provider
        let spec = ServerSpec(name: "blog", type: "cx23")
        let made = try await cloud.createServer(spec)
        let error = await #expect(throws: CloudError.self) { try await CreationCheck.run(spec, on: cloud) }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains(made.server.rawValue) == true)
    }

    @Test
    func `removes the login keys that were made for a server, and no others`() async throws {
        let cloud = SimulatedHetzner().provider
        let keys = try (0..<3).map { _ in try SSHKeyPair.generate(comment: "key").publicKey }
        let service = try #require(cloud.sshKeys)
        _ = try await service.findOrCreate(keys[0], name: "blog-laptop", ownership: Ownership())
        for (name, key) in [("blog", keys[1]), ("shop", keys[2])] {
            _ = try await cloud.createServer(ServerSpec(name: name, type: "cx23", authorizedKeys: [keys[0], key]))
        }
        let removed = try await cloud.removeLoginKeys(madeFor: "blog")
        #expect(removed.count == 1)
        let left = try await service.keys().all()
        #expect(Set(left.map(\.fingerprint)) == [keys[0].md5Fingerprint, keys[2].md5Fingerprint])
    }
}
