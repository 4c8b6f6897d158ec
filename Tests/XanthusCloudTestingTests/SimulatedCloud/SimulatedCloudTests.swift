import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Simulated cloud", .timeLimit(.minutes(15)))
struct SimulatedCloudTests {
    private let clock = ManualClock()
    private let cloud: SimulatedCloud
    private let wish = ServerSpec(name: "blog", type: SimulatedCloud.defaultServerType)

    init() {
        cloud = SimulatedCloud(time: clock.time)
    }

    @Test
    func `takes one line, and no time of anybody's`() async throws {
        let cloud = SimulatedCloud()
        let server = try await cloud.wait(for: cloud.createServer(wish))
        #expect(server.status == .running)
        #expect(server.publicIPv4 == "198.18.0.2")
        #expect(cloud.contents == ["server blog (running)"])
    }

    @Test
    func `keeps state and takes its time`() async throws {
        let pending = try await cloud.createServer(wish)
        #expect(try await cloud.server(id: pending.server).status == .creating)
        clock.advance(by: .seconds(9))
        #expect(cloud.contents == ["server blog (creating)"])
        clock.advance(by: .seconds(1))
        #expect(cloud.contents == ["server blog (running)"])
        _ = try await cloud.stopServer(id: pending.server)
        #expect(cloud.contents == ["server blog (stopping)"])
        clock.advance(by: .seconds(6))
        #expect(cloud.contents == ["server blog (stopped)"])
        _ = try await cloud.deleteServer(id: pending.server)
        clock.advance(by: .seconds(3))
        #expect(cloud.contents.isEmpty)
    }

    @Test
    func `is asked one thing at a time about a server`() async throws {
        let pending = try await cloud.createServer(wish)
        let error = await #expect(throws: CloudError.self) { try await cloud.stopServer(id: pending.server) }
        #expect(error?.code == .locked)
        _ = try await cloud.wait(for: cloud.deleteServer(id: pending.server))
        let lost = await #expect(throws: CloudError.self) { try await cloud.wait(for: pending) }
        #expect(lost?.code == .failed)
        #expect(lost?.message.contains("removed before it was running") == true)
    }

    @Test
    func `leaves on and off as they are, and restarts what runs alone`() async throws {
        let id = try await cloud.wait(for: cloud.createServer(wish)).id
        #expect(try await cloud.wait(for: cloud.startServer(id: id)).status == .running)
        _ = try await cloud.wait(for: cloud.stopServer(id: id, mode: .hard))
        #expect(try await cloud.wait(for: cloud.stopServer(id: id)).status == .stopped)
        let error = await #expect(throws: CloudError.self) { try await cloud.rebootServer(id: id) }
        #expect(error?.code == .conflict)
    }

    @Test
    func `regions share one account`() async throws {
        let south = try cloud.neighbour(in: "south")
        _ = try await cloud.createServer(wish)
        #expect(south.contents == cloud.contents)
        // The name is taken in the whole account.
        let error = await #expect(throws: CloudError.self) { try await south.createServer(wish) }
        #expect(error?.code == .conflict)
        #expect(try await south.servers().all().isEmpty)
        #expect(throws: ConfigurationError.self) { try cloud.neighbour(in: "west") }
    }

    @Test
    func `accounts have nothing in common`() async throws {
        _ = try await cloud.createServer(wish)
        #expect(SimulatedCloud(time: clock.time).contents.isEmpty)
    }

    @Test
    func `puts a server where it was asked to`() async throws {
        var wish = wish
        wish.zone = "north-2"
        wish.network.assignsPublicIPv4 = false
        wish.userData = Data("#cloud-config".utf8)
        let server = try await cloud.wait(for: cloud.createServer(wish))
        #expect(server.zone == "north-2")
        #expect(server.publicIPv4 == nil)
        #expect(server.image == "ubuntu-24.04-x86_64")
        #expect(cloud.spec(of: server.id) == wish)
        #expect(cloud.spec(of: "server-0") == nil)
    }

    @Test(arguments: [
        ("zone", CloudError.Code.notFound), ("type", .notFound), ("image", .notFound), ("Arm image", .invalidRequest),
        ("system", .notFound),
    ])
    func `refuses what it has not`(what: String, code: CloudError.Code) async throws {
        var wish = wish
        switch what {
        case "zone": wish.zone = "south-1"
        case "type": wish.type = "cx23"
        case "image": wish.image = .id("windows")
        case "Arm image": wish.image = .id("ubuntu-24.04-arm64")
        default: wish.image = .newest(operatingSystem: "plan9", version: "4")
        }
        let refused = wish
        let error = await #expect(throws: CloudError.self) { try await cloud.createServer(refused) }
        #expect(error?.code == code)
        #expect(cloud.contents.isEmpty)
    }

    @Test
    func `boots the newest image of a kind`() async throws {
        var catalogue = SimulatedCloud.Catalogue()
        for (id, age) in [("old", 2.0), ("new", 1.0), ("older", 3.0)] {
            catalogue.images.append(
                Image(
                    id: Image.ID(id),
                    name: id,
                    operatingSystem: "ubuntu",
                    version: "26.04",
                    architecture: .x86,
                    created: Date(timeIntervalSince1970: -age)
                )
            )
        }
        let cloud = try SimulatedCloud(catalogue: catalogue)
        var wish = wish
        wish.image = .newest(operatingSystem: "ubuntu", version: "26.04")
        #expect(try await cloud.wait(for: cloud.createServer(wish)).image == "new")
    }

    @Test
    func `a catalogue without regions is refused`() {
        var catalogue = SimulatedCloud.Catalogue()
        catalogue.regions = []
        let empty = catalogue
        let error = #expect(throws: ConfigurationError.self) { try SimulatedCloud(catalogue: empty) }
        #expect(error?.field == "catalogue.regions")
    }

    @Test
    func `lists page by page, and neither skips nor repeats when things go meanwhile`() async throws {
        for number in 1...60 {
            var wish = wish
            wish.name = "server-\(number)"
            _ = try await cloud.createServer(wish)
        }
        var seen: [String] = []
        for try await server in cloud.servers() {
            seen.append(server.name)
            // The end of the first page, and the beginning of the second.
            if seen.count == 25 {
                for number in [25, 26] {
                    let server = try await cloud.server(named: "server-\(number)")
                    try await cloud.wait(for: cloud.deleteServer(id: #require(server).id))
                }
            }
        }
        #expect(seen == (1...60).filter { $0 != 26 }.map { "server-\($0)" })
    }

    @Test
    func `its console tells what became of a server`() async throws {
        let id = try await cloud.wait(for: cloud.createServer(wish)).id
        _ = try await cloud.wait(for: cloud.stopServer(id: id, mode: .hard))
        let console = try #require(cloud.console)
        let text = try await console.log(of: id)
        #expect(
            text == """
                2026-11-01T12:00:10Z blog: running
                2026-11-01T12:00:10Z blog: stopping
                2026-11-01T12:00:11Z blog: stopped

                """
        )
    }
}
