import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated OCI")
struct SimulatedOCITests {
    private let clock = ManualClock()

    @Test func `the production code lists what the catalogue has`() async throws {
        let cloud = SimulatedOCI(time: clock.time).provider

        let domains = try #require(try await cloud.regions().all().first { $0.id == "us-phoenix-1" }).zones
        #expect(domains.sorted() == ["Uocm:PHX-AD-1", "Uocm:PHX-AD-2", "Uocm:PHX-AD-3"])
        #expect(try await cloud.serverTypes().all().map(\.id).contains("VM.Standard.A1.Flex"))
        #expect(try await cloud.servers().all().isEmpty)
    }

    @Test func `a server lives from creation to removal`() async throws {
        let simulated = SimulatedOCI(time: clock.time)
        let cloud = simulated.provider
        let call = SignedCaller(simulated, clock)
        let root: JSON = .string(simulated.tenancy)
        let vcn = try await call(.post, "/vcns", ["compartmentId": root, "cidrBlocks": ["10.0.0.0/16"]])
        clock.advance(by: .seconds(1))
        let subnet = try await call(
            .post,
            "/subnets",
            ["compartmentId": root, "vcnId": .string(vcn.id), "cidrBlock": "10.0.1.0/24"]
        )
        clock.advance(by: .seconds(1))
        let spec = ServerSpec(
            name: "blog",
            type: "VM.Standard.A1.Flex",
            authorizedKeys: [try SSHKeyPair.generate(comment: "test").publicKey],
            network: NetworkAttachment(subnet: .init(subnet.id)),
            userData: Data("#!/bin/sh\n".utf8),
            idempotencyToken: "once"
        )

        let server = try await cloud.wait(for: try await cloud.createServer(spec))
        #expect(server.status == .running)
        #expect(server.publicIPv4 == "203.0.113.1")
        #expect(try await cloud.createServer(spec).server == server.id)
        #expect(try await cloud.servers().all().map(\.name) == ["blog"])
        #expect(try await cloud.wait(for: try await cloud.stopServer(id: server.id)).status == .stopped)
        #expect(try await cloud.wait(for: try await cloud.startServer(id: server.id)).status == .running)
        _ = try await cloud.wait(for: try await cloud.rebootServer(id: server.id))
        try await cloud.wait(for: try await cloud.deleteServer(id: server.id))
        #expect(await simulated.contents.contains { $0.hasPrefix("instance") } == false)
    }

    @Test func `writes a configuration whose key the cloud knows, for the owner alone`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let cloud = SimulatedOCI(time: clock.time)

        let path = try cloud.writeConfigFile(in: folder.path)

        let key = folder.appendingPathComponent("oci_api_key.pem").path
        for file in [path, key] {
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
            #expect(mode == 0o600)
        }
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("key_file=\(key)\n"))
        let read = try RSAPrivateKey(pem: Secret(String(contentsOfFile: key, encoding: .utf8)))
        #expect(text.contains("fingerprint=\(read.fingerprint)\n"))
        #expect(read == cloud.key)
    }

    @Test(arguments: ["config", "oci_api_key.pem", "session_key.pem", "session_token"])
    func `never writes over what may be the key to a real account`(name: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: folder.appendingPathComponent(name))

        #expect {
            try SimulatedOCI(time: clock.time).writeConfigFile(in: folder.path)
        } throws: { error in
            (error as? ConfigurationError)?.source?.hasSuffix(name) == true
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [name])
        #expect(try Data(contentsOf: folder.appendingPathComponent(name)) == Data("mine".utf8))
    }

    @Test(arguments: [0, -1, .nan, .infinity] as [Double])
    func `a speed that cannot be is brought to one that can, in both clouds`(speed: Double) async {
        let clock = ManualClock()
        #expect(await SimulatedOCI(time: clock.time, speed: speed).contents == [])
        #expect(await SimulatedHetzner(time: clock.time, speed: speed).contents == [])
        #expect((0.001...1_000_000).contains(SimulatedSpeed.bounded(speed)))
    }
}
