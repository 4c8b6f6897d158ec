import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Creating servers on Hetzner")
struct HetznerCreationTests {
    private let clock = ManualClock()

    private func key() throws -> SSHPublicKey { try SSHKeyPair.generate(comment: "test").publicKey }

    private func creations(_ transport: MockTransport) -> [MockTransport.Received] {
        transport.received.filter { $0.request.method == .post && $0.request.path == "/v1/servers" }
    }

    private func body(_ transport: MockTransport) throws -> [String: any Sendable] {
        let data = try #require(creations(transport).first?.body)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: any Sendable])
    }

    private let accepted = MockTransport.Answer.json(
        201,
        #"{"server":\#(HetznerHarness.server),"action":\#(HetznerHarness.action),"#
            + #""next_actions":[{"id":8,"command":"start_server","status":"running"}],"root_password":"pw"}"#
    )

    @Test func `names the server and everything that has to be waited for`() async throws {
        let cloud = try HetznerHarness.provider(HetznerHarness.making(accepted))
        let pending = try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        #expect(pending == Pending(server: "42", work: ["7", "8"], goal: .running))
    }

    @Test func `puts the wish into Hetzner's words`() async throws {
        let transport = HetznerHarness.making(accepted)
        var spec = ServerSpec(name: "blog", type: "cax11", image: .ubuntu2204)
        spec.network = NetworkAttachment(filters: ["5", "6"], assignsPublicIPv4: false)
        spec.ownership = Ownership(stack: "blog", extra: ["team": "web", "xanthus-token": "theirs"])
        spec.idempotencyToken = "once"
        spec.userData = Data("#cloud-config\n".utf8)
        _ = try await HetznerHarness.provider(transport).createServer(spec)
        let data = try #require(creations(transport).first?.body)
        #expect(
            String(decoding: data, as: UTF8.self)
                == #"{"firewalls":[{"firewall":5},{"firewall":6}],"image":"ubuntu-22.04","#
                + #""labels":{"managed-by":"xanthus-cloud","team":"web","xanthus-stack":"blog","xanthus-token":"once"},"#
                + #""location":"nbg1","name":"blog","public_net":{"enable_ipv4":false,"enable_ipv6":true},"#
                + #""server_type":"cax11","ssh_keys":[],"user_data":"#
                + "\"#cloud-config\\n\"}"
        )
    }

    @Test(
        arguments: [
            (Data("text, ü".utf8), "text, ü"), (Data(), ""),
            // gzip's magic number is no UTF-8.
            (Data([0x1F, 0x8B, 0x08, 0xFF]), "H4sI/w=="),
        ]
    )
    func `user data goes out as text, or as Base64 where it is none`(bytes: Data, text: String) async throws {
        let transport = HetznerHarness.making(accepted)
        var spec = ServerSpec(name: "blog", type: "cx23")
        spec.userData = bytes
        _ = try await HetznerHarness.provider(transport).createServer(spec)
        #expect(try body(transport)["user_data"] as? String == text)
    }

    @Test(
        arguments: [
            (Data(String(repeating: "a", count: 32_768).utf8), true),
            (Data(String(repeating: "a", count: 32_769).utf8), false),
            // Counted are the bytes of what is sent, which of Base64 is its own length.
            (Data(String(repeating: "ü", count: 16_384).utf8), true),
            (Data(String(repeating: "ü", count: 16_385).utf8), false),
            (Data(repeating: 0xFF, count: 24_576), true), (Data(repeating: 0xFF, count: 24_577), false),
        ]
    )
    func `user data that is too long is refused before any call`(bytes: Data, fits: Bool) async throws {
        let project = SimulatedHetzner(time: clock.time)
        var spec = ServerSpec(name: "blog", type: "cx23", authorizedKeys: [try key()])
        spec.userData = bytes
        if fits {
            _ = try await project.provider.createServer(spec)
        } else {
            let error = await #expect(throws: ConfigurationError.self) {
                try await project.provider.createServer(spec)
            }
            #expect(error?.field == "userData")
            #expect(await project.contents == [])
        }
    }

    @Test func `a server that is on its way out is not adopted`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        var spec = ServerSpec(name: "blog", type: "cx23", authorizedKeys: [try key()])
        spec.idempotencyToken = "wish"
        let server = try await project.provider.wait(for: project.provider.createServer(spec))
        _ = try await project.provider.deleteServer(id: server.id)
        let wish = spec
        let error = await #expect(throws: CloudError.self) { try await project.provider.createServer(wish) }
        #expect(error?.code == .conflict && error?.message.contains("being removed") == true)
    }

    @Test func `what cannot be is refused before any call`() async throws {
        let transport = MockTransport(script: [])
        let good = ServerSpec(name: "blog", type: "cx23", authorizedKeys: [try key()])
        var wishes: [(String, ServerSpec)] = []
        func wish(_ field: String, _ change: (inout ServerSpec) -> Void) {
            var spec = good
            change(&spec)
            wishes.append((field, spec))
        }
        wish("name") { $0.name = "no name" }
        wish("type") { $0.type = "" }
        wish("network.subnet") { $0.network.subnet = "ocid1.subnet" }
        wish("network.filters") { $0.network.filters = ["web"] }
        wish("bootVolumeInGB") { $0.bootVolumeInGB = 50 }
        wish("zone") { $0.zone = "1" }
        wish("idempotencyToken") { $0.idempotencyToken = "a b" }
        for (field, spec) in wishes {
            let error = await #expect(throws: ConfigurationError.self) {
                try await HetznerHarness.provider(transport).createServer(spec)
            }
            #expect(error?.field == field)
            #expect(error?.nextStep.isEmpty == false)
        }
        #expect(transport.received.isEmpty)
    }

    @Test(arguments: [1, 2, 5])
    func `a creation whose answer is lost ends in exactly one server, which is adopted`(losses: Int) async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = LossyTransport(inner: project.transport) { request, times in
            request == "POST /v1/servers" && times <= losses
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let pending = try await cloud.createServer(
            ServerSpec(name: "blog", type: "cx23", authorizedKeys: [try key()])
        )
        let server = try await cloud.wait(for: pending)
        #expect(server.name == "blog" && server.status == .running)
        #expect(try await cloud.servers().all().map(\.id) == [pending.server])
        #expect(transport.requests.values.count { $0 == "POST /v1/servers" } == losses + 1)
    }

    @Test func `a creation whose answers are all lost is found in the end, and again by its token`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = LossyTransport(inner: project.transport) { request, times in
            request == "POST /v1/servers" && times <= 6
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        let found = try await cloud.createServer(spec)
        let server = try await cloud.wait(for: try await cloud.createServer(spec))
        #expect(found.server == server.id)
        #expect(try await cloud.servers().all().map(\.id) == [server.id])
    }

    @Test func `the name of another's server is a conflict that names the next step`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let first = try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        let error = await #expect(throws: CloudError.self) {
            try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("A server named 'blog' exists in the project; choose another name") == true)
        #expect(try await project.provider.servers().all().map(\.id) == [first.server])
    }

    @Test func `missing room is asked for exactly once`() async throws {
        let transport = HetznerHarness.making(
            .json(412, #"{"error":{"code":"resource_unavailable","message":"error during placement","details":null}}"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock)
                .createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.operation == "CreateServer" && error?.httpStatus == 412)
        #expect(creations(transport).count == 1)
        #expect(clock.now.offset == .zero)
    }

    @Test func `keys are found by fingerprint before they are made, and each is sent once`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let known = try key()
        let fresh = try key()
        let service = try #require(cloud.sshKeys)
        let made = try await service.findOrCreate(known, name: "laptop", ownership: Ownership())
        let transport = LossyTransport(inner: project.transport) { _, _ in false }
        _ = try await HetznerHarness.provider(of: project, through: transport, clock: clock).createServer(
            ServerSpec(name: "blog", type: "cx23", authorizedKeys: [known, fresh, known, fresh])
        )
        let keys = try await service.keys().all()
        #expect(keys.count == 2)
        #expect(keys.contains(made))
        let name = "blog-" + fresh.md5Fingerprint.filter { $0 != ":" }.prefix(8)
        #expect(keys.contains { $0.name == name && $0.fingerprint == fresh.md5Fingerprint })
        #expect(transport.requests.values.count { $0 == "POST /v1/ssh_keys" } == 1)
    }

    @Test func `keys keep their order, and each is named once`() async throws {
        let keys = try (0..<5).map { _ in try key() }
        let numbers = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.md5Fingerprint, $0 + 100) })
        let transport = MockTransport { received in
            let path = received.request.path ?? ""
            guard path.hasPrefix("/v1/ssh_keys?"),
                let (print, number) = numbers.first(where: { path.contains($0.key.replacing(":", with: "%3A")) })
            else {
                return (
                    HTTPResponse(status: .created),
                    Data(#"{"server":\#(HetznerHarness.server),"action":\#(HetznerHarness.action)}"#.utf8)
                )
            }
            let key = #"{"id":\#(number),"name":"k\#(number)","fingerprint":"\#(print)"}"#
            return (HTTPResponse(status: .ok), Data(#"{"ssh_keys":[\#(key)]}"#.utf8))
        }
        _ = try await HetznerHarness.provider(transport)
            .createServer(ServerSpec(name: "blog", type: "cx23", authorizedKeys: keys + [keys[2], keys[0]]))
        #expect(try body(transport)["ssh_keys"] as? [Int] == [100, 101, 102, 103, 104])
    }
}
