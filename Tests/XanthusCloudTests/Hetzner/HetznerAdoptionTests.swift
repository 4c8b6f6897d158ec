import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Adopting servers on Hetzner")
struct HetznerAdoptionTests {
    private let clock = ManualClock()

    /// Carries out the first creation, loses its answer, and refuses the second with a code.
    private struct RefusingTransport: HTTPTransport {
        let inner: any HTTPTransport
        let status: Int
        let code: String
        var arrives = true
        let creations = Locked(0)

        func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
            guard request.method == .post, request.path == "/v1/servers" else {
                return try await inner.send(request, body: body, limits: limits)
            }
            let number = creations.withLock { number in
                number += 1
                return number
            }
            if number == 1 {
                if arrives { _ = try await inner.send(request, body: body, limits: limits) }
                throw CloudError(.transport, "The connection broke after the request was sent.")
            }
            let answer = #"{"error":{"code":"\#(code)","message":"no"}}"#
            return (HTTPResponse(status: .init(code: status)), Data(answer.utf8))
        }
    }

    private static let refusals = [
        (409, "uniqueness_error"), (403, "resource_limit_exceeded"), (412, "resource_unavailable"),
        (422, "placement_error"), (422, "invalid_input"), (423, "locked"), (404, "not_found"),
    ]

    @Test(arguments: refusals)
    func `whatever refuses a repeated creation may hide that the first was carried out`(status: Int, code: String)
        async throws
    {
        let project = SimulatedHetzner(time: clock.time)
        let transport = RefusingTransport(inner: project.transport, status: status, code: code)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let pending = try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        // The making and the start, so that a failed one is seen.
        #expect(pending.work.count == 2)
        #expect(try await cloud.wait(for: pending).status == .running)
        #expect(try await cloud.servers().all().count == 1)
        #expect(transport.creations.withLock { $0 } == 2)
    }

    @Test(arguments: refusals.dropFirst())
    func `a refusal is told as it is where the first creation never arrived`(status: Int, code: String) async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = RefusingTransport(inner: project.transport, status: status, code: code, arrives: false)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.providerCode == code && error?.operation == "CreateServer")
        #expect(await project.contents == [])
    }

    @Test func `another's server of the name is not taken for an earlier attempt's`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        _ = try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        let transport = RefusingTransport(
            inner: project.transport,
            status: 403,
            code: "resource_limit_exceeded",
            arrives: false
        )
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .quotaExceeded)
    }

    @Test func `an answer that is lost for good is found by the next call of the wish, with its work`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        // Types, images and the creation; the same for each cut, since the catalogue is read first.
        let transport = TappedTransport(project.transport, cut: .after(3))
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let pending = try await cloud.createServer(spec)
        #expect(transport.writes == ["POST /v1/servers"])
        #expect(pending.work.count == 2)
        #expect(try await cloud.createServer(spec) == pending)
        #expect(try await project.provider.servers().all().map(\.id) == [pending.server])
    }

    @Test func `a lost answer is looked into also where all later attempts are told to wait`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        try await project.inject(.fail("create_server", call: 1, with: .resetAfterApply))
        try await project.inject(.fail("create_server", calls: 2...100, with: .rateLimited()))
        let pending = try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        #expect(try await project.provider.servers().all().map(\.id) == [pending.server])
    }

    @Test func `of an old server only what is its making is waited for`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        let made = try await cloud.createServer(spec)
        _ = try await cloud.wait(for: made)
        _ = try await cloud.wait(for: cloud.rebootServer(id: made.server, mode: .hard))
        #expect(try await cloud.createServer(spec) == made)
    }

    @Test func `a sold-out type adopts the server of the same wish, also where it is out of use`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        let made = try await project.provider.createServer(spec)
        await project.change { $0.soldOut = [HetznerConditions.Place("cx23", in: "nbg1")] }
        #expect(try await project.provider.createServer(spec) == made)

        // A catalogue that does not offer the type here any more.
        let transport = RewritingTransport(inner: project.transport) { path, body in
            path.hasPrefix("/v1/server_types") ? body.replacing(#""name":"nbg1""#, with: #""name":"moon1""#) : body
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        #expect(try await cloud.createServer(spec) == made)
        let error = await #expect(throws: ConfigurationError.self) {
            try await cloud.createServer(ServerSpec(name: "shop", type: "cx23", idempotencyToken: "other"))
        }
        #expect(error?.field == "type")
    }

    @Test(
        arguments: [
            ("type", "its type is cx23"), ("image", "its image is ubuntu-24.04"), ("location", "it is in nbg1"),
        ]
    )
    func `a server of the wish that is another than it asks for is a conflict`(what: String, words: String) async throws
    {
        let project = SimulatedHetzner(time: clock.time)
        let first = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        _ = try await project.provider.createServer(first)
        var spec = first
        if what == "type" { spec.type = "cx33" }
        if what == "image" { spec.image = .ubuntu2204 }
        let cloud = try project.provider.neighbour(in: what == "location" ? "fsn1" : "nbg1")
        let wish = spec
        let error = await #expect(throws: CloudError.self) { try await cloud.createServer(wish) }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains(words) == true)
        #expect(try await project.provider.servers().all().count == 1)
    }

    @Test func `a creation that failed after it was adopted is told in Hetzner's words`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let spec = ServerSpec(name: "blog", type: "cx23", idempotencyToken: "once")
        _ = try await project.provider.createServer(spec)
        let transport = RewritingTransport(inner: project.transport) { path, body in
            guard path.contains("/actions") else { return body }
            return body.replacing(
                #""error":null"#,
                with: #""error":{"code":"no_disk","message":"the disk burnt"}"#
            ).replacing(#""status":"running""#, with: #""status":"error""#)
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let pending = try await cloud.createServer(spec)
        let error = await #expect(throws: CloudError.self) { try await cloud.wait(for: pending) }
        #expect(error?.code == .failed && error?.message.contains("the disk burnt") == true)
    }

    @Test func `where it cannot be looked for, the look's failure is told, and why it was looked for`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let refusing = RefusingTransport(inner: project.transport, status: 403, code: "resource_limit_exceeded")
        let transport = LossyTransport(inner: refusing) { request, _ in request.hasPrefix("GET /v1/servers?") }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .transport && error?.operation == "ListServers")
        #expect(error?.message.contains("before it was refused: no.") == true)
    }

    // Login keys.

    @Test func `a fleet makes one search for its key and one creation`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = TappedTransport(project.transport)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let key = try SSHKeyPair.generate(comment: "test").publicKey
        _ = try await Array(1...100).concurrentMap(limit: 100) { number in
            try await cloud.createServer(ServerSpec(name: "node-\(number)", type: "cx23", authorizedKeys: [key]))
        }
        #expect(transport.requests.count { $0.hasSuffix("/ssh_keys") } == 2)
        #expect(try await project.provider.servers().all().count == 100)
    }

    @Test func `a key that was deleted behind a fleet's back is made again, once`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = TappedTransport(project.transport)
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let key = try SSHKeyPair.generate(comment: "test").publicKey
        func spec(_ number: Int) -> ServerSpec {
            ServerSpec(name: "node-\(number)", type: "cx23", authorizedKeys: [key])
        }
        _ = try await cloud.createServer(spec(0))
        let others = (1...40).map(spec)
        let keys = try #require(project.provider.sshKeys)
        for known in try await keys.keys().all() { try await keys.delete(id: known.id) }
        clock.advance(by: .seconds(1))
        _ = try await others.concurrentMap(limit: 8) { try await cloud.createServer($0) }
        #expect(try await project.provider.servers().all().count == 41)
        #expect(try await keys.keys().all().count == 1)
        #expect(transport.writes.count { $0 == "POST /v1/ssh_keys" } == 2)
    }
}

/// Carries every request, and changes the bodies of answers.
struct RewritingTransport: HTTPTransport {
    let inner: any HTTPTransport
    let rewrite: @Sendable (_ path: String, _ body: String) -> String

    func send(_ request: HTTPRequest, body: Data?, limits: TransportLimits) async throws -> (HTTPResponse, Data) {
        let (response, data) = try await inner.send(request, body: body, limits: limits)
        return (response, Data(rewrite(request.path ?? "", String(decoding: data, as: UTF8.self)).utf8))
    }
}
