/// A call that changes something.
enum WritingCall {
    /// Makes it in a task of its own, which no cancellation reaches: a call that is cut off may have taken effect or
    /// not, and nobody would know. A task that is cancelled before makes none.
    static func whole<Result: Sendable>(_ call: @escaping @Sendable () async throws -> Result) async throws -> Result {
        try Task.checkCancellation()
        return try await Task { try await call() }.value
    }
}
