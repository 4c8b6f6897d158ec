import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("Hetzner preflight")
struct HetznerPreflightTests {
    private let clock = ManualClock()

    /// A provider of a simulated project, some of whose calls are answered otherwise.
    private func provider(
        _ project: SimulatedHetzner,
        location: Region.ID = "nbg1",
        _ answer: @escaping @Sendable (MockTransport.Received) throws -> MockTransport.Answer? = { _ in nil }
    ) throws -> HetznerProvider {
        let transport = MockTransport { received in
            switch try answer(received) {
            case .response(let response, let data): (response, data)
            case .failure(let error): throw error
            case nil: await project.respond(to: received.request, body: received.body ?? Data())
            }
        }
        return try HetznerProvider(
            HetznerCredentials(token: project.token),
            configuration: HetznerHarness.configuration(transport, clock: clock, location: location)
        )
    }

    private func expectNextSteps(_ report: Preflight) {
        for check in report.checks {
            #expect((check.nextStep == nil) == (check.verdict == .good), "\(check)")
            #expect(check.nextStep?.isEmpty != true, "\(check)")
        }
    }

    private static func refusal(_ status: Int, _ code: String) -> MockTransport.Answer {
        .json(status, #"{"error":{"code":"\#(code)","message":"No.","details":null}}"#)
    }

    @Test func `finds all well in a sound project, and makes nothing`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let calls = Recorder<String>()
        let report = try await provider(project) {
            calls.note("\($0.request.method) \($0.request.path?.prefix { $0 != "?" } ?? "")")
            return nil
        }.preflight()
        #expect(report.isGood)
        #expect(
            report.checks.map { "\($0.verdict): \($0.subject)" } == [
                "good: sign-in", "good: location", "good: server types", "unknown: writing", "good: rate limit",
            ]
        )
        #expect(report["sign-in"]?.finding == "the token is accepted (token given in code)")
        #expect(report["location"]?.finding.hasPrefix("nbg1, ") == true)
        #expect(report["rate limit"]?.finding.hasSuffix("of 3600 requests an hour left") == true)
        #expect(Set(calls.values) == ["GET /v1/locations", "GET /v1/server_types", "POST /v1/ssh_keys"])
        #expect(calls.count <= 4)
        #expect(await project.contents == [])
        expectNextSteps(report)
    }

    @Test(arguments: [(401, "token_readonly"), (403, "token_readonly"), (403, "forbidden")])
    func `tells a token that only reads by the refusal of a change`(status: Int, code: String) async throws {
        let report = try await provider(SimulatedHetzner(time: clock.time)) {
            $0.request.method == .post ? Self.refusal(status, code) : nil
        }.preflight()
        #expect(!report.isGood)
        #expect(report["writing"]?.verdict == .forbidden)
        #expect(report["writing"]?.error?.providerCode == code)
        #expect(report["writing"]?.nextStep?.contains("for reading and writing in the console") == true)
        #expect(report["sign-in"]?.verdict == .good)
        expectNextSteps(report)
    }

    @Test func `leaves it at the sign-in if the token is refused or nobody answers`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        for (answer, words) in [
            (Self.refusal(401, "unauthorized"), "Hetzner does not accept the token"),
            (.failure(CloudError(.unreachable, "No route.")), "Hetzner did not answer. No route."),
        ] {
            let report = try await provider(project) { _ in answer }.preflight()
            #expect(report["sign-in"]?.verdict == .failed)
            #expect(report["sign-in"]?.finding.contains(words) == true)
            #expect(report.checks.count == 5)
            #expect(report.checks.dropFirst().allSatisfy { $0.verdict == .skipped })
            expectNextSteps(report)
        }
    }

    @Test func `names the locations that there are, and those with room`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        let report = try await provider(project, location: "ngb1").preflight()
        #expect(report["location"]?.verdict == .failed)
        #expect(report["location"]?.finding == "Hetzner has no location 'ngb1'.")
        #expect(report["location"]?.nextStep?.contains("nbg1") == true)
        #expect(report["server types"]?.finding == "ngb1 offers none.")
        #expect(report["server types"]?.nextStep?.contains("fsn1") == true)
        expectNextSteps(report)

        let types = #"""
            {"server_types":[{"id":1,"name":"cx23","description":"","cores":2,"memory":4,"disk":40,"architecture":"x86",
            "locations":[{"id":1,"name":"nbg1","available":false},{"id":2,"name":"hel1","available":true}]}]}
            """#
        let full = try await provider(project) {
            $0.request.path?.contains("server_types") == true ? .json(200, types) : nil
        }.preflight()
        #expect(full.isGood)
        #expect(full["server types"]?.verdict == .doubtful)
        #expect(full["server types"]?.finding == "None of the 1 of nbg1 is available.")
        #expect(full["server types"]?.nextStep == "Use one of hel1.")
    }

    @Test func `warns of a rate limit that is nearly used up, and makes a line of a failure`() async throws {
        let project = SimulatedHetzner(time: clock.time)
        var headers: HTTPFields = [:]
        headers[HTTPField.Name("RateLimit-Limit")!] = "3600"
        headers[HTTPField.Name("RateLimit-Remaining")!] = "359"
        let scarce = headers
        let report = try await provider(project) {
            switch $0.request.path?.prefix(while: { $0 != "?" }) {
            case "/v1/locations": .json(200, #"{"locations":[]}"#, headers: scarce)
            case "/v1/server_types": Self.refusal(500, "server_error")
            default: nil
            }
        }.preflight()
        #expect(report["rate limit"]?.verdict == .doubtful)
        #expect(report["rate limit"]?.finding == "Only 359 of 3600 requests an hour left.")
        #expect(report["server types"]?.verdict == .failed)
        #expect(report["server types"]?.nextStep == "Try again in a minute.")
        expectNextSteps(report)

        let dumb = try await provider(project) { received in
            received.request.method == .post
                ? Self.refusal(422, "invalid_input") : .json(200, "{\"locations\":[],\"server_types\":[]}")
        }.preflight()
        #expect(dumb["rate limit"]?.verdict == .unknown)
    }
}
