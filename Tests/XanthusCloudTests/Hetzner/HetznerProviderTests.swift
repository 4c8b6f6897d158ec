import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Hetzner provider")
struct HetznerProviderTests {
    private let clock = ManualClock()

    /// A list of so many servers, every third of which stands elsewhere.
    private func project(of count: Int) -> MockTransport {
        MockTransport { received in
            let path = received.request.path ?? ""
            let number = Int(path.drop { $0 != "=" }.dropFirst().prefix { $0 != "&" }) ?? 0
            let last = (count + 49) / 50
            let servers = ((number - 1) * 50..<min(number * 50, count)).map { index in
                #"{"id":\#(index + 1),"name":"s\#(index)","status":"running","server_type":\#(HetznerHarness.serverType),"#
                    + #""location":{"id":1,"name":"\#(index % 3 == 0 ? "fsn1" : "nbg1")"}}"#
            }
            let next = number < last ? String(number + 1) : "null"
            let pagination = #"{"next_page":\#(next),"last_page":\#(last)}"#
            let list = servers.joined(separator: ",")
            return (
                HTTPResponse(status: .ok),
                Data(#"{"servers":[\#(list)],"meta":{"pagination":\#(pagination)}}"#.utf8)
            )
        }
    }

    @Test func `reads many pages together, in order, without the servers of other locations`() async throws {
        let transport = project(of: 230)
        let servers = try await HetznerHarness.provider(transport).servers().all()
        #expect(servers.map(\.id.rawValue) == (0..<230).filter { $0 % 3 != 0 }.map { String($0 + 1) })
        #expect(
            Set(transport.received.map { $0.request.path ?? "" })
                == Set(
                    (1...5).map {
                        "/v1/servers?page=\($0)&per_page=50"
                    }
                )
        )
        #expect(transport.received.count == 5)
    }

    @Test func `reads one page after the other where elements are taken one by one`() async throws {
        let transport = project(of: 230)
        var count = 0
        for try await _ in try HetznerHarness.provider(transport).servers() {
            count += 1
            if count == 40 { break }
        }
        #expect(transport.received.count == 2)
    }

    @Test func `an answer that claims endless pages does not fill the memory`() async throws {
        let asked = Recorder<Int>()
        let transport = MockTransport { _ in
            let number = asked.note(1)
            if number == 3 { throw CloudError(.forbidden, "Enough.") }
            let pagination = #"{"next_page":\#(number + 1),"last_page":9007199254740991}"#
            return (HTTPResponse(status: .ok), Data(#"{"servers":[],"meta":{"pagination":\#(pagination)}}"#.utf8))
        }
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport).servers().all()
        }
        #expect(error?.code == .forbidden)
        #expect(asked.count == 3)
    }

