import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Conditions of simulated Hetzner")
struct HetznerConditionsTests {
    private let project = SimulatedHetzner(time: ManualClock().time)

    private func create(_ name: String, in location: Region.ID) async throws -> Server.ID {
        try await project.provider.neighbour(in: location).createServer(ServerSpec(name: name, type: "cx23")).server
    }

    private func shown(in location: Region.ID) async throws -> Bool? {
        var types = try project.provider.neighbour(in: location).serverTypes().makeAsyncIterator()
        while let type = try await types.next() { if type.id == "cx23" { return type.isAvailable } }
        return nil
    }

    @Test func `what is sold out in one location is shown there, refused there and made elsewhere`() async throws {
        await project.change { $0.soldOut = [HetznerConditions.Place("cx23", in: "nbg1")] }
        #expect(try await shown(in: "nbg1") == false)
        #expect(try await shown(in: "fsn1") == true)
        let error = await #expect(throws: CloudError.self) { try await create("blog", in: "nbg1") }
        #expect(error?.code == .outOfCapacity && error?.httpStatus == 412)
        #expect(error?.message.contains("error during placement") == true)
        _ = try await create("blog", in: "fsn1")
        // Where it stands is the cloud's choice then, which knows where there is room.
        await project.change { $0.soldOut = [HetznerConditions.Place("cx23", in: "fsn1")] }
        let answer = try await project.provider.client.send(
            Hetzner.CreateServer(.init(name: "free", serverType: "cx23", image: "ubuntu-24.04"))
        )
        #expect(answer.server.location?.name == "nbg1")
    }

    @Test func `a disabled location takes nothing`() async throws {
        await project.change { $0.disabledLocations = ["nbg1"] }
        #expect(try await shown(in: "nbg1") == false)
        let error = await #expect(throws: CloudError.self) { try await create("blog", in: "nbg1") }
        #expect(error?.code == .outOfCapacity)
        #expect(error?.message.contains("location disabled") == true)
        await project.change { $0.disabledLocations = [] }
        _ = try await create("blog", in: "nbg1")
    }

    @Test func `an account has only so many servers`() async throws {
        await project.change { $0.limits = ["servers": 1] }
        _ = try await create("one", in: "nbg1")
        let error = await #expect(throws: CloudError.self) { try await create("two", in: "nbg1") }
        #expect(error?.code == .quotaExceeded && error?.httpStatus == 403)
        #expect(error?.message.contains("[servers]") == true)
    }

    @Test(arguments: HetznerKind.allCases)
    func `an account has only so many of each kind`(kind: HetznerKind) async throws {
        let caller = HetznerCaller()
        let server = kind == .image ? try await caller.server("source") : 0
        await caller.project.change { $0.limits = [kind.plural: 1] }
        let first = await caller.make(kind, "one", of: server)
        #expect(first.status == 201, "\(first.body)")
        caller.settle()
        let second = await caller.make(kind, "two", of: server)
        #expect(second.status == 403 && second.code == "resource_limit_exceeded", "\(second.body)")
        #expect(second["error"]["details"]?["limits"] == [["name": .string(kind.plural)]])
    }

    @Test func `of primary IPs those made with servers count, and of images no backups`() async throws {
        let caller = HetznerCaller()
        await caller.project.change { $0.limits = ["primary_ips": 1, "images": 1] }
        #expect(await caller.wish().code == "resource_limit_exceeded")
        #expect(await caller.project.contents == [])
        let id = try await caller.server("blog", ["public_net": ["enable_ipv4": true, "enable_ipv6": false]])
        await caller.post("/servers/\(id)/actions/enable_backup")
        caller.settle()
        var last = 0
        for type in ["snapshot", "backup", "backup"] {
            last = try await caller.copy(of: id, as: type).id("image")
            caller.settle()
        }
        #expect(await caller.copy(of: id, as: "snapshot").code == "resource_limit_exceeded")
        #expect(await caller.put("/images/\(last)", ["type": "snapshot"]).code == "resource_limit_exceeded")
    }
}

extension HetznerCaller {
    /// Asks for a thing of any kind.
    ///
    /// - Parameter server: What an image is made of.
    fileprivate func make(_ kind: HetznerKind, _ name: String, of server: Int) async -> Answer {
        let name = JSON.string(name)
        switch kind {
        case .server: return await wish(["name": name])
        case .image: return await copy(of: server, as: "snapshot")
        case .volume: return await volume(["name": name])
        case .network: return await post("/networks", ["name": name, "ip_range": "10.0.0.0/16"])
        case .certificate:
            return await post("/certificates", ["name": name, "type": "managed", "domain_names": ["example.com"]])
        case .firewall: return await post("/firewalls", ["name": name])
        case .primaryIP: return await post("/primary_ips", ["name": name, "type": "ipv4", "location": "nbg1"])
        case .floatingIP: return await post("/floating_ips", ["name": name, "type": "ipv4", "home_location": "nbg1"])
        case .loadBalancer: return await balancer(["name": name])
        case .zone: return await post("/zones", ["name": .string("\(name.string ?? "").example"), "mode": "primary"])
        case .sshKey: return await key(name.string ?? "", "\(name.string ?? "")A")
        case .placementGroup: return await group(name.string ?? "")
        }
    }
}
