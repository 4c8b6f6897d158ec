import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI consoles")
struct OCIConsoleTests {
    private static let id = Server.ID(OCIProviderServerTests.id)
    private static let capture = "POST /20160918/instanceConsoleHistories"
    private static let history = "GET /20160918/instanceConsoleHistories/h"
    private static let removal = "DELETE /20160918/instanceConsoleHistories/h"

    private static func state(_ state: String) -> MockTransport.Answer {
        .json(200, #"{"id":"h","instanceId":"\#(id)","lifecycleState":"\#(state)"}"#)
    }

    private static func part(_ offset: Int) -> String {
        "GET /20160918/instanceConsoleHistories/h/data?offset=\(offset)&length=\(OCIConsole.partLength)"
    }

    private static func bytes(_ text: String, rest: Int) -> MockTransport.Answer {
        .response(
            HTTPResponse(status: .ok, headerFields: [HTTPField.Name("opc-bytes-remaining")!: "\(rest)"]),
            Data(text.utf8)
        )
    }

    private func log(_ answers: [String: [MockTransport.Answer]]) async throws -> (String, MockTransport) {
        let transport = MockTransport.answering(answers)
        let console = try #require(try OCISetup.provider(transport).console)
        return (try await console.log(of: Self.id), transport)
    }

    @Test func `a capture is asked for, waited for, read in parts and removed`() async throws {
        let (text, transport) = try await log([
            Self.capture: [Self.state("REQUESTED")],
            Self.history: [Self.state("REQUESTED"), Self.state("GETTING-HISTORY"), Self.state("SUCCEEDED")],
            Self.part(0): [Self.bytes("cloud-init ", rest: 8)],
            Self.part(11): [Self.bytes("finished", rest: 0)],
            Self.removal: [.empty(204)],
        ])
        #expect(text == "cloud-init finished")
        #expect(transport.calls.last == Self.removal)
        #expect(transport.received.first?.json["instanceId"] as? String == Self.id.rawValue)
    }

    @Test func `what could not be captured is removed too, and its removal may fail`() async throws {
        let transport = MockTransport.answering([
            Self.capture: [Self.state("REQUESTED")], Self.history: [Self.state("FAILED")],
            Self.removal: [.json(404, OCISetup.error("NotAuthorizedOrNotFound", "No."))],
        ])
        let console = try #require(try OCISetup.provider(transport).console)
        let error = await #expect(throws: CloudError.self) { try await console.log(of: Self.id) }
        #expect(error?.code == .failed)
        #expect(transport.calls.last == Self.removal)
    }

    @Test func `an end that is promised and never comes is no reason to read for ever`() async throws {
        let (text, _) = try await log([
            Self.capture: [Self.state("SUCCEEDED")], Self.history: [Self.state("SUCCEEDED")],
            Self.part(0): [Self.bytes("a", rest: 9)], Self.part(1): [Self.bytes("", rest: 9)],
            Self.removal: [.empty(204)],
        ])
        #expect(text == "a")
    }

    @Test func `more than Oracle keeps is not read on and on`() async throws {
        let part = String(repeating: "a", count: OCIConsole.partLength)
        let transport = MockTransport { received in
            let path = received.path
            if path.contains("/data?") {
                let more = HTTPResponse(status: .ok, headerFields: [HTTPField.Name("opc-bytes-remaining")!: "1"])
                return (more, Data(part.utf8))
            }
            let state = #"{"id":"h","instanceId":"i","lifecycleState":"SUCCEEDED"}"#
            return (HTTPResponse(status: .ok), Data(state.utf8))
        }
        let console = try #require(try OCISetup.provider(transport).console)
        let error = await #expect(throws: CloudError.self) { try await console.log(of: Self.id) }
        #expect(error?.code == .invalidResponse)
        #expect(transport.received.count < 15)
    }

    @Test func `a simulated server's boot can be read`() async throws {
        let clock = ManualClock()
        let cloud = SimulatedOCI(time: clock.time)
        let provider = try OCISetup.provider(of: cloud, clock: clock)
        let spec = try await OCISetup.wish(in: cloud, clock: clock)
        let server = try await provider.wait(for: provider.createServer(spec))
        let text = try await #require(provider.console).log(of: server.id)
        #expect(!text.isEmpty)
        let left = try await provider.client.pages(OCI.ListConsoleHistories(compartmentId: cloud.tenancy)).all()
        #expect(left.isEmpty)
    }

    @Test func `refuses what is no instance before any call`() async throws {
        let transport = MockTransport(script: [])
        let console = try #require(try OCISetup.provider(transport).console)
        await #expect(throws: ConfigurationError.self) { try await console.log(of: "42") }
        #expect(transport.received.isEmpty)
    }
}
