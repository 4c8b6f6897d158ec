import HTTPTypes
import Testing
import XanthusCloud

@testable import XanthusCloudTesting

@Suite("Tokens of simulated Hetzner")
struct HetznerTokenTests {
    private let clock = ManualClock()

    private func reader(of project: SimulatedHetzner) throws -> HetznerProvider {
        try HetznerProvider(
            HetznerCredentials(token: project.readOnlyToken),
            configuration: HetznerConfiguration(
                client: ClientConfiguration(transport: project.transport, time: clock.time)
            )
        )
    }

    @Test func `one of them reads, and is refused every change with what to do about it`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let made = try await project.provider.wait(
            for: project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        let reader = try reader(of: project)
        #expect(try await reader.servers().all().map(\.name) == ["blog"])
        let contents = await project.contents
        let changes: [@Sendable () async throws -> Void] = [
            { _ = try await reader.createServer(ServerSpec(name: "other", type: "cx23")) },
            { _ = try await reader.stopServer(id: made.id, mode: .graceful) },
            { _ = try await reader.deleteServer(id: made.id) },
        ]
        for change in changes {
            let error = await #expect(throws: CloudError.self) { try await change() }
            #expect(error?.code == .forbidden)
            #expect(error?.providerCode == "token_readonly")
            #expect(error?.message.contains("make one for reading and writing in the console") == true)
        }
        #expect(await project.contents == contents)
        #expect(try await reader.server(id: made.id).status == .running)
    }

    @Test func `a preflight tells them apart, as far as they can be`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let reader = try await reader(of: project).preflight()
        #expect(reader["sign-in"]?.verdict == .good && reader["writing"]?.verdict == .forbidden)
        #expect(!reader.isGood)
        let writer = try await project.provider.preflight()
        #expect(writer["writing"]?.verdict == .unknown && writer.isGood)
    }
}
