/// What a provider may and can do with its credentials, found out without changing anything.
///
/// ```swift
/// let report = try await cloud.preflight()
/// guard report.isGood else { print(report); return }
/// ```
///
/// ```
/// good: sign-in: api_key of ocid1.user.oc1..aaaa, found in /home/me/.oci/config, profile DEFAULT
/// forbidden: networks: Oracle answers ListVcns as if there were no such compartment.
///     -> Ask for the policy `Allow group … to manage virtual-network-family in compartment …`; …
/// ```
public struct Preflight: Sendable {
    /// What a check came to.
    public struct Verdict: Sendable, Hashable, CustomStringConvertible {
        /// The word for it.
        public let description: String

        /// As it should be.
        public static let good = Verdict(description: "good")
        /// It works, but should be looked into.
        public static let doubtful = Verdict(description: "doubtful")
        /// The cloud says no. Oracle answers the same for what is not there, so it may be that too.
        public static let forbidden = Verdict(description: "forbidden")
        /// The cloud has no way to tell without a change.
        public static let unknown = Verdict(description: "unknown")
        /// It was not to be found out for a failure, or is wrong in another way.
        public static let failed = Verdict(description: "failed")
        /// It was not tried, because an earlier check has failed.
        public static let skipped = Verdict(description: "skipped")
    }

    /// One thing that was looked at.
    public struct Check: Sendable {
        /// The thing, such as `networks`.
        public let subject: String
        /// What it came to.
        public let verdict: Verdict
        /// What was found, as a full sentence or a phrase.
        public let finding: String
        /// What to do about it; never `nil` unless the verdict is good.
        public let nextStep: String?
        /// The refusal or failure behind it.
        public let error: CloudError?

        static func good(_ subject: String, _ finding: String) -> Check {
            Check(subject: subject, verdict: .good, finding: finding, nextStep: nil, error: nil)
        }

        static func bad(
            _ verdict: Verdict,
            _ subject: String,
            _ finding: String,
            nextStep: String,
            error: CloudError? = nil
        ) -> Check {
            Check(subject: subject, verdict: verdict, finding: finding, nextStep: nextStep, error: error)
        }
    }

    /// What was looked at, in order.
    public let checks: [Check]

    /// Whether nothing is known to stand in the way: all checks are good, doubtful or unknown.
    public var isGood: Bool { checks.allSatisfy { [.good, .doubtful, .unknown].contains($0.verdict) } }

    /// The first check of a subject.
    public subscript(subject: String) -> Check? { checks.first { $0.subject == subject } }
}

extension Preflight.Check: CustomStringConvertible {
    /// Verdict, subject and finding in one line, and the next step in another.
    public var description: String {
        "\(verdict): \(subject): \(finding)" + (nextStep.map { "\n    -> \($0)" } ?? "")
    }
}

extension Preflight: CustomStringConvertible {
    /// One line or two for each check.
    public var description: String { checks.map(\.description).joined(separator: "\n") }
}
