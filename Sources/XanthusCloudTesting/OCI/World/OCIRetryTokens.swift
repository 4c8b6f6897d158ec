internal import Foundation

/// Remembers what was created under which retry token, so that a repeated request creates nothing twice.
struct OCIRetryTokens: Sendable {
    /// What a token stands for.
    struct Memory: Sendable {
        let payload: JSON
        let kind: OCIKind
        let id: String
        let workRequest: String?
        let expiry: Date
    }

    static let rules: [SimulatedRule] = [.retryTokens, .retryTokenLength, .retryTokenPayload, .retryTokenOfTheGone]

    /// How long a token is good for. Documented.
    static let validity: TimeInterval = 24 * 3600
    /// The longest token. Documented.
    static let maximumLength = 64

    private var memories: [String: Memory] = [:]

    /// - Parameter scope: What the token counts for: an operation and its target.
    subscript(scope: String, token: String) -> Memory? {
        get { memories["\(scope) \(token)"] }
        set { memories["\(scope) \(token)"] = newValue }
    }

    mutating func forget(before now: Date) {
        guard memories.values.contains(where: { $0.expiry <= now }) else { return }
        memories = memories.filter { $0.value.expiry > now }
    }
}

extension SimulatedRule {
    static let retryTokens = SimulatedRule(
        "retry-tokens",
        "A request with a retry token of the last 24 hours answers what the first one made.",
        .documented,
        source: "Content/API/Concepts/usingapi.htm; core/compute_client.py"
    )
    static let retryTokenLength = SimulatedRule(
        "retry-token-length",
        "A retry token has 64 bytes at most.",
        .documented,
        source: "oracle/cluster-api-provider-oci #473"
    )
    static let retryTokenPayload = SimulatedRule(
        "retry-token-payload",
        "A retry token that comes with another request is 409 InvalidatedRetryToken; that it is refused is observed, the "
            + "code is assumed.",
        .observed,
        source: "oracle/cluster-api-provider-oci #473; oracle/karpenter-provider-oci #97"
    )
    static let retryTokenOfTheGone = SimulatedRule(
        "retry-token-of-the-gone",
        "A retry token whose thing is gone is 409 InvalidatedRetryToken.",
        .documented,
        source: "Content/API/References/apierrors.htm"
    )
}
