import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("What cannot be read in a look for many on Hetzner", .timeLimit(.minutes(10)))
struct HetznerBrokenSightTests {
    private let clock = ManualClock()
    private let requests = Recorder<String>()

    private func transport(_ answer: @escaping @Sendable (String) -> (Int, String)) -> MockTransport {
        MockTransport { [requests] received in
            let path = received.request.path ?? ""
            requests.note(path)
            let (status, body) = answer(path)
            return (HTTPResponse(status: .init(code: status)), Data(body.utf8))
        }
    }

    private static func action(_ id: String) -> String {
        // Of one the status is of a type that nobody could read.
        #"{"id":\#(id),"command":"x","status":\#(id == "8" ? "{}" : #""success""#)}"#
    }

    /// Waits for each action in a task of its own.
    private func wait(for ids: [Int], with client: Hetzner.Client) async -> [Int: Result<Void, any Error>] {
        await withTaskGroup(of: (Int, Result<Void, any Error>).self) { group in
            for id in ids {
                group.addTask {
                    do {
                        try await client.wait(for: [Hetzner.ID(integerLiteral: id)])
                        return (id, .success(()))
                    } catch { return (id, .failure(error)) }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
    }

    @Test func `an action that cannot be read ends its own wait alone`() async throws {
        let transport = transport { path in
            guard let query = path.split(separator: "?").dropFirst().first else {
                return (200, #"{"action":\#(Self.action(String(path.split(separator: "/").last ?? "")))}"#)
            }
            let actions = query.split(separator: "&").map { Self.action(String($0.dropFirst(3))) }
            return (200, #"{"actions":[\#(actions.joined(separator: ","))]}"#)
        }
        let results = await wait(for: Array(1...30), with: HetznerHarness.client(transport, clock: clock))
        let failed = results.filter { (try? $0.value.get()) == nil }
        #expect(failed.keys.sorted() == [8])
        #expect { try results[8]?.get() } throws: { ($0 as? CloudError)?.code == .invalidResponse }
        #expect(clock.now.offset < .seconds(5))
        // Each of those in the broken call once.
        #expect(requests.values.count { !$0.contains("?") } <= 25)
    }

    @Test func `an action of a broken call that is missing still ends its wait at once`() async throws {
        let transport = transport { path in
            guard path.contains("?") else { return path.hasSuffix("/9") ? (404, "{}") : (200, #"{"action":{"id":1}}"#) }
            return (200, "<html>")
        }
        let results = await wait(for: [1, 9], with: HetznerHarness.client(transport, clock: clock))
        #expect { try results[9]?.get() } throws: { ($0 as? CloudError)?.code == .notFound }
    }

    @Test(arguments: [401, 403])
    func `who may not read at all is not refused for each action`(status: Int) async throws {
        let transport = transport { _ in (status, "{}") }
        let results = await wait(for: Array(1...20), with: HetznerHarness.client(transport, clock: clock))
        #expect(results.values.allSatisfy { (try? $0.get()) == nil })
        #expect(requests.values.allSatisfy { $0.contains("?") })
    }

    @Test func `a server of others that cannot be read keeps nobody from seeing his own`() async throws {
        let transport = transport { path in
            guard path.hasPrefix("/v1/servers/") else { return (200, #"{"servers":[{"id":"broken"}]}"#) }
            let id = path.split(separator: "/").last ?? ""
            return (200, #"{"server":\#(HetznerHarness.server.replacing(#""id":42"#, with: #""id":\#(id)"#))}"#)
        }
        let cloud = try HetznerHarness.provider(transport, clock: clock)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for id in 1...5 {
                group.addTask {
                    let server = try await cloud.wait(
                        for: Pending<Server>(server: Server.ID(rawValue: "\(id)"), work: [], goal: .running)
                    )
                    #expect(server.id.rawValue == "\(id)")
                }
            }
            try await group.waitForAll()
        }
        #expect(requests.values.count <= 10)
    }
}
