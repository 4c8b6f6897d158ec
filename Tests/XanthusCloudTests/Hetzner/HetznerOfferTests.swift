import Foundation
import HTTPTypes
import InMemoryLogging
import Logging
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("What Hetzner offers")
struct HetznerOfferTests {
    // The clock starts on 1 November 2026.
    private let clock = ManualClock()

    /// A type with what it is in places, such as `nbg1: full`.
    private static func type(
        _ id: Int,
        _ name: String,
        _ memory: Int,
        _ places: [String: String],
        for architecture: String = "x86"
    ) -> String {
        let locations = places.sorted { $0.key < $1.key }.map { place, state in
            let end = state.hasPrefix("2") ? state : nil
            let deprecation = end.map {
                #"{"announced":"2026-01-01T00:00:00Z","unavailable_after":"\#($0)T00:00:00Z"}"#
            }
            return
                #"{"id":1,"name":"\#(place)","available":\#(state != "full"),"deprecation":\#(deprecation ?? "null")}"#
        }
        return #"""
            {"id":\#(id),"name":"\#(name)","description":"","cores":2,"memory":\#(memory),"disk":40,
            "architecture":"\#(architecture)","locations":[\#(locations.joined(separator: ","))]}
            """#
    }

    private static let types = [
        type(1, "cx23", 4, ["nbg1": "full", "fsn1": "free", "hel1": "full", "ash": "2026-10-01"]),
        type(2, "cx33", 8, ["nbg1": "free"]), type(3, "cx43", 16, ["nbg1": "free"]),
        type(4, "cx13", 2, ["nbg1": "free"]), type(5, "cx53", 32, ["nbg1": "full"]),
        type(6, "cx22", 4, ["nbg1": "2026-10-01", "fsn1": "2027-02-01"]),
        type(7, "cax11", 4, ["nbg1": "free"], for: "arm"), type(8, "cx24", 4, ["nbg1": "2027-02-01"]),
        type(9, "cpx11", 2, ["ash": "free"]),
    ]

    private static func image(_ id: Int, _ name: String, _ architecture: String, until end: String? = nil) -> String {
        let deprecation = end.map {
            #"{"announced":"2026-01-01T00:00:00Z","unavailable_after":"\#($0)T00:00:00Z"}"#
        }
        return #"""
            {"id":\#(id),"name":"\#(name)","description":"","os_flavor":"ubuntu","os_version":"24.04",
            "architecture":"\#(architecture)","deprecation":\#(deprecation ?? "null")}
            """#
    }

    private static let images = [
        image(11, "ubuntu-24.04", "x86"), image(12, "ubuntu-24.04", "arm"),
        image(13, "debian-11", "x86", until: "2026-11-30"), image(14, "debian-10", "x86", until: "2026-10-01"),
    ]

    private func project(
        _ status: Int = 201,
        _ answer: String? = nil,
        catalogue: Int = 200
    ) -> MockTransport {
        MockTransport { received in
            let path = received.request.path ?? ""
            let body: String
            if path.hasPrefix("/v1/server_types") {
                body = #"{"server_types":[\#(Self.types.joined(separator: ","))]}"#
            } else if path.hasPrefix("/v1/images") {
                body = #"{"images":[\#(Self.images.joined(separator: ","))]}"#
            } else {
                let made = #"{"server":\#(HetznerHarness.server),"action":\#(HetznerHarness.action)}"#
                return (HTTPResponse(status: .init(code: status)), Data((answer ?? made).utf8))
            }
            return (HTTPResponse(status: .init(code: catalogue)), Data(body.utf8))
        }
    }

    private func requests(_ transport: MockTransport) -> [String] {
        transport.received.map { "\($0.request.method) \($0.request.path?.prefix { $0 != "?" } ?? "")" }.sorted()
    }

    private func body(_ transport: MockTransport) throws -> [String: any Sendable] {
        let data = try #require(transport.received.first { $0.request.method == .post }?.body)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: any Sendable])
    }

    private static let noRoom = #"{"error":{"code":"resource_unavailable","message":"error during placement"}}"#

    @Test(
        arguments: [
            (412, noRoom), (422, #"{"error":{"code":"placement_error","message":"No room"}}"#),
            (422, #"{"error":{"code":"invalid_input","message":"server location disabled"}}"#),
        ]
    )
    func `missing room names what is available, after one attempt and one look`(status: Int, answer: String)
        async throws
    {
        let transport = project(status, answer)
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock)
                .createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(
            error?.message.hasSuffix(
                "The catalogue shows room for cx23 in fsn1, and in nbg1 for cx24, cx33, cx43, cx13."
            ) == true
        )
        #expect(requests(transport) == ["GET /v1/images", "GET /v1/server_types", "POST /v1/servers"])
        #expect(clock.now.offset == .zero)
    }

    @Test func `a type that is sold out in one place costs one attempt and names the others`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        await project.change { $0.soldOut = [HetznerConditions.Place("cx23", in: "nbg1")] }
        let transport = LossyTransport(inner: project.transport) { _, _ in false }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let error = await #expect(throws: CloudError.self) {
            try await cloud.createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.message.contains("The catalogue shows room for cx23 in fsn1, hel1, and in nbg1 for ") == true)
        #expect(transport.requests.values.count { $0 == "POST /v1/servers" } == 1)
        #expect(clock.now.offset == .zero)
        // What it names is to be had.
        let server = try await cloud.neighbour(in: "fsn1").createServer(ServerSpec(name: "blog", type: "cx23"))
        #expect(try await cloud.wait(for: server).region == "fsn1")
    }

    @Test func `missing room is told as it is where the catalogue cannot be read`() async throws {
        let transport = project(412, Self.noRoom, catalogue: 403)
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock)
                .createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.message.hasPrefix("error during placement.") == true)
    }

    @Test func `says so where there is no alternative`() throws {
        let offer = HetznerOffer(
            types: try JSONCoding.decode(
                [Hetzner.ServerType].self,
                from: Data("[\(Self.type(1, "cx23", 4, ["nbg1": "full"]))]".utf8)
            ),
            images: [],
            location: "nbg1",
            now: clock.date
        )
        #expect(
            offer.alternatives(to: "cx23")
                == "The catalogue shows room for cx23 in no other location, and in nbg1 for no other x86 type."
        )
        #expect(offer.alternatives(to: "cx99") == "The catalogue does not know cx99.")
    }

    @Test(
        arguments: [
            ("cx22", ImageChoice.ubuntu2404, "type", "cx22 is unavailable in nbg1 since 2026-10-01.", "cx22 in fsn1"),
            ("cpx11", .ubuntu2404, "type", "Hetzner does not offer cpx11 in nbg1.", "in ash"),
            ("cx33", .id("12"), "image", "Image 12 is for arm, and cx33 is x86.", "Take image 11"),
            ("cax11", .id("13"), "image", "Image 13 is for x86, and cax11 is arm.", "Choose an image for arm"),
            ("cx33", .id("14"), "image", "Image 14 is unavailable since 2026-10-01.", "images()"),
        ]
    )
    func `what the catalogue shows to be impossible is not asked for`(
        type: String,
        image: ImageChoice,
        field: String,
        rule: String,
        nextStep: String
    ) async throws {
        let transport = project()
        let spec = ServerSpec(name: "blog", type: ServerType.ID(type), image: image)
        let error = await #expect(throws: ConfigurationError.self) {
            try await HetznerHarness.provider(transport, clock: clock).createServer(spec)
        }
        #expect(error?.field == field && error?.rule == rule)
        #expect(error?.nextStep.contains(nextStep) == true)
        #expect(!requests(transport).contains { $0.hasPrefix("POST") })
    }

    @Test(arguments: [("cx33", ImageChoice.ubuntu2404), ("cax11", .id("12")), ("cx99", .id("99")), ("7", .id("12"))])
    func `what fits, and what the catalogue does not know, is asked for`(type: String, image: ImageChoice) async throws
    {
        let transport = project()
        let spec = ServerSpec(name: "blog", type: ServerType.ID(type), image: image)
        _ = try await HetznerHarness.provider(transport, clock: clock).createServer(spec)
        #expect(requests(transport).contains("POST /v1/servers"))
    }

    @Test func `what goes out of use is told with its dates, and logged once`() async throws {
        var handler = InMemoryLogHandler()
        handler.logLevel = .warning
        let logs = handler
        var configuration = HetznerHarness.configuration(project(), clock: clock)
        configuration.client.observability.logger = Logger(label: "test", factory: { _ in logs })
        let cloud = try HetznerProvider(
            HetznerCredentials(token: Secret(HetznerHarness.token)),
            configuration: configuration
        )
        let spec = ServerSpec(name: "blog", type: "cx24", image: .newest(operatingSystem: "debian", version: "11"))
        let told = try await cloud.deprecations(of: spec)
        #expect(
            told.map(\.description) == [
                "The server type cx24 in nbg1 is deprecated since 2026-01-01 and unavailable after 2027-02-01.",
                "The image debian-11 is deprecated since 2026-01-01 and unavailable after 2026-11-30.",
            ]
        )
        for _ in 0..<2 { _ = try await cloud.neighbour(in: "nbg1").createServer(spec) }
        #expect(logs.entries.count == 2)
        #expect(
            logs.entries.map { "\($0.metadata["cloud.unavailable-after"] ?? "")" }.sorted().first
                == "2026-11-30T00:00:00Z"
        )
        #expect(try await cloud.deprecations(of: ServerSpec(name: "blog", type: "cx33")) == [])
    }

    @Test func `the catalogue is read once for all, and again when it is old`() async throws {
        let transport = project()
        let cloud = try HetznerHarness.provider(transport, clock: clock)
        for _ in 0..<3 { _ = try await cloud.createServer(ServerSpec(name: "blog", type: "cx33")) }
        #expect(requests(transport).count { $0.hasPrefix("GET") } == 2)
        clock.advance(by: .seconds(301))
        _ = try await cloud.createServer(ServerSpec(name: "blog", type: "cx33"))
        #expect(requests(transport).count { $0 == "GET /v1/server_types" } == 2)
        #expect(requests(transport).count { $0 == "GET /v1/images" } == 1)
    }

    @Test func `lists share what was read, and fetch nothing before they are`() async throws {
        let transport = MockTransport { received in
            let path = received.request.path ?? ""
            let body =
                switch path.prefix(while: { $0 != "?" }) {
                case "/v1/server_types": #"{"server_types":[\#(Self.types.joined(separator: ","))]}"#
                case "/v1/images": #"{"images":[\#(Self.images.joined(separator: ","))]}"#
                default: #"{"locations":[{"id":1,"name":"nbg1"}]}"#
                }
            return (HTTPResponse(status: .ok), Data(body.utf8))
        }
        let cloud = try HetznerHarness.provider(transport, clock: clock)
        let lists = (cloud.serverTypes(), cloud.images(), cloud.regions())
        #expect(transport.received.isEmpty)
        for _ in 0..<2 {
            let types = try await lists.0.all()
            #expect(types.map(\.id.rawValue) == ["cx23", "cx33", "cx43", "cx13", "cx53", "cx22", "cax11", "cx24"])
            // cx22 is out of use since a month though the catalogue still shows it as available.
            let free = types.filter { $0.isAvailable == true }
            #expect(free.map(\.id.rawValue) == ["cx33", "cx43", "cx13", "cax11", "cx24"])
            #expect(try await lists.1.all().map(\.id.rawValue) == ["11", "12"])
            #expect(try await lists.2.all().map(\.id.rawValue) == ["nbg1"])
        }
        #expect(requests(transport) == ["GET /v1/images", "GET /v1/locations", "GET /v1/server_types"])
        clock.advance(by: .seconds(301))
        _ = try await cloud.neighbour(in: "fsn1").serverTypes().all()
        #expect(requests(transport).count { $0 == "GET /v1/server_types" } == 2)
    }

    @Test func `a full placement group is to be left out or changed`() async throws {
        let answer = #"{"error":{"code":"placement_error","message":"No room"}}"#
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(project(422, answer), clock: clock)
                .createServer(ServerSpec(name: "blog", type: "cx23"))
        }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.message.contains("leave the group out or choose another") == true)
    }

    // What only Hetzner lets one choose.

    @Test func `primary addresses, networks and the rest are chosen as Hetzner has them`() async throws {
        let transport = project()
        var spec = ServerSpec(name: "blog", type: "cx33")
        spec.network.subnet = "5"
        let options = HetznerServerOptions(
            ipv4: .existing(71),
            ipv6: .absent,
            networks: [5, 6],
            volumes: [8],
            placementGroup: 9,
            isStarted: false
        )
        let pending = try await HetznerHarness.provider(transport, clock: clock).createServer(spec, options: options)
        let body = try body(transport)
        #expect(body["networks"] as? [Int] == [5, 6])
        #expect(body["volumes"] as? [Int] == [8])
        #expect(body["placement_group"] as? Int == 9)
        #expect(body["start_after_create"] as? Bool == false)
        let net = try #require(body["public_net"] as? [String: any Sendable])
        #expect(net["enable_ipv4"] as? Bool == true && net["enable_ipv6"] as? Bool == false)
        #expect(net["ipv4"] as? Int == 71 && net.count == 3)
        #expect(pending.goal == .stopped)
    }

    @Test func `a server may have a private network alone, and not nothing`() async throws {
        let transport = project()
        let cloud = try HetznerHarness.provider(transport, clock: clock)
        var spec = ServerSpec(name: "blog", type: "cx33")
        spec.network.assignsPublicIPv4 = false
        let options = HetznerServerOptions(ipv6: .absent)
        var error = await #expect(throws: ConfigurationError.self) {
            try await cloud.createServer(spec, options: options)
        }
        #expect(error?.field == "network")
        spec.network.subnet = "5"
        spec.network.filters = ["3"]
        error = await #expect(throws: ConfigurationError.self) { try await cloud.createServer(spec, options: options) }
        #expect(error?.field == "network.filters")
        #expect(transport.received.isEmpty)
        spec.network.filters = []
        let pending = try await cloud.createServer(spec, options: options)
        let net = try #require(try body(transport)["public_net"] as? [String: any Sendable])
        #expect(net["enable_ipv4"] as? Bool == false && net["enable_ipv6"] as? Bool == false)
        #expect(pending.goal == .running)
    }

    // Login keys.

    @Test func `a login key is looked up once for many servers, and again when it is gone`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let transport = LossyTransport(inner: project.transport) { _, _ in false }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let key = try SSHKeyPair.generate(comment: "test").publicKey
        func make(_ name: String) async throws -> Server {
            let pending = try await cloud.createServer(ServerSpec(name: name, type: "cx23", authorizedKeys: [key]))
            return try await cloud.wait(for: pending)
        }
        for number in 1...3 { _ = try await make("node-\(number)") }
        #expect(transport.requests.values.count { $0.contains("/ssh_keys") } == 2)
        let keys = try #require(cloud.sshKeys)
        for known in try await keys.keys().all() { try await keys.delete(id: known.id) }
        #expect(try await make("node-4").status == .running)
        #expect(try await keys.keys().all().count == 1)
    }
}
