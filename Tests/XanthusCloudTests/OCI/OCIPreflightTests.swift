import Foundation
import HTTPTypes
import Testing
import XanthusCloudTesting

@testable import XanthusCloud

@Suite("OCI preflight")
struct OCIPreflightTests {
    private let clock = ManualClock()

    /// A provider of the simulated tenancy, some of whose calls are answered otherwise.
    private func provider(
        _ cloud: SimulatedOCI,
        region: String = "us-phoenix-1",
        time: TimeSource? = nil,
        _ answer: @escaping @Sendable (MockTransport.Received) throws -> MockTransport.Answer? = { _ in nil }
    ) throws -> OCIProvider {
        let transport = MockTransport { received in
            switch try answer(received) {
            case .response(let response, let data): (response, data)
            case .failure(let error): throw error
            case nil: await cloud.respond(to: received.request, body: received.body ?? Data())
            }
        }
        let client = ClientConfiguration(
            transport: transport,
            time: time ?? clock.time,
            randomness: Randomness(seed: 1)
        )
        // One address for all, because only the home region is simulated.
        let configuration = OCIConfiguration(endpoint: try Endpoint(OCISetup.root), client: client)
        return try OCIProvider(cloud.credentials.at(OCIRegion(region)), configuration: configuration)
    }

    private func expectNextSteps(_ report: Preflight) {
        for check in report.checks {
            #expect((check.nextStep == nil) == (check.verdict == .good), "\(check)")
            #expect(check.nextStep?.isEmpty != true, "\(check)")
        }
    }

    @Test
    func `finds all well in a sound tenancy, and changes nothing`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        let methods = Recorder<HTTPRequest.Method>()
        let provider = try provider(cloud) {
            methods.note($0.request.method)
            return nil
        }
        let report = try await provider.preflight()
        #expect(report.isGood)
        #expect(report.checks.allSatisfy { $0.verdict == .good }, "\(report)")
        #expect(
            report.checks.map(\.subject) == [
                "sign-in", "region", "user", "tenancy", "compartment", "availability domains", "instances", "shapes",
                "images", "networks", "volumes", "limit of VM.Standard.E2.1.Micro", "limit of VM.Standard.A1.Flex",
                "clock",
            ]
        )
        #expect(report["sign-in"]?.finding.contains("api_key of \(cloud.user)") == true)
        #expect(report["region"]?.finding == "us-phoenix-1, the home region")
        #expect(report.description.hasPrefix("good: sign-in: api_key"))
        #expect(Set(methods.values) == [.get])
        #expect(methods.count < 25)
    }

    @Test
    func `tells apart what may be read, what is forbidden or absent, and what fails`() async throws {
        let cloud = SimulatedOCI(time: clock.time)
        let provider = try provider(cloud) { received in
            if received.path.contains("/vcns") {
                return .json(404, OCISetup.error("NotAuthorizedOrNotFound", "Authorization failed."))
            }
            if received.path.contains("/images") { return .json(500, OCISetup.error("InternalServerError", "Oops.")) }
            return nil
        }
        let report = try await provider.preflight()
        #expect(!report.isGood)
        #expect(report["instances"]?.verdict == .good)
        #expect(report["networks"]?.verdict == .forbidden)
        #expect(
            report["networks"]?.nextStep?.contains("`Allow group NAME to manage virtual-network-family in tenancy`")
                == true
        )
        #expect(report["networks"]?.error?.providerCode == "NotAuthorizedOrNotFound")
        #expect(report["images"]?.verdict == .failed)
        #expect(report["images"]?.nextStep == "Try again in a minute.")
        expectNextSteps(report)
    }

    @Test(arguments: ["refused", "unreachable"])
    func `leaves it at the sign-in if that fails`(kind: String) async throws {
        let cloud = SimulatedOCI(time: clock.time)
        let provider = try provider(cloud) { _ in
            kind == "refused"
                ? .json(401, OCISetup.error("NotAuthenticated", "No."))
                : .failure(CloudError(.unreachable, "No route."))
        }
        let report = try await provider.preflight()
        #expect(report.checks.first?.subject == "sign-in")
        #expect(report.checks.first?.verdict == .failed)
        #expect(report.checks.dropFirst().allSatisfy { $0.verdict == .skipped })
        let step = kind == "refused" ? "has this API key (\(cloud.key.fingerprint))" : "Check network, proxy"
        #expect(report["sign-in"]?.nextStep?.contains(step) == true)
        expectNextSteps(report)
    }

    @Test
    func `names the regions that are subscribed if this one is not`() async throws {
        let report = try await provider(SimulatedOCI(time: clock.time), region: "us-pheonix-1").preflight()
        #expect(report["region"]?.verdict == .failed)
        #expect(report["region"]?.finding.contains("there are us-phoenix-1") == true)
        #expect(report["region"]?.nextStep?.contains("Use one of us-phoenix-1, us-ashburn-1") == true)
        expectNextSteps(report)
    }

    @Test(arguments: [(30, "good"), (-120, "doubtful"), (2400, "doubtful")])
    func `says how wrong the clock is`(seconds: Int, verdict: String) async throws {
        let clock = clock
        let time = TimeSource(clock: clock, now: { clock.date.addingTimeInterval(TimeInterval(-seconds)) })
        let report = try await provider(SimulatedOCI(time: clock.time), time: time).preflight()
        #expect(report["clock"]?.verdict.description == verdict)
        if verdict != "good" {
            let side = seconds > 0 ? "behind" : "ahead of"
            #expect(report["clock"]?.finding.contains("\(abs(seconds)) s \(side) Oracle's") == true)
        }
        #expect(report["sign-in"]?.verdict == .good)
        expectNextSteps(report)
    }

    @Test
    func `warns of a limit with nothing left`() async throws {
        var conditions = OCIConditions()
        conditions.limits["standard-a1-core-count"] = 0
        let report = try await provider(SimulatedOCI(time: clock.time, conditions: conditions)).preflight()
        #expect(report["limit of VM.Standard.A1.Flex"]?.verdict == .doubtful)
        #expect(report.isGood)
        expectNextSteps(report)
    }
}
