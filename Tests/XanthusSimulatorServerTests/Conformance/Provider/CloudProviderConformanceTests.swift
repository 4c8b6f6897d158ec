import Testing
import XanthusCloudTesting

@Suite("Conformance of providers", .timeLimit(.minutes(20)))
struct CloudProviderConformanceTests {
    private typealias Outcomes = [CloudProviderConformance: Result<CloudProviderConformance.Outcome, any Error>]

    private static let providers: [(name: String, harness: any CloudProviderHarness)] = [
        ("simulated", SimulatedCloudHarness()),
        ("oci in process", OCIHarness(door: .inProcess)),
        ("oci on loopback", OCIHarness(door: .loopback)),
        ("hetzner in process", HetznerHarness(door: .inProcess)),
        ("hetzner on loopback", HetznerHarness(door: .loopback)),
    ]

    /// What cannot be asked of a provider, and why: there is nothing else that is left out.
    private static let exclusions: [(providers: String, reason: String, promises: [CloudProviderConformance])] = [
        (
            "oci", "the cloud has no facet 'sshKeys'",
            [
                .makesAKeyOnce, .makesAKeyOnceForTwoTasks, .describesKeys, .refusesATakenKeyName, .removesAKey,
                .keysOfServersAreFound,
            ]
        ),
        ("hetzner", "the cloud has no facet 'console'", [.showsAConsole, .showsNoMissingConsole]),
        (
            "oci on loopback", "Oracle tells regions apart by host, and behind one address all are one",
            [.keepsRegionsApart]
        ),
    ]

    @Test
    func `every provider keeps every promise, through every door`() async throws {
        let outcomes = await withTaskGroup(of: (String, Outcomes).self) { group in
            for (name, harness) in Self.providers { group.addTask { (name, await Self.outcomes(of: harness)) } }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        print(Self.table(outcomes))
        for (name, _) in Self.providers {
            for promise in CloudProviderConformance.allCases {
                switch outcomes[name]?[promise] {
                case .success(let outcome):
                    #expect(outcome == Self.expected(promise, of: name), "\(promise) of \(name)")
                case .failure(let error): Issue.record("\(name): \(error)")
                case nil: Issue.record("\(promise) was not checked for \(name).")
                }
            }
        }
    }

    private static func outcomes(of harness: some CloudProviderHarness) async -> Outcomes {
        var outcomes: Outcomes = [:]
        for promise in CloudProviderConformance.allCases {
            do { outcomes[promise] = .success(try await promise.check(on: harness)) } catch {
                outcomes[promise] = .failure(error)
            }
        }
        return outcomes
    }

    private static func expected(
        _ promise: CloudProviderConformance,
        of provider: String
    ) -> CloudProviderConformance.Outcome {
        exclusions.first { provider.hasPrefix($0.providers) && $0.promises.contains(promise) }
            .map { .notApplicable(because: $0.reason) } ?? .kept
    }

    /// A line for each promise, a column for each provider, and the reasons for what is left out at the end of the line.
    private static func table(_ outcomes: [String: Outcomes]) -> String {
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        let width = CloudProviderConformance.allCases.map { "\($0)".count }.max() ?? 0
        var lines = [padded("promise", width) + "  " + providers.map(\.name).joined(separator: "  ")]
        for promise in CloudProviderConformance.allCases {
            var line = padded("\(promise)", width)
            var reasons: [String] = []
            for (name, _) in providers {
                let cell: String
                switch outcomes[name]?[promise] {
                case .success(.kept): cell = "kept"
                case .success(.notApplicable(let reason)):
                    cell = "-"
                    if !reasons.contains(reason) { reasons.append(reason) }
                case .failure: cell = "BROKEN"
                case nil: cell = "?"
                }
                line += "  " + padded(cell, name.count)
            }
            lines.append(line + (reasons.isEmpty ? "" : "  -: " + reasons.joined(separator: "; ")))
        }
        return lines.joined(separator: "\n")
    }
}
