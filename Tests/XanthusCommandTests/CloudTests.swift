import ArgumentParser
import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@testable import xanthus_cloud

@Suite("Cloud of the options")
struct CloudTests {
    private let token = String(repeating: "a", count: 64)

    private func provider(_ arguments: [String], _ variables: [String: String]) async throws -> any CloudProvider {
        // Nobody listens there, so no metadata service is found, whatever this runs on.
        let nowhere = ["OCI_METADATA_BASE_URL": "http://127.0.0.1:1/opc/v2"]
        let environment = Environment(variables.merging(nowhere) { $1 }, homeDirectory: "/nonexistent")
        return try await GlobalOptions.parse(arguments).provider(in: environment)
    }

    @Test
    func `is the one that is named, in the region that is named`() async throws {
        let plain = try await provider(["--cloud", "hetzner"], ["HCLOUD_TOKEN": token])
        #expect(plain.name == "hetzner")
        #expect(plain.region == "nbg1")
        let elsewhere = try await provider(["--cloud", "hetzner", "--region", "hel1"], ["HCLOUD_TOKEN": token])
        #expect(elsewhere.region == "hel1")
    }

    @Test
    func `is signed in to by a context of Hetzner's command line`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "xanthus-\(UUID().uuidString).toml")
        defer { try? FileManager.default.removeItem(at: file) }
        let contexts = "[[contexts]]\nname = 'prod'\ntoken = '\(token)'\n"
        try Data(contexts.utf8).write(to: file)
        let cloud = try await provider(["--cloud", "hetzner", "--context", "prod", "--config-file", file.path], [:])
        #expect(cloud.name == "hetzner")
        _ = try await provider(["--cloud", "hetzner"], ["HCLOUD_CONFIG": file.path, "HCLOUD_CONTEXT": "prod"])
        let error = await #expect(throws: ConfigurationError.self) {
            try await provider(["--cloud", "hetzner", "--context", "live"], ["HCLOUD_CONFIG": file.path])
        }
        #expect(error?.field == "context")
    }

    @Test(arguments: [
        (["--cloud", "hetzner"], "Hetzner token"), (["--cloud", "hetzner", "--context", "prod"], "configuration file"),
        (["--cloud", "oci"], "OCI credentials"),
        (["--cloud", "oci", "--config-file", "/no/such/file"], "configuration file"),
    ])
    func `is refused without credentials`(arguments: [String], field: String) async throws {
        let error = await #expect(throws: ConfigurationError.self) { try await provider(arguments, [:]) }
        #expect(error?.field == field)
    }

    @Test
    func `an endpoint that would send the token in clear is refused, and named by its source`() async throws {
        let address = "http://198.51.100.1/v1"
        let option = await #expect(throws: ConfigurationError.self) {
            try await provider(["--cloud", "hetzner", "--endpoint", address], ["HCLOUD_TOKEN": token])
        }
        #expect(option?.source == "--endpoint")
        let variable = await #expect(throws: ConfigurationError.self) {
            try await provider(["--cloud", "hetzner"], ["HCLOUD_TOKEN": token, "HCLOUD_ENDPOINT": address])
        }
        #expect(variable?.source == "environment variable HCLOUD_ENDPOINT")
    }

    @Test
    func `a name that cannot be a location is refused`() async throws {
        await #expect(throws: ConfigurationError.self) {
            try await provider(["--cloud", "hetzner", "--region", "../nbg1"], ["HCLOUD_TOKEN": token])
        }
    }

    @Test
    func `a region that the cloud does not have is refused, and those that it has are named`() async throws {
        let cloud = SimulatedHetzner().provider
        try await GlobalOptions.check(region: "hel1", of: cloud)
        let error = await #expect(throws: ConfigurationError.self) {
            try await GlobalOptions.check(region: "nowhere", of: cloud)
        }
        #expect(error?.field == "--region")
        #expect(error?.nextStep.contains("nbg1") == true)
    }
}
