import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI provider: one server of a name, from end to end")
struct OCIProviderRemakingTests {
    private let clock = ManualClock()
    private let cloud: SimulatedOCI

    init() { cloud = SimulatedOCI(time: clock.time) }

    private func spec(hasDNS: Bool = true) async throws -> ServerSpec {
        var spec = try await OCISetup.wish(in: cloud, clock: clock, hasDNS: hasDNS)
        spec.idempotencyToken = nil
        return spec
    }

    private func provider(_ transport: (any HTTPTransport)? = nil) throws -> OCIProvider {
        try OCISetup.provider(of: cloud, through: transport, clock: clock)
    }

    private func remove(_ id: Server.ID) async throws {
        let provider = try provider()
        try await provider.wait(for: provider.deleteServer(id: id))
    }

    @Test(arguments: [true, false])
    func `the name of a server that is gone can be made again at once`(hasDNS: Bool) async throws {
        let spec = try await spec(hasDNS: hasDNS)
        var made: Set<Server.ID> = []
        for _ in 0..<3 {
            let pending = try await provider().createServer(spec)
            made.insert(pending.server)
            #expect(try await provider().createServer(spec).server == pending.server)
            _ = try await provider().wait(for: pending)
            try await remove(pending.server)
        }
        #expect(made.count == 3)
    }

    @Test
    func `the name of a server on its way out can be made again when DNS has given it back`() async throws {
        let spec = try await spec()
        let first = try await provider().wait(for: provider().createServer(spec))
        _ = try await provider().deleteServer(id: first.id)
        let second = try await provider().wait(for: provider().createServer(spec))
        #expect(second.id != first.id)
        #expect(try await provider().servers().all().map(\.id) == [second.id])
    }

    @Test(arguments: [11, 13, 20, 25])
    func `the name of a server that is gone can be made again hours later`(hours: Int) async throws {
        let spec = try await spec()
        let first = try await provider().wait(for: provider().createServer(spec))
        try await remove(first.id)
        clock.advance(by: .seconds(hours * 3600))
        let second = try await provider().createServer(spec)
        #expect(second.server != first.id)
    }

    @Test
    func `without DNS a name that no list remembers and Oracle's tokens do is refused for that day`() async throws {
        let spec = try await spec(hasDNS: false)
        let first = try await provider().wait(for: provider().createServer(spec))
        try await remove(first.id)
        clock.advance(by: .seconds(13 * 3600))
        let error = await #expect(throws: CloudError.self) { try await provider().createServer(spec) }
        #expect(error?.code == .conflict)
        clock.advance(by: .seconds(12 * 3600))
        _ = try await provider().createServer(spec)
    }

    @Test(arguments: [true, false])
    func `processes that ask for the same at once get the same server`(hasDNS: Bool) async throws {
        let spec = try await spec(hasDNS: hasDNS)
        let ids = try await withThrowingTaskGroup(of: Server.ID.self) { group in
            for _ in 0..<8 { group.addTask { try await provider().createServer(spec).server } }
            return try await group.reduce(into: Set<Server.ID>()) { $0.insert($1) }
        }
        #expect(ids.count == 1)
        #expect(try await provider().servers().all().map(\.id) == Array(ids))
    }

    @Test(arguments: [true, false])
    func `of processes that want different servers of one name, one gets its`(hasDNS: Bool) async throws {
        let spec = try await spec(hasDNS: hasDNS)
        let results = await withTaskGroup(of: Result<Server.ID, any Error>.self) { group in
            for number in 0..<8 {
                var own = spec
                own.ownership = Ownership(stack: "blog", extra: ["run": "\(number)"])
                group.addTask { [own] in
                    do { return .success(try await provider().createServer(own).server) } catch {
                        return .failure(error)
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        let made = results.compactMap { try? $0.get() }
        #expect(made.count == 1)
        for case .failure(let error) in results { #expect((error as? CloudError)?.code == .conflict, "\(error)") }
        #expect(try await provider().servers().all().map(\.id) == made)
    }
}
