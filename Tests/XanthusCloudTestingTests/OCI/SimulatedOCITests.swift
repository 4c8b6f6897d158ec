import Foundation
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
        #expect(read == cloud.credentials.privateKey)
    }
}