    @Test(arguments: [Int.max, Int.max - 999, 1_000_001, 1, 0, -1, Int.min])
    func `a page number that cannot be is refused`(next: Int) async throws {
        let pagination = #"{"next_page":\#(next),"last_page":\#(Int.max)}"#
        let transport = HetznerHarness.always(
            .json(200, #"{"servers":[],"meta":{"pagination":\#(pagination)}}"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport).servers().all()
        }
        #expect(error?.code == .invalidResponse)
        #expect(error?.operation == "ListServers" && error?.provider == "hetzner")
        #expect(transport.received.count == 1)
    }

    @Test func `offers what its location offers, and says what is sold out`() async throws {
        let transport = HetznerHarness.always(
            .json(
                200,
                #"""
                {"server_types":[
                {"id":1,"name":"cx23","description":"CX23","cores":2,"memory":4.0,"disk":40,"architecture":"x86",
                 "locations":[{"id":1,"name":"nbg1","available":true},{"id":2,"name":"fsn1","available":false}]},
                {"id":2,"name":"cax11","description":"CAX11","cores":2,"memory":4,"disk":40,"architecture":"arm",
                 "locations":[{"id":2,"name":"fsn1"}]},
                {"id":3,"name":"old","description":"OLD","cores":1,"memory":0.5,"disk":20,"architecture":"riscv"}]}
                """#
            )
        )
        let nbg1 = try HetznerHarness.provider(transport)
        let here = try await nbg1.serverTypes().all()
        #expect(here.map(\.id.rawValue) == ["cx23", "old"])
        #expect(here.map(\.isAvailable) == [true, nil])
        #expect(here.map(\.architecture) == [.x86, Architecture(rawValue: "riscv")])
        #expect(here.map(\.memoryInGB) == [4, 0.5])
        let there = try await nbg1.at("fsn1").serverTypes().all()
        #expect(there.map(\.id.rawValue) == ["cx23", "cax11", "old"])
        #expect(there.map(\.isAvailable) == [false, nil, nil])
    }

    @Test func `has a catalogue in neutral words`() async throws {
        let cloud = SimulatedHetzner(time: clock.time).provider
        let regions = try await cloud.regions().all()
        #expect(regions.contains { $0.id == "nbg1" && $0.zones.isEmpty })
        let images = try await cloud.images().all()
        let ubuntu = images.filter { $0.operatingSystem == "ubuntu" && $0.version == "24.04" }
        #expect(Set(ubuntu.map(\.architecture)) == [.x86, .arm])
        #expect(cloud.name == "hetzner" && cloud.region == "nbg1")
    }

    @Test func `its neighbour works in the other location with the same token`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let neighbour = try project.provider.at("hel1")
        #expect(neighbour.region == "hel1")
        let server = try await neighbour.wait(
            for: try await neighbour.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        #expect(server.region == "hel1")
        #expect(try await project.provider.servers().all() == [])
        #expect(try await project.provider.server(id: server.id).name == "blog")
        #expect(try await neighbour.server(named: "blog")?.id == server.id)
        #expect(try await neighbour.server(named: "shop") == nil)
    }

    @Test(arguments: ["", "NBG1", "nbg-1", "nbg1 ", "nürnberg", "../x", String(repeating: "a", count: 21)])
    func `a location that cannot be one is refused`(location: String) throws {
        let transport = MockTransport(script: [])
        let cloud = try HetznerHarness.provider(transport)
        let error = #expect(throws: ConfigurationError.self) { try cloud.at(Region.ID(location)) }
        #expect(error?.field == "location")
        #expect(throws: ConfigurationError.self) {
            try HetznerProvider(
                HetznerCredentials(token: Secret(HetznerHarness.token)),
                configuration: HetznerHarness.configuration(transport, location: Region.ID(location))
            )
        }
    }

    @Test func `its neighbour can do all that it can itself`() throws {
        let cloud = try HetznerHarness.provider(MockTransport(script: []))
        let neighbour: HetznerProvider = try cloud.neighbour(in: "hel1")
        #expect(neighbour.region == "hel1" && cloud.region == "nbg1")
        #expect(throws: ConfigurationError.self) { try cloud.neighbour(in: "HEL1") }
    }

    @Test(
        arguments: [
            ("initializing", .creating), ("starting", .starting), ("running", .running), ("stopping", .stopping),
            ("off", .stopped), ("deleting", .deleting), ("migrating", .init(rawValue: "migrating")),
            ("rebuilding", .init(rawValue: "rebuilding")), ("unknown", .init(rawValue: "unknown")),
        ] as [(String, Server.Status)]
    )
    func `states are told in neutral words`(wire: String, neutral: Server.Status) async throws {
        let transport = HetznerHarness.always(
            .json(200, #"{"server":\#(HetznerHarness.server.replacing("running", with: wire))}"#)
        )
        #expect(try await HetznerHarness.provider(transport).server(id: "42").status == neutral)
    }

    @Test func `a server has its addresses, image, labels and date`() async throws {
        let transport = HetznerHarness.always(
            .json(
                200,
                #"""
                {"server":{"id":42,"name":"blog","status":"running","created":"2026-11-01T12:00:00+00:00",
                "public_net":{"ipv4":{"id":1,"ip":"198.51.100.7","blocked":false},
                "ipv6":{"id":2,"ip":"2001:db8:1::/64","blocked":false}},
                "private_net":[{"network":3,"ip":"10.0.0.2","alias_ips":[]}],"server_type":\#(HetznerHarness.serverType),
                "location":{"id":2,"name":"nbg1"},"image":{"id":9,"name":"ubuntu-24.04","description":"Ubuntu",
                "os_flavor":"ubuntu","architecture":"x86"},"labels":{"a":"b"}}}
                """#
            )
        )
        let server = try await HetznerHarness.provider(transport).server(id: "42")
        #expect(
            server
                == Server(
                    id: "42",
                    name: "blog",
                    status: .running,
                    type: "cx23",
                    region: "nbg1",
                    image: "9",
                    publicIPv4: "198.51.100.7",
                    publicIPv6: "2001:db8:1::1",
                    privateIPv4: "10.0.0.2",
                    tags: ["a": "b"],
                    created: Date(timeIntervalSince1970: 1_793_534_400)
                )
        )
    }

    @Test func `several servers of one name are a conflict that lists them`() async throws {
        let server = HetznerHarness.server
        let transport = HetznerHarness.always(
            .json(200, #"{"servers":[\#(server),\#(server.replacing("42", with: "43"))]}"#)
        )
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport).server(named: "blog")
        }
        #expect(error?.code == .conflict)
        #expect(error?.message.contains("42, 43") == true)
    }

    @Test(
        arguments: [
            (PowerMode.graceful, "shutdown", "reboot"), (.hard, "poweroff", "reset"),
        ]
    )
    func `power verbs`(mode: PowerMode, stop: String, restart: String) async throws {
        let transport = HetznerHarness.always(.json(201, #"{"action":\#(HetznerHarness.action)}"#))
        let cloud = try HetznerHarness.provider(transport)
        let start = try await cloud.startServer(id: "42")
        let off = try await cloud.stopServer(id: "42", mode: mode)
        let again = try await cloud.rebootServer(id: "42", mode: mode)
        #expect([start, off, again].map(\.goal) == [.running, .stopped, .running])
        #expect(off.work == ["7"] && off.server == "42")
        #expect(
            transport.received.map { $0.request.path ?? "" }
                == ["poweron", stop, restart].map {
                    "/v1/servers/42/actions/\($0)"
                }
        )
    }
}
