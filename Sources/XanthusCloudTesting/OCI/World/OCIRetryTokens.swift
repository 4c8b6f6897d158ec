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
