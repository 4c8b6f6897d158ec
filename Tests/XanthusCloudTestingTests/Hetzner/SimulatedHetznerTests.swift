import Foundation
import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Simulated Hetzner Cloud")
struct SimulatedHetznerTests {
    private let clock = ManualClock()

    private func spec(_ name: String, token: String? = nil) throws -> ServerSpec {
        ServerSpec(
            name: name,
            type: "cx23",
            authorizedKeys: [try SSHKeyPair.generate(comment: "test").publicKey],
            ownership: Ownership(stack: name),
            idempotencyToken: token
        )
    }

    @Test func `a server lives from creation to removal`() async throws {
        let hetzner = SimulatedHetzner(time: clock.time)
        let cloud = hetzner.provider

        let server = try await cloud.wait(for: try await cloud.createServer(spec("blog")))
        #expect(server.status == .running)
        #expect(server.publicIPv4?.hasPrefix("198.51.100.") == true)
        #expect(server.publicIPv6?.hasSuffix("::1") == true)
        #expect(server.tags["xanthus-stack"] == "blog")
        #expect(try await cloud.servers().all().map(\.name) == ["blog"])

        let stopped = try await cloud.wait(for: try await cloud.stopServer(id: server.id))
        #expect(stopped.status == .stopped)
        let started = try await cloud.wait(for: try await cloud.startServer(id: server.id))
        #expect(started.status == .running)
        _ = try await cloud.wait(for: try await cloud.rebootServer(id: server.id))

        try await cloud.wait(for: try await cloud.deleteServer(id: server.id))
        await #expect(throws: CloudError.self) { try await cloud.server(id: server.id) }
        let keys = try #require(cloud.sshKeys)
        for try await key in keys.keys() { try await keys.delete(id: key.id) }
        #expect(await hetzner.contents == [])
    }

    @Test func `the same token twice is one server, another's name is a conflict`() async throws {
        let hetzner = SimulatedHetzner(time: clock.time)
        let wish = try spec("blog", token: "once")

        let first = try await hetzner.provider.createServer(wish)
        let second = try await hetzner.provider.createServer(wish)

        #expect(first.server == second.server)
        #expect(try await hetzner.provider.wait(for: second).status == .running)
        var other = wish
        other.idempotencyToken = "twice"
        await #expect { try await hetzner.provider.createServer(other) } throws: { error in
            (error as? CloudError)?.code == .conflict
        }
    }

    @Test func `what is not simulated answers 501 and names itself`() async throws {
        let hetzner = SimulatedHetzner(time: clock.time)
        var request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/v1/shoes?page=1")
        hetzner.token.withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }

        let (response, body) = await hetzner.respond(to: request, body: Data())

        #expect(response.status.code == 501)
        #expect(String(decoding: body, as: UTF8.self).contains("GET /v1/shoes is not simulated"))
    }

    @Test(arguments: [nil, "Bearer wrong", "Basic eA=="])
    func `a request without the project's token is refused`(authorization: String?) async throws {
        let hetzner = SimulatedHetzner(time: clock.time)
        var request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/v1/servers")
        request.headerFields[.authorization] = authorization

        let (response, body) = await hetzner.respond(to: request, body: Data())

        #expect(response.status.code == 401)
        #expect(String(decoding: body, as: UTF8.self).contains(#""code":"unauthorized""#))
    }

    @Test func `an emptied bucket answers 429 and refills evenly`() async throws {
        let clock = ManualClock(passage: .onlyWhenAdvanced)
        let hetzner = SimulatedHetzner(time: clock.time, conditions: HetznerConditions(requestsPerHour: 2))
        var request = HTTPRequest(method: .get, scheme: "https", authority: "x", path: "/v1/locations")
        hetzner.token.withUnsafeValue { request.headerFields[.authorization] = "Bearer \($0)" }

        var statuses: [Int] = []
        for _ in 0..<3 { statuses.append(await hetzner.respond(to: request, body: Data()).0.status.code) }
        clock.advance(by: .seconds(1800))
        let (later, _) = await hetzner.respond(to: request, body: Data())

        #expect(statuses == [200, 200, 429])
        #expect(later.status == .ok)
        #expect(later.headerFields[HTTPField.Name("RateLimit-Remaining")!] == "0")
    }

    @Test(arguments: [
        ("a=b", true), ("a==b", true), ("a!=b", false), ("a", true), ("!a", false), ("c", false), ("!c", true),
        ("a in (x,b)", true), ("a notin (x,b)", false), ("a=b,c", false), ("a=b,!c", true),
    ])
    func `label selectors are evaluated`(text: String, matches: Bool) throws {
        #expect(try #require(LabelSelector(text)).matches(["a": "b"]) == matches)
    }
}
