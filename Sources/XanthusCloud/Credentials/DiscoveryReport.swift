/// What was tried to find credentials, in order, and what came of it. It holds no secret, so it may be printed.
///
/// ```
/// - environment variables: passed over, none of OCI_TENANCY_OCID, … is set
/// - /home/me/.oci/config, profile DEFAULT: used
/// warning: /home/me/.oci/config can be read by others (mode 644); run `chmod 600 /home/me/.oci/config`.
/// ```
public struct DiscoveryReport: Sendable, Hashable {
    /// One place that was looked at.
    public struct Attempt: Sendable, Hashable {
        /// The place, such as `environment variable HCLOUD_TOKEN`.
        public let source: String
        /// Why it was passed over; `nil` if the credentials are from there.
        public let objection: String?
    }

    /// The places in the order in which they were looked at.
    public private(set) var attempts: [Attempt] = []
    /// What is no obstacle but should be looked into, as full sentences.
    public private(set) var warnings: [String] = []

    mutating func passOver(_ source: String, because objection: String) {
        attempts.append(Attempt(source: source, objection: objection))
    }

    mutating func use(_ source: String) {
        attempts.append(Attempt(source: source, objection: nil))
    }

    mutating func warn(_ sentence: String) {
        warnings.append(sentence)
    }
}

extension DiscoveryReport: CustomStringConvertible {
    /// One line for each attempt, then one for each warning.
    public var description: String {
        let attempts = attempts.map { attempt in
            "- \(attempt.source): \(attempt.objection.map { "passed over, \($0)" } ?? "used")"
        }
        return (attempts + warnings.map { "warning: \($0)" }).joined(separator: "\n")
    }
}
