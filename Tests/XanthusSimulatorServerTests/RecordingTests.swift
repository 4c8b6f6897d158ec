import Foundation
import HTTPTypes
import Testing
import XanthusCloud
import XanthusCloudTesting
import XanthusSimulatorServer

/// A life of one server with the production code over loopback, recorded, and replayed without the simulator.
@Suite("Recording against the simulator server", .timeLimit(.minutes(15)))
struct RecordingTests {
    private let clock = ManualClock()
    private let path = NSTemporaryDirectory() + "fixture-\(UUID().uuidString).json"

    private func client(_ transport: any HTTPTransport) -> ClientConfiguration {
        ClientConfiguration(transport: transport, time: clock.time)
    }

    private func serving(
        _ cloud: any SimulatedEndpoint,
        _ body: (Endpoint) async throws -> Void
    ) async throws {
        let server = SimulatorServer(cloud)
        let address = try await server.start()
        do {
            try await body(address)
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    /// Creates, awaits, lists and deletes a server, and says what it saw.
    private func live(_ cloud: any CloudProvider, _ spec: ServerSpec) async throws -> Server {
        let server = try await cloud.wait(for: cloud.createServer(spec))
        var names: [String] = []
        for try await listed in cloud.servers() { names.append(listed.name) }
        #expect(names == [spec.name])
        try await cloud.wait(for: cloud.deleteServer(id: server.id))
        return server
    }

    private func expectNone(of originals: [String], in text: String) {
        for original in originals { #expect(!text.contains(original)) }
        let scanner = SecretScanner(secrets: originals.map { Secret($0) })
        #expect(scanner.findings(in: text).isEmpty)
    }

    private func hetzner(_ endpoint: Endpoint?, _ token: Secret<String>, _ transport: any HTTPTransport) throws
        -> HetznerProvider
    {
        try HetznerProvider(
            HetznerCredentials(token: token),
            configuration: HetznerConfiguration(endpoint: endpoint, client: client(transport))
        )
    }

    private func spec(_ name: String, _ type: ServerType.ID, _ key: SSHKeyPair) -> ServerSpec {
        var spec = ServerSpec(name: name, type: type)
        spec.authorizedKeys = [key.publicKey]
        spec.ownership = Ownership(stack: "\(name)-stack")
        spec.userData = Data("#cloud-config\npassword: the quick brown fox of \(name)\n".utf8)
        return spec
    }

    @Test func `a life at Hetzner is recorded without originals, and replays under other names`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let cloud = SimulatedHetzner(time: clock.time)
        let recording = RecordingTransport(URLSessionTransport())
        let key = try SSHKeyPair.generate(comment: "somebody@laptop")
        let token = cloud.token
        var seen: Server?
        try await serving(cloud) { address in
            let endpoint = try Endpoint("\(address)\(cloud.basePath)")
            seen = try await live(hetzner(endpoint, token, recording), spec("secretive", "cx23", key))
        }
        try recording.save(to: path)
        let server = try #require(seen)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let address = try #require(server.publicIPv4)
        expectNone(
            of: [
                token.withUnsafeValue { $0 }, server.id.rawValue, "\(address)",
                key.publicKey.blob.base64EncodedString(),
                key.publicKey.md5Fingerprint, "somebody@laptop", "secretive", "quick brown fox",
            ],
            in: text
        )

        let replay = try FixtureTransport(contentsOf: path)
        let other = try SSHKeyPair.generate(comment: "me")
        let token2 = SimulatedHetzner().token
        let replayed = try await live(hetzner(nil, token2, replay), spec("other", "cx23", other))
        try replay.verifyAllUsed()
        #expect(replayed.name == "other")
        #expect(replayed.type == server.type)
        #expect(replayed.id != server.id)
    }

    @Test func `a life at Oracle is recorded without originals, and replays under other names`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let cloud = SimulatedOCI(time: clock.time)
        let recording = RecordingTransport(URLSessionTransport())
        let key = try SSHKeyPair.generate(comment: "somebody@laptop")
        var seen: (server: Server, subnet: String)?
        try await serving(cloud) { endpoint in
            let provider = try OCIProvider(
                cloud.credentials,
                configuration: OCIConfiguration(
                    compartment: cloud.compartment,
                    endpoint: endpoint,
                    client: client(recording)
                )
            )
            let subnet = try await self.subnet(provider, cloud.compartment, label: "secretnet")
            var spec = self.spec("secretive", OCIProvider.defaultServerType, key)
            spec.network = NetworkAttachment(subnet: .init(subnet))
            seen = (try await live(provider, spec), subnet)
        }
        try recording.save(to: path)
        let (server, subnet) = try #require(seen)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let address = try #require(server.publicIPv4)
        expectNone(
            of: [
                cloud.tenancy, cloud.user, cloud.compartment, subnet, server.id.rawValue, "\(address)",
                key.publicKey.blob.base64EncodedString(), "somebody@laptop", "secretive", "secretnet",
                Data("#cloud-config\npassword: the quick brown fox".utf8).base64EncodedString(),
                cloud.credentials.fingerprint ?? "",
            ],
            in: text
        )

        let replay = try FixtureTransport(contentsOf: path)
        let stranger = SimulatedOCI(time: clock.time)
        let other = try SSHKeyPair.generate(comment: "me")
        let provider = try OCIProvider(
            stranger.credentials,
            configuration: OCIConfiguration(compartment: stranger.compartment, client: client(replay))
        )
        let subnet2 = try await self.subnet(provider, stranger.compartment, label: "othernet")
        var spec = self.spec("other", OCIProvider.defaultServerType, other)
        spec.network = NetworkAttachment(subnet: .init(subnet2))
        let replayed = try await live(provider, spec)
        try replay.verifyAllUsed()
        #expect(replayed.name == "other")
        #expect(replayed.id != server.id)
    }

    private func subnet(_ provider: OCIProvider, _ compartment: String, label: String) async throws -> String {
        var network = OCI.CreateVcn.Details(compartmentId: compartment, cidrBlocks: ["10.0.0.0/16"])
        network.displayName = label
        network.dnsLabel = label
        let vcn = try await provider.client.send(OCI.CreateVcn(network))
        var part = OCI.CreateSubnet.Details(compartmentId: compartment, vcnId: vcn.id, cidrBlock: "10.0.1.0/24")
        part.dnsLabel = label
        let subnet = try await provider.client.send(OCI.CreateSubnet(part))
        while try await provider.client.send(OCI.GetSubnet(id: subnet.id)).lifecycleState != .available {
            try await clock.sleep(until: clock.now.advanced(by: .seconds(1)))
        }
        return subnet.id
    }

    @Test func `with the scrubber off nothing is saved`() async throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let cloud = SimulatedHetzner(time: clock.time)
        let recording = RecordingTransport(cloud.transport)
        let key = try SSHKeyPair.generate(comment: "somebody@laptop")
        _ = try await live(hetzner(nil, cloud.token, recording), spec("secretive", "cx23", key))
        let error = #expect(throws: ConfigurationError.self) {
            try recording.save(to: path, isScrubbing: false)
        }
        #expect(error?.field.hasPrefix("exchange ") == true)
        #expect(error?.rule.contains("left") == true)
        #expect(!FileManager.default.fileExists(atPath: path))
        try recording.save(to: path)
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
