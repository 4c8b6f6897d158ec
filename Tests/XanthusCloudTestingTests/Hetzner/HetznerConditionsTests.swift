import Testing
import XanthusCloud
import XanthusCloudTesting

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
}
