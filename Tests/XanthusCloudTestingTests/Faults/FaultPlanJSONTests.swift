import Foundation
import Testing
import XanthusCloud
import XanthusCloudTesting

@Suite("Fault plans in JSON")
struct FaultPlanJSONTests {
    private func plan(_ text: String) throws -> FaultPlan {
        try FaultPlan(parsing: Data(text.utf8), source: "plan.json")
    }

    @Test func `are refused however deep they are`() {
        #expect(throws: ConfigurationError.self) { try plan(String(repeating: "[", count: 1_000_000)) }
    }

    @Test func `are read with all they may say`() throws {
        let plan = try plan(
            """
            {
              "seed": 42,
              "rules": [
                {"operation": "LaunchInstance", "call": 2, "fault": "reset-after-apply"},
                {"operation": "create_server", "calls": [3, 5], "fault": {"name": "slow", "seconds": 20}},
                {"cloud": "hetzner", "during": [0, 600], "probability": 0.1,
                 "faults": ["rate-limited", {"name": "status", "status": 503, "applied": true}]}
              ]
            }
            """
        )
        #expect(
            plan
                == FaultPlan(
                    [
                        FaultRule([.resetAfterApply], operation: "LaunchInstance", calls: 2...2),
                        FaultRule([.slow(by: .seconds(20))], operation: "create_server", calls: 3...5),
                        FaultRule(
                            [.rateLimited(), .status(503, isApplied: true)],
                            of: "hetzner",
                            during: .zero..<Duration.seconds(600),
                            probability: 0.1
                        ),
                    ],
                    seed: 42
                )
        )
    }

    static let faults: [(String, Fault)] = [
        (#""connection-refused""#, .connectionRefused), (#""reset-before-apply""#, .resetBeforeApply),
        (#""timeout-before-apply""#, .timeoutBeforeApply), (#""timeout-after-apply""#, .timeoutAfterApply),
        (#""truncated-body""#, .truncatedBody), (#""garbage-body""#, .garbageBody), (#""empty-body""#, .emptyBody),
        (#""wrong-content-type""#, .wrongContentType), (#""gateway-page""#, .gatewayPage()),
        (#"{"name": "gateway-page", "status": 504, "applied": true}"#, .gatewayPage(504, isApplied: true)),
        (#""unknown-state""#, .unknownState),
        (#"{"name": "unknown-value", "member": "type"}"#, .unknownValue(of: "type")),
        (#"{"name": "rate-limited", "seconds": 3}"#, .rateLimited(retryAfter: .seconds(3))),
        (#""unauthenticated""#, .unauthenticated),
        (#"{"name": "clock-skew", "seconds": -600}"#, .clockSkew(.seconds(-600))),
        (#""not-found""#, .notFound), (#""busy""#, .busy), (#""locked""#, .locked), (#""failed-work""#, .failedWork),
        (#""out-of-capacity""#, .outOfCapacity()),
        (#"{"name": "out-of-capacity", "disguise": "accepted-launch"}"#, .outOfCapacity(.acceptedLaunch)),
        (#"{"name": "stuck-in-use", "seconds": 9}"#, .stuckInUse(for: .seconds(9))),
        (#"{"name": "slow-boot", "seconds": 9.5}"#, .slowBoot(by: .seconds(9.5))),
        (#"{"name": "failing-guest", "phase": "wait"}"#, .failingGuest(in: "wait")),
        (#""idle-reclaim""#, .idleReclaim()),
        (#"{"name": "idle-reclaim", "seconds": 60}"#, .idleReclaim(after: .seconds(60))),
    ]

    @Test(arguments: faults)
    func `know each fault by its name`(text: String, fault: Fault) throws {
        #expect(try plan(#"{"rules": [{"fault": \#(text)}]}"#).rules.map(\.faults) == [[fault]])
    }

    static let mistakes: [(String, String, String)] = [
        ("{\n  \"rules\": [\n    {\"fault\": busy}\n  ]\n}", "plan", "plan.json, line 3"),
        ("[]", "plan", "It is no object"),
        ("", "plan", "plan.json, line 1, column 1"),
        (#"{"rules": ["#, "plan", "line 1, column 12"),
        (#"{"rules": [],}"#, "plan", "line 1, column 14"),
        ("{\"rules\": []\n\"seed\": 1}", "plan", "line 2, column 1"),
        (#"{"rules": []} x"#, "plan", "line 1, column 15"),
        ("{}", "rules", "It is missing"),
        (#"{"rules": [], "sead": 4}"#, "sead", "Did you mean seed?"),
        (#"{"rules": {}}"#, "rules", "It is not a list"),
        (#"{"rules": [], "seed": 1.5}"#, "seed", "It is not a whole number"),
        (#"{"rules": [7]}"#, "rules[0]", "It is no object"),
        (#"{"rules": [{"fault": "busy"}, {}]}"#, "rules[1].fault", "It is missing"),
        (#"{"rules": [{"fault": "bussy"}]}"#, "rules[0].fault", "Did you mean busy?"),
        (#"{"rules": [{"fault": 4}]}"#, "rules[0].fault", "It is no object"),
        (#"{"rules": [{"fault": {"name": "slow"}}]}"#, "rules[0].fault.seconds", "It is missing"),
        (#"{"rules": [{"fault": {"name": "slow", "second": 1}}]}"#, "rules[0].fault.second", "Did you mean seconds?"),
        (#"{"rules": [{"fault": {"name": "busy", "seconds": 1}}]}"#, "rules[0].fault.seconds", "no such field"),
        (
            #"{"rules": [{"fault": {"name": "slow", "seconds": "1s"}}]}"#, "rules[0].fault.seconds",
            "a number of seconds"
        ),
        (#"{"rules": [{"fault": {"name": "slow", "seconds": -1}}]}"#, "rules[0].fault", "is not possible"),
        (
            #"{"rules": [{"fault": {"name": "out-of-capacity", "disguise": "full"}}]}"#, "rules[0].fault.disguise",
            "There is no disguise 'full'"
        ),
        (#"{"rules": [{"fault": "busy", "faults": ["busy"]}]}"#, "rules[0].faults", "Leave one of them out"),
        (#"{"rules": [{"fault": "busy", "call": 1, "calls": [1, 2]}]}"#, "rules[0].calls", "Leave one of them out"),
        (#"{"rules": [{"fault": "busy", "calls": [2, 1]}]}"#, "rules[0].calls", "a first and a last number"),
        (#"{"rules": [{"fault": "busy", "during": [1]}]}"#, "rules[0].during", "a first and a last number of seconds"),
        (#"{"rules": [{"fault": "busy", "probability": "often"}]}"#, "rules[0].probability", "It is not a number"),
        (#"{"rules": [{"fault": "busy", "operation": "create_servers"}]}"#, "rules[0].operation", "create_server"),
    ]

    @Test(arguments: mistakes)
    func `name the line or the field that is wrong`(text: String, field: String, words: String) {
        let error = #expect(throws: ConfigurationError.self) { try plan(text) }
        #expect(error?.field == field)
        #expect(String(describing: error).contains(words), "\(String(describing: error))")
        #expect(error?.source?.hasPrefix("plan.json") == true)
    }
}
