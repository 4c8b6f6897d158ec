import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Waiting on Hetzner")
struct HetznerWaitingTests {
    private let clock = ManualClock()

    private func answers(_ byPath: [String: String]) -> MockTransport {
        MockTransport { received in
            let path = received.request.path ?? ""
            let body = byPath.first { path.hasPrefix($0.key) }?.value
            return (HTTPResponse(status: body == nil ? .notFound : .ok), Data((body ?? "").utf8))
        }
    }

    @Test func `a failed action ends the wait with the cloud's words`() async throws {
        let transport = answers([
            "/v1/actions": #"""
            {"actions":[
            {"id":7,"command":"create_server","status":"success","progress":100,"error":null},
            {"id":8,"command":"start_server","status":"error","error":{"code":"action_failed","message":"Disk is sad"}}]}
            """#
        ])
        let pending = Pending<Server>(server: "42", work: ["7", "8"], goal: .running)
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock).wait(for: pending)
        }
        #expect(error?.code == .failed)
        #expect(error?.message == "The action start_server failed: Disk is sad.")
        #expect(error?.operation == "start_server" && error?.providerCode == "action_failed")
        // Another look at what follows the creation.
        #expect(clock.now.offset == .milliseconds(1250))
    }

    @Test func `an action's status alone decides, though its error is filled`() async throws {
        let transport = answers([
            "/v1/actions": #"""
            {"actions":[{"id":7,"command":"x","status":"success","error":{"code":"action_failed","message":"not so"}}]}
            """#,
            "/v1/servers/42": #"{"server":\#(HetznerHarness.server)}"#,
        ])
        let pending = Pending<Server>(server: "42", work: ["7"], goal: .running)
        #expect(try await HetznerHarness.provider(transport).wait(for: pending).id == "42")
    }

    @Test func `an action that nobody knows any more ends the wait for actions at once`() async throws {
        let transport = answers([
            "/v1/actions": #"{"actions":[{"id":7,"command":"create_server","status":"running"}]}"#
        ])
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock)
                .finish(["7", "9", "8"], goal: "the rules", policy: .standard)
        }
        #expect(error?.code == .notFound)
        #expect(error?.message.contains("the action 8") == true)
        #expect(clock.now.offset == .milliseconds(500))
    }

    @Test func `where the actions are forgotten the server itself tells`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let made = try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        let forgotten = Pending<Server>(server: made.server, work: ["1"], goal: .running)
        #expect(try await project.provider.wait(for: forgotten).status == .running)
    }

    @Test func `more actions than a page holds are asked for in parts, by 25`() async throws {
        let asked = Recorder<Int>()
        let transport = MockTransport { received in
            // As the API does: 25 on a page unless told.
            let ids = (received.request.path ?? "").split(separator: "?")[1].split(separator: "&").map {
                $0.dropFirst(3)
            }
            asked.note(ids.count)
            let actions = ids.prefix(25).map { #"{"id":\#($0),"command":"apply_firewall","status":"success"}"# }
            return (HTTPResponse(status: .ok), Data(#"{"actions":[\#(actions.joined(separator: ","))]}"#.utf8))
        }
        let work = (1...60).map { String($0) }
        try await HetznerHarness.provider(transport).finish(work, goal: "the rules", policy: .standard)
        #expect(asked.values.sorted() == [10, 25, 25])
    }

    @Test func `the deadline names what was seen last, and spans actions and state together`() async throws {
        let transport = answers([
            "/v1/actions": #"{"actions":[{"id":7,"command":"create_server","status":"running","progress":40}]}"#
        ])
        let pending = Pending<Server>(server: "42", work: ["7"], goal: .running)
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport, clock: clock)
                .wait(for: pending, policy: WaitPolicy(deadline: .seconds(90)))
        }
        #expect(error?.code == .timedOut)
        #expect(error?.message.contains("server 42 to be running; last seen: create_server 40 %") == true)
        #expect(clock.now.offset == .seconds(90))
    }

    @Test func `a shutdown waits for off, not only for the signal`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let server = try await cloud.wait(for: try await cloud.createServer(ServerSpec(name: "blog", type: "cx23")))
        let before = clock.now.offset
        let stopped = try await cloud.wait(for: try await cloud.stopServer(id: server.id, mode: .graceful))
        #expect(stopped.status == .stopped)
        #expect(clock.now.offset - before >= HetznerDurations().shutdown)
    }

    @Test func `a removal is waited for, and what is gone already is gone`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let cloud = project.provider
        let server = try await cloud.wait(for: try await cloud.createServer(ServerSpec(name: "blog", type: "cx23")))
        let pending = try await cloud.deleteServer(id: server.id)
        #expect(await project.contents != [])
        try await cloud.wait(for: pending)
        #expect(await project.contents == [])
        // Once more, as after a restart; and without actions, or with some that Hetzner has forgotten.
        try await cloud.wait(for: pending)
        try await cloud.wait(for: Pending<Server.Removal>(server: server.id, work: [], goal: .deleted))
        try await cloud.wait(for: Pending<Server.Removal>(server: server.id, work: ["1"], goal: .deleted))
    }

    @Test func `a removal that failed is not taken for done`() async throws {
        let transport = answers([
            "/v1/actions": #"""
            {"actions":[{"id":7,"command":"delete_server","status":"error","error":{"code":"x","message":"Not now"}}]}
            """#
        ])
        let error = await #expect(throws: CloudError.self) {
            try await HetznerHarness.provider(transport)
                .wait(for: Pending<Server.Removal>(server: "42", work: ["7"], goal: .deleted))
        }
        #expect(error?.code == .failed)
    }

    @Test func `a lost answer to a removal does not fail it`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let made = try await project.provider.wait(
            for: try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        let transport = LossyTransport(inner: project.transport) { request, times in
            request.hasPrefix("DELETE") && times == 1
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        try await cloud.wait(for: try await cloud.deleteServer(id: made.id))
        #expect(await project.contents == [])
    }

    @Test func `a removal whose lost answer was the last word is done`() async throws {
        var durations = HetznerDurations()
        durations.delete = .zero
        let project = SimulatedHetzner(time: clock.time, durations: durations)
        let made = try await project.provider.wait(
            for: try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        let transport = LossyTransport(inner: project.transport) { request, times in
            request.hasPrefix("DELETE") && times == 1
        }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        try await cloud.wait(for: try await cloud.deleteServer(id: made.id))
        #expect(await project.contents == [])
        #expect(transport.requests.values.count { $0.hasPrefix("DELETE") } == 2)
    }

    @Test func `a removal of what was never there is refused`() async throws {
        let error = await #expect(throws: CloudError.self) {
            try await SimulatedHetzner(time: clock.time).provider.deleteServer(id: "42")
        }
        #expect(error?.code == .notFound)
    }

    @Test(arguments: ["poweron", "poweroff", "shutdown"])
    func `a lost answer to a power action does not fail it`(verb: String) async throws {
        let project = SimulatedHetzner(time: clock.time)
        let server = try await project.provider.wait(
            for: try await project.provider.createServer(ServerSpec(name: "blog", type: "cx23"))
        )
        if verb == "poweron" {
            let stop = try await project.provider.stopServer(id: server.id, mode: .hard)
            _ = try await project.provider.wait(for: stop)
        }
        let transport = LossyTransport(inner: project.transport) { $0.hasSuffix(verb) && $1 == 1 }
        let cloud = try HetznerHarness.provider(of: project, through: transport, clock: clock)
        let pending =
            switch verb {
            case "poweron": try await cloud.startServer(id: server.id)
            case "poweroff": try await cloud.stopServer(id: server.id, mode: .hard)
            default: try await cloud.stopServer(id: server.id)
            }
        #expect(try await cloud.wait(for: pending).status == (verb == "poweron" ? .running : .stopped))
    }
}
